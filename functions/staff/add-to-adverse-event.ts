/**
 * addToAdverseEvent: POST /v1/staff/{clinic}/leads/{leadId}/adverse-events/{eventId}/entries, called by the console for
 * clinicians.
 * Adds an entry about an event that stands; nothing that was written before changes.
 */
import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { adverseEntryRequest } from '../../shared/contract/requests/adverse-requests.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint, StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { type AdverseEntry, shownAdverseEntry } from '../../shared/leads/safety/adverse-event.ts';
import { openLead, present } from './open-lead.ts';
import { openSettings } from './read-settings.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'adverseEvents' | 'now' | 'newId'>;

/** Ids as they are made; other text is never looked up. */
const idShape = /^[\w-]{1,64}$/;

const openEvent = async ({ adverseEvents }: Deps, { clinic, leadId }: Lead, { http }: StaffRequest) => {
  const { eventId = '' } = http.params;
  const event = idShape.test(eventId) ? await adverseEvents.readEntry(clinic, leadId, eventId) : undefined;
  if (!event || event.eventId !== eventId) throw new ExpectedError('not-found', 'noAdverseEvent');
  return event;
};

/** Throws `validation`, `not-found` or `gone`. */
export const addToAdverseEvent =
  (deps: Deps): StaffEndpoint<'addToAdverseEvent'> =>
  async (request) => {
    const { http, member } = request;
    const lead = await openLead(deps.leads, request);
    const event = await openEvent(deps, lead, request);
    const { clinic, leadId } = lead;
    const { zone } = await openSettings(deps, clinic);
    const now = deps.now();
    const { isMistake = false, ...said } = readBody(http, adverseEntryRequest(clinicDay(now, zone), event.happenedOn));
    const { eventId, kind, happenedOn, screeningId } = event;
    const screening =
      screeningId && isMistake ? await deps.leads.readScreening(clinic, leadId, screeningId) : undefined;
    const entry: AdverseEntry = {
      ...{ entryId: deps.newId(), eventId, clinic, leadId, kind, happenedOn, ...said, isMistake },
      ...(screeningId && { screeningId }),
      ...{ by: member.sub, byName: member.name, at: new Date(now).toISOString() },
    };
    const { version } = present(await deps.adverseEvents.addEntry(lead, entry, screening));
    return { status: 201, headers: { ETag: etagOf(version) }, json: shownAdverseEntry(entry) };
  };
