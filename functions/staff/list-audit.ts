/**
 * listAudit: GET /v1/staff/{clinic}/audit, called by the console for an admin.
 * Causes nothing; shows who did what, newest first, by the names that people have.
 */
import * as z from 'zod';
import type { ReadEntry } from '../../shared/aws/audit/audit-page.ts';
import type { NamedPerson } from '../../shared/clinics/member.ts';
import { auditQuery } from '../../shared/contract/requests/list-requests.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { nextPage } from './next-page.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Entries of a page without `limit`. */
const usualLimit = 25;

const place = z.string();

type Deps = Pick<StaffDeps, 'auditReader' | 'members' | 'readLeads' | 'linkKeys'>;

const shownEntry =
  (people: ReadonlyMap<string, NamedPerson>, leads: ReadonlyMap<string, Lead>) =>
  ({ leadId, ...entry }: ReadEntry) => {
    const actor = people.get(entry.actor);
    return {
      ...entry,
      actorName: actor?.name ?? null,
      actorEmail: actor?.email ?? null,
      leadId: leadId ?? null,
      leadName: leads.get(leadId ?? '')?.contact.name ?? null,
      memberName: people.get(entry.memberId ?? '')?.name ?? null,
    };
  };

/** One page of entries, and a cursor when there may be more. Throws `validation` or `cursor-invalid`. */
export const listAudit =
  ({ auditReader, members, readLeads, linkKeys }: Deps): StaffEndpoint<'listAudit'> =>
  async ({ http, member: { clinic, sub }, at }) => {
    const { cursor, limit = usualLimit, person, lead: leadId } = readQuery(http, auditQuery);
    const scope = { list: 'listAudit', clinic, sub, filter: [person ?? null, leadId ?? null] };
    const after = cursor && place.parse(openCursor(linkKeys, scope, cursor, at));
    const people = await members.listNamed(clinic);
    // Who works here now comes after those who left, one of whom may have had the same address.
    const actor = person ? [...people.values()].findLast(({ email }) => email === person) : undefined;
    // Somebody who never worked here did nothing.
    if (person && !actor) return { status: 200, json: { entries: [], next: null } };
    const page = await auditReader.readPage(clinic, limit, after, { actor: actor?.sub, leadId });
    const leads = await readLeads(
      clinic,
      page.entries.flatMap((entry) => entry.leadId ?? []),
      at,
    );
    const { next, headers } = nextPage({ linkKeys }, { http, at }, { list: 'audit', scope }, page.next);
    return { status: 200, json: { entries: page.entries.map(shownEntry(people, leads)), next }, headers };
  };
