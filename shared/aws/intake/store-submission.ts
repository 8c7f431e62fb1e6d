/**
 * The product's promise: lead, screening, consents, result link, every message, the idempotency record and the audit
 * entry are one transaction. A submission is acknowledged after it, and never half there.
 */

import { addressHold } from '../../intake/hold.ts';
import { type IdempotencyRecord, idempotencyRecord } from '../../intake/idempotency.ts';
import { intakeOf, type KnownLead } from '../../intake/intake.ts';
import { type AdmittedSubmission, hasSentEnough } from '../../intake/lead-from-submission.ts';
import { isReadable } from '../../leads/retention.ts';
import type { LeadStore } from '../leads/lead-store.ts';
import type { Database } from '../table/clients.ts';
import { retry, type Wait } from '../table/retry.ts';
import { type LeadTables, tryTransaction } from '../table/transaction.ts';
import { knownPerson, submissionLooks } from './first-look.ts';
import { intakeWrites } from './intake-writes.ts';

/** Where a submission ended up; the record of the submission that it repeats; or that its person has sent enough today. */
export type StoredSubmission =
  | { stored: { leadId: string; isNewLead: boolean } }
  | { repeat: IdempotencyRecord }
  | { isTooMany: true };

/** Stores a submission, once. Throws `unavailable` when the lead changes faster than it can be written. */
export type StoreSubmission = (submission: AdmittedSubmission) => Promise<StoredSubmission>;

/** Other submissions of the same person may be faster this often. */
const tries = 12;

/** What an attempt goes by. */
type Attempt = { submission: AdmittedSubmission; knownLeadId: string | undefined };

/**
 * The store over its tables. The first attempt goes by what was seen at a first look. A refusal names the lead that the
 * person is by now, and the next attempt is on that lead as it is by then, or takes its place when it is gone; or it says
 * that the mailbox had its mails, and the next attempt is held.
 */
export const storeSubmission = (
  db: Database,
  tables: LeadTables,
  leads: Pick<LeadStore, 'readLead' | 'readMessages'>,
  wait: Partial<Wait> = {},
): StoreSubmission => {
  const { readRepeat } = submissionLooks(db, tables.leads);

  // The lead first: messages that are read before it may miss what a screening, of which the lead tells, has planned.
  const readKnown = async (
    { settings: { clinic }, hashes, at, today }: AdmittedSubmission,
    leadId: string,
  ): Promise<KnownLead | undefined | Exclude<StoredSubmission, { stored: unknown }>> => {
    const lead = await leads.readLead(clinic, leadId);
    if (!isReadable(lead, at)) return undefined;
    if (!hasSentEnough(lead, today)) return { lead, messages: await leads.readMessages(clinic, leadId) };
    // The last of the day may be the one that this repeats; it stands in the lead only together with its record.
    const repeat = await readRepeat(clinic, hashes, at);
    return repeat ? { repeat } : { isTooMany: true };
  };

  const attempt = async ({ submission, knownLeadId }: Attempt): Promise<StoredSubmission | Attempt> => {
    const known = knownLeadId === undefined ? undefined : await readKnown(submission, knownLeadId);
    if (known && !('lead' in known)) return known;
    const intake = intakeOf(submission, known);
    const written = await tryTransaction(db, intakeWrites(tables, intake, knownLeadId));
    if (written.outcome === 'done') return { stored: { leadId: intake.lead.leadId, isNewLead: !known } };
    if (written.outcome === 'busy') return { submission, knownLeadId };
    const { refused } = written;
    const repeated = refused.get('repeat');
    if (repeated) return { repeat: idempotencyRecord.parse(repeated) };
    const person = refused.get('person');
    const next: Attempt = {
      submission: refused.has('place') ? { ...submission, hold: addressHold(submission.at) } : submission,
      knownLeadId: refused.has('person') ? person && knownPerson.parse(person).leadId : knownLeadId,
    };
    // Nobody is in the way of a lead that was just found, or of a hold, so there is nothing to wait for.
    const isFound = next.knownLeadId !== undefined && knownLeadId === undefined;
    return isFound || refused.has('place') ? await attempt(next) : next;
  };

  return async (submission) => {
    const { repeat, leadId } = submission.firstLook;
    if (repeat) return { repeat };
    let next: Attempt = { submission, knownLeadId: leadId };
    return await retry(
      async () => {
        const answer = await attempt(next);
        if (!('submission' in answer)) return answer;
        next = answer;
        return 'again';
      },
      { tries, ...wait },
    );
  };
};
