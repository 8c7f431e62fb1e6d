/**
 * The product's promise: lead, screening, consents, result link, every message, the idempotency record and the audit
 * entry are one transaction. A submission is acknowledged after it, and never half there.
 */
import * as z from 'zod';
import { type IdempotencyRecord, idempotencyRecord } from '../../intake/idempotency.ts';
import { intakeOf, type KnownLead } from '../../intake/intake.ts';
import type { AdmittedSubmission } from '../../intake/lead-from-submission.ts';
import { isReadable } from '../../leads/retention.ts';
import type { LeadStore } from '../leads/lead-store.ts';
import type { Database } from '../table/clients.ts';
import { retry, type Wait } from '../table/retry.ts';
import { type LeadTables, tryTransaction } from '../table/transaction.ts';
import { intakeWrites } from './intake-writes.ts';

/** Where a submission ended up; or the record of the submission that it repeats. */
export type StoredSubmission = { stored: { leadId: string; isNewLead: boolean } } | { repeat: IdempotencyRecord };

/** Stores a submission, once. Throws `unavailable` when the lead changes faster than it can be written. */
export type StoreSubmission = (submission: AdmittedSubmission) => Promise<StoredSubmission>;

/** Other submissions of the same person may be faster this often. */
const tries = 12;

const match = z.object({ leadId: z.string() });

/**
 * The store over its tables. Most people are new, so the first attempt takes the person for new. A refusal names the lead
 * that the person is; the next attempt is on that lead as it is by then, or takes its place when it is gone.
 */
export const storeSubmission = (
  db: Database,
  tables: LeadTables,
  leads: Pick<LeadStore, 'readLead' | 'readMessages'>,
  wait: Partial<Wait> = {},
): StoreSubmission => {
  const readKnown = async (clinic: string, leadId: string, at: number): Promise<KnownLead | undefined> => {
    const lead = await leads.readLead(clinic, leadId);
    return isReadable(lead, at) ? { lead, messages: await leads.readMessages(clinic, leadId) } : undefined;
  };

  return async (submission) => {
    const { settings, at } = submission;
    const attempt = async (knownLeadId?: string): Promise<StoredSubmission | { knownLeadId?: string }> => {
      const known = knownLeadId === undefined ? undefined : await readKnown(settings.clinic, knownLeadId, at);
      const intake = intakeOf(submission, known);
      const written = await tryTransaction(db, intakeWrites(tables, intake, knownLeadId));
      if (written.outcome === 'done') return { stored: { leadId: intake.lead.leadId, isNewLead: !known } };
      if (written.outcome === 'busy') return { knownLeadId };
      const repeated = written.refused.get('repeat');
      if (repeated) return { repeat: idempotencyRecord.parse(repeated) };
      if (!written.refused.has('person')) return { knownLeadId };
      const person = written.refused.get('person');
      const foundLeadId = person && match.parse(person).leadId;
      // Nobody is in the way of the lead that was just found, so there is nothing to wait for.
      return foundLeadId && !knownLeadId ? await attempt(foundLeadId) : { knownLeadId: foundLeadId };
    };

    let knownLeadId: string | undefined;
    return await retry(
      async () => {
        const answer = await attempt(knownLeadId);
        if ('stored' in answer || 'repeat' in answer) return answer;
        ({ knownLeadId } = answer);
        return 'again';
      },
      { tries, ...wait },
    );
  };
};
