/** Looks at what became of leads without opening one: for checks of a deployment, which are staff of no clinic. */
import type { LeadRow } from '../../leads/lead-row.ts';
import type { Message } from '../../mail/message.ts';
import { intakeDays } from '../items/intake-day.ts';
import type { Database } from '../table/clients.ts';
import { listLeads } from './lead-list-store.ts';
import { leadStore } from './lead-store.ts';

/** Reads rows of a list and states of mails; nothing that a person answered. */
export type LeadWitness = {
  /** The newest 100 leads at most that were made between two instants (ms), newest first; the index may lag. */
  recentLeads: (clinic: string, from: number, until: number) => Promise<LeadRow[]>;
  /** As of now (strongly consistent). */
  readMails: (clinic: string, leadId: string) => Promise<Message[]>;
};

/** Over the table of leads; `now` in ms. */
export const leadWitness = (db: Database, table: string, now: () => number): LeadWitness => {
  const list = listLeads(db, table, intakeDays(db, table));
  return {
    recentLeads: async (clinic, from, until) =>
      (await list({ clinic, filter: { from, until }, order: 'newest', limit: 100, now: now() })).rows,
    readMails: leadStore(db, table).readMessages,
  };
};
