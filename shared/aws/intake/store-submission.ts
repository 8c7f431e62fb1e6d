/**
 * Stores a submission on the lead that the person is, whichever that turns out to be: first as somebody new, which most
 * are; when the person is known, on their lead; when that changed meanwhile, on what it has become.
 */
import { ExpectedError } from '../../contract/expected-error.ts';
import type { IdempotencyRecord } from '../../intake/idempotency.ts';
import type { Records } from '../../intake/intake-records.ts';
import { isReadable } from '../../leads/retention.ts';
import type { LeadStore } from '../leads/lead-store.ts';
import type { Wait } from '../table/retry.ts';
import type { IntakeStore, TakenIn } from './intake-store.ts';

/** Where a submission ended up. */
export type Stored = { leadId: string; isNewLead: boolean };

/** Either stored now, or the record of the submission that this one repeats. */
export type TakeIn = (clinic: string, records: Records) => Promise<{ stored: Stored } | { repeat: IdempotencyRecord }>;

/** Other submissions of the same person may be faster this often; each wait is longer than the one before, in ms. */
const tries = 12;
const longestWait = 30;

/** Makes the function that stores a submission. It throws `unavailable` when the lead changes faster than it can write. */
export const takeIn = (store: IntakeStore, leads: Pick<LeadStore, 'readLead' | 'readMessages'>, wait: Wait): TakeIn => {
  /** Attaches to the lead, or takes the place of one that is gone. */
  const onKnownLead = async (clinic: string, leadId: string, { forNewLead, forLead }: Records) => {
    const found = await leads.readLead(clinic, leadId);
    const { intake: first, lead } = forNewLead();
    if (!isReadable(found, Date.parse(first.screening.createdAt))) {
      return {
        taken: await store.storeNewLead(first, lead, leadId),
        stored: { leadId: lead.leadId, isNewLead: true },
      };
    }
    const { intake, effect, status } = forLead(found, await leads.readMessages(clinic, leadId));
    return { taken: await store.storeOnLead(intake, found, effect, status), stored: { leadId, isNewLead: false } };
  };

  return async (clinic, records) => {
    const { intake, lead } = records.forNewLead();
    let taken: TakenIn = await store.storeNewLead(intake, lead);
    let stored: Stored = { leadId: lead.leadId, isNewLead: true };
    let knownLeadId: string | undefined;
    for (let tried = 1; taken.outcome !== 'stored'; tried += 1) {
      if (taken.outcome === 'repeat') return { repeat: taken.record };
      if (taken.outcome === 'known') knownLeadId = taken.leadId;
      if (!knownLeadId || tried > tries) break;
      if (taken.outcome === 'changed') await wait.pause(wait.random() * longestWait * tried);
      ({ taken, stored } = await onKnownLead(clinic, knownLeadId, records));
    }
    if (taken.outcome === 'stored') return { stored };
    throw new ExpectedError('unavailable', 'We cannot do this right now. Please try again in a moment.', {
      retryAfter: 2,
    });
  };
};
