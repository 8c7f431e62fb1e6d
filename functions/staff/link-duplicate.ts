/**
 * PUT and DELETE /v1/staff/{clinic}/leads/{leadId}/duplicates/{otherId}, called by the console.
 * Links two leads of one person, or removes the link. Nothing is merged, and a repeat changes nothing.
 */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint, StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { keptLead, openById, openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'duplicateLinks' | 'newId'>;

const openPair = async ({ leads }: Deps, request: StaffRequest): Promise<readonly [Lead, Lead]> => {
  const { http, member, at } = request;
  const lead = await openLead(leads, request);
  const other = keptLead(await openById(leads.readLead, member.clinic, http.params.otherId), at);
  if (other.leadId !== lead.leadId) return [lead, other];
  throw new ExpectedError('conflict', 'ownDuplicate');
};

const endpoint =
  (deps: Deps, isLinked: boolean): StaffEndpoint<'linkDuplicate' | 'unlinkDuplicate'> =>
  async (request) => {
    const { member, at } = request;
    const pair = await openPair(deps, request);
    const { link, unlink } = deps.duplicateLinks;
    const entryIds = [deps.newId(), deps.newId()] as const;
    await (isLinked ? link : unlink)({ pair, by: member.sub, at: new Date(at).toISOString(), entryIds });
    const { leadId, version } = await openLead(deps.leads, request);
    return { status: 200, headers: { ETag: etagOf(version) }, json: { leadId, otherId: pair[1].leadId, isLinked } };
  };

/** PUT: the two leads are one person. */
export const linkDuplicate = (deps: Deps): StaffEndpoint<'linkDuplicate'> => endpoint(deps, true);

/** DELETE: the two leads are two people. */
export const unlinkDuplicate = (deps: Deps): StaffEndpoint<'unlinkDuplicate'> => endpoint(deps, false);
