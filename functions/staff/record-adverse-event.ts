/**
 * recordAdverseEvent: POST /v1/staff/{clinic}/leads/{leadId}/adverse-events, called by the console for clinicians.
 * Adds the first entry about an event, its row in the clinic's list, and one to the counts by rule.
 */
import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import { adverseEventRequest } from '../../shared/contract/requests/adverse-requests.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { type AdverseEntry, shownAdverseEntry } from '../../shared/leads/safety/adverse-event.ts';
import { openLead, present } from './open-lead.ts';
import { openSettings } from './read-settings.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'adverseEvents' | 'now' | 'newId'>;

/** Harm is recorded at a switched-off clinic too. Throws `validation`, `not-found` or `gone`. */
export const recordAdverseEvent =
  (deps: Deps): StaffEndpoint<'recordAdverseEvent'> =>
  async (request) => {
    const { http, member } = request;
    const lead = await openLead(deps.leads, request);
    const { clinic, leadId } = lead;
    const { zone } = await openSettings(deps, clinic);
    const now = deps.now();
    const said = readBody(http, adverseEventRequest(clinicDay(now, zone)));
    const screening = await deps.adverseEvents.screeningBefore(clinic, leadId, said.happenedOn);
    const entryId = deps.newId();
    const entry: AdverseEntry = {
      ...{ entryId, eventId: entryId, clinic, leadId },
      ...said,
      isMistake: false,
      ...(screening && { screeningId: screening.screeningId }),
      ...{ by: member.sub, byName: member.name, at: new Date(now).toISOString() },
    };
    const { version } = present(await deps.adverseEvents.addEvent(lead, entry, screening));
    return { status: 201, headers: { ETag: etagOf(version) }, json: shownAdverseEntry(entry) };
  };
