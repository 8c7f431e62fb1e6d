/**
 * What staff add to a lead: notes, reviews, messages. Each is one transaction with the lead's next version, so that
 * whoever looks at an older one is told, and with its audit entry.
 */
import { ExpectedError } from '../../contract/expected-error.ts';
import type { ErasedLead } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import type { Note } from '../../leads/note.ts';
import type { Review } from '../../leads/review.ts';
import type { Message } from '../../mail/message.ts';
import { type AuditEntry, auditWrite } from '../items/audit-entry.ts';
import { type Key, leadKey, noteKey, reviewKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import { messageItem } from '../items/message-item.ts';
import type { Database } from '../table/clients.ts';
import type { Pause } from '../table/retry.ts';
import type { LeadTables, Write } from '../table/transaction.ts';
import { unlessInTheWay } from '../table/try-transaction.ts';
import type { LeadStore } from './lead-store.ts';

/** The lead with its new version, or what became of it meanwhile. */
export type Added = Lead | ErasedLead | undefined;

export type Entry = Pick<AuditEntry, 'entryId' | 'actor' | 'at'>;

/** `lead` is as read a moment ago; what depends on it is made again when it changed meanwhile. */
export type LeadAdditions = {
  addNote: (lead: Lead, note: Note) => Promise<Added>;
  addReview: (lead: Lead, review: Review, mailsFor: (lead: Lead) => readonly Message[]) => Promise<Added>;
  /** `recheck` gets every message of the lead when somebody was faster; what it throws ends the matter. */
  addMessage: (
    lead: Lead,
    message: Message,
    entry: Entry,
    recheck: (messages: readonly Message[]) => unknown,
  ) => Promise<Added>;
};

const tries = 6;

/** What is written beside the lead's next version, for the lead as it is now; `tried` counts from 1. */
type Make = (lead: Lead, tried: number) => Promise<Write[]> | Write[];

/** The lead's next version, provided that it is the one that was read. */
export const nextVersionWrite = (table: string, { clinic, leadId, version }: Lead): Write => ({
  Update: {
    TableName: table,
    Key: leadKey(clinic, leadId),
    UpdateExpression: 'SET version = :next',
    ConditionExpression: 'version = :read AND attribute_not_exists(erasedAt)',
    ExpressionAttributeValues: { ':read': version, ':next': version + 1 },
  },
});

const put = (TableName: string, key: Key, record: object): Write => ({
  Put: { TableName, Item: { ...key, ...record, schemaVersion }, ConditionExpression: 'attribute_not_exists(PK)' },
});

/** The additions over the tables; `pause` waits between tries. Throws `unavailable` when others stay in the way. */
export const leadAdditions = (
  db: Database,
  tables: LeadTables,
  leads: Pick<LeadStore, 'readLead' | 'readMessages'>,
  pause: Pause,
): LeadAdditions => {
  const table = tables.leads;

  const add = async (first: Lead, entry: AuditEntry, make: Make): Promise<Added> => {
    let lead: Added = first;
    for (let tried = 1; tried <= tries; tried += 1) {
      const writes = await make(lead, tried);
      if (await unlessInTheWay(db, [nextVersionWrite(table, lead), auditWrite(tables.audit, entry), ...writes])) {
        return { ...lead, version: lead.version + 1 };
      }
      await pause(25 * 2 ** tried * (0.5 + Math.random() / 2));
      lead = await leads.readLead(first.clinic, first.leadId);
      if (!lead || 'erasedAt' in lead) return lead;
    }
    throw new ExpectedError('unavailable', 'Others are changing this lead. Please try again.', { retryAfter: 2 });
  };

  return {
    addNote: (lead, note) => {
      const { clinic, leadId, noteId, by: actor, at } = note;
      const entry = { clinic, leadId, entryId: noteId, actor, at, action: 'note.added', fields: ['notes'] };
      return add(lead, entry, () => [put(table, noteKey(clinic, leadId, noteId), note)]);
    },
    addReview: (lead, review, mailsFor) => {
      const { clinic, leadId, reviewId, by: actor, at } = review;
      const entry = { clinic, leadId, entryId: reviewId, actor, at, action: 'review.added', fields: ['reviews'] };
      return add(lead, entry, (now) => [
        put(table, reviewKey(clinic, leadId, reviewId), review),
        ...mailsFor(now).map((mail) => put(table, messageItem(mail), {})),
      ]);
    },
    addMessage: (lead, message, about, recheck) => {
      const { clinic, leadId } = lead;
      const entry = { clinic, leadId, ...about, action: 'message.resent', fields: ['messages'] };
      return add(lead, entry, async (_now, tried) => {
        if (tried > 1) recheck(await leads.readMessages(clinic, leadId));
        return [put(table, messageItem(message), {})];
      });
    },
  };
};
