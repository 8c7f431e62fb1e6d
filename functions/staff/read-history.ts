/**
 * readHistory: GET /v1/staff/{clinic}/leads/{leadId}/history, called by the console: what is older than what readLead
 * shows.
 * Writes an audit entry before the answer; without the entry there is no answer.
 */
import { cursorQuery } from '../../shared/contract/requests/list-requests.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import { onwardFrom, placesOf, putReadingOnRecord, shownHistory } from './lead-history.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'records' | 'audit' | 'showScreening' | 'linkKeys' | 'newId'>;

/** Throws `validation` or `cursor-invalid`. */
export const readHistory =
  (deps: Deps): StaffEndpoint<'readHistory'> =>
  async (request) => {
    const lead = await openLead(deps.leads, request);
    const { cursor } = readQuery(request.http, cursorQuery);
    const places = cursor ? placesOf(deps, request, lead, cursor) : {};
    const history = await deps.records.readHistory(lead.clinic, lead.leadId, places);
    await putReadingOnRecord(deps, request, lead);
    const { lists, next: older } = await shownHistory(deps, request, history);
    const { next, headers } = onwardFrom(deps, request, lead, older);
    return { status: 200, headers, json: { ...lists, next } };
  };
