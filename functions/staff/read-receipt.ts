/**
 * readReceipt: GET /v1/staff/{clinic}/leads/{leadId}/screenings/{screeningId}/receipt, called by the console for whoever
 * has to prove what a screening said: the receipt, and the answers that it stands for.
 * Writes an audit entry before the answer; without the entry there is no answer.
 */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { provedScreening } from '../../shared/lambda/proved-screening.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'audit' | 'prove' | 'newId'>;

const noScreening = () => new ExpectedError('not-found', 'noScreening');

/** Throws `not-found`, `gone`, and `conflict` as `provedScreening` does. */
export const readReceipt =
  (deps: Deps): StaffEndpoint<'readReceipt'> =>
  async (staff) => {
    const { http, member, at } = staff;
    const { clinic, leadId } = await openLead(deps.leads, staff);
    const { screeningId = '' } = http.params;
    if (!/^[\w-]{1,64}$/.test(screeningId)) throw noScreening();
    const screening = await deps.leads.readScreening(clinic, leadId, screeningId);
    if (!screening) throw noScreening();
    const json = provedScreening(await deps.prove(screening), screening);
    const entry = { clinic, leadId, at: new Date(at).toISOString(), entryId: deps.newId(), actor: member.sub };
    await deps.audit.record({ ...entry, action: 'receipt.read', fields: ['screening'] });
    return { status: 200, json };
  };
