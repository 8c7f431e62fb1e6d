/**
 * Notes, reviews and messages that staff add to a lead. Each is one transaction with its audit entry and with the lead's
 * next version, so that a page of an older version is found out of date.
 */
import type { Lead } from '../../leads/lead.ts';
import { decidedBy } from '../../leads/lead-change.ts';
import type { Note } from '../../leads/note.ts';
import type { Review } from '../../leads/review.ts';
import type { Message } from '../../mail/message.ts';
import type { AuditEntry } from '../items/audit-entry.ts';
import { noteKey, reviewKey } from '../items/keys.ts';
import { messageItem } from '../items/message-item.ts';
import type { Database } from '../table/clients.ts';
import type { Pause } from '../table/retry.ts';
import { type LeadTables, putNew } from '../table/transaction.ts';
import { type Added, addition, addToLead } from './add-to-lead.ts';
import type { LeadStore } from './lead-store.ts';

export type Entry = Pick<AuditEntry, 'entryId' | 'actor' | 'at'>;

/** `lead` is as read a moment ago. When it changed meanwhile, the writes that depend on it are made again. */
export type LeadAdditions = {
  addNote: (lead: Lead, note: Note) => Promise<Added>;
  addReview: (lead: Lead, review: Review, mailsFor: (lead: Lead) => readonly Message[]) => Promise<Added>;
  /** `recheck` gets every message of the lead when the lead changed meanwhile; it throws to add nothing. */
  addMessage: (
    lead: Lead,
    message: Message,
    entry: Entry,
    recheck: (messages: readonly Message[]) => unknown,
  ) => Promise<Added>;
};

/** The additions over the tables. They throw `unavailable` when the lead keeps changing. */
export const leadAdditions = (
  db: Database,
  tables: LeadTables,
  leads: Pick<LeadStore, 'readLead' | 'readMessages'>,
  pause?: Pause,
): LeadAdditions => {
  const table = tables.leads;

  const add = addToLead(db, tables, leads, pause);

  return {
    addNote: (lead, note) => {
      const { clinic, leadId, noteId, by: actor, at } = note;
      const entry = { clinic, leadId, entryId: noteId, actor, at, action: 'note.added', fields: ['notes'] };
      return add(lead, entry, () => [addition(table, noteKey(clinic, leadId, noteId), note)]);
    },
    addReview: (lead, review, mailsFor) => {
      const { clinic, leadId, reviewId, by: actor, at } = review;
      const entry = { clinic, leadId, entryId: reviewId, actor, at, action: 'review.added', fields: ['reviews'] };
      const make = (now: Lead) => [
        addition(table, reviewKey(clinic, leadId, reviewId), review),
        ...mailsFor(now).map((mail) => putNew(table, messageItem(mail))),
      ];
      return add(lead, entry, make, () => decidedBy(review));
    },
    addMessage: (lead, message, about, recheck) => {
      const { clinic, leadId } = lead;
      const entry = { clinic, leadId, ...about, action: 'message.resent', fields: ['messages'] };
      return add(lead, entry, async (_now, tried) => {
        if (tried > 1) recheck(await leads.readMessages(clinic, leadId));
        return [putNew(table, messageItem(message))];
      });
    },
  };
};
