/**
 * releaseLead: POST /v1/staff/{clinic}/leads/{leadId}/release, called by the console when staff find that a held
 * enquiry is real.
 * The person gets the mail that the screening would have caused. It needs no If-Match, because a hold ends only once.
 */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { changeLatest, type LatestDeps } from './change-latest.ts';

/** The lead itself, or its latest screening alone, as in a surge. */
const checkIsHeld = async ({ leads }: LatestDeps, { clinic, leadId, hold, lastScreeningId }: Lead): Promise<void> => {
  const isHeld = hold ?? (await leads.readScreening(clinic, leadId, lastScreeningId))?.hold;
  if (!isHeld) throw new ExpectedError('conflict', 'notHeld');
};

export const releaseLead =
  (deps: LatestDeps): StaffEndpoint<'releaseLead'> =>
  (request) =>
    changeLatest(deps, request, 'lead.released', async (lead) => {
      await checkIsHeld(deps, lead);
      return { change: { isRelease: true } };
    });
