/** Everything about one lead, by one query of its partition. */
import { type Consent, consent } from '../../leads/consent.ts';
import { type DuplicateLink, duplicateLink } from '../../leads/duplicate-link.ts';
import type { ErasedLead } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import { type Note, note } from '../../leads/note.ts';
import { type Review, review } from '../../leads/review.ts';
import type { Screening } from '../../leads/screening.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem, readScreeningItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { type Item, queryPartition } from '../table/read-items.ts';

/** A lead with the items under it, each list in order of time. Messages are left out. */
export type LeadRecord = {
  lead: Lead;
  screenings: Screening[];
  /** Consents that the person gave or withdrew after a screening. */
  consents: Consent[];
  notes: Note[];
  reviews: Review[];
  links: DuplicateLink[];
};

/** As of now (strongly consistent). Throws when an item cannot be read. */
export type ReadRecord = (clinic: string, leadId: string) => Promise<LeadRecord | ErasedLead | undefined>;

const kindOf = (sortKey: string): string => sortKey.split('#')[0] ?? '';
const byTime = (one: { at: string }, other: { at: string }) => (one.at < other.at ? -1 : 1);

const recordOf = (items: readonly Item[]): LeadRecord | ErasedLead | undefined => {
  const byKind = Map.groupBy(items, ({ SK }) => kindOf(SK));
  const all = <T>(kind: string, read: (item: unknown) => T): T[] => (byKind.get(kind) ?? []).map(read);
  const [lead] = all('LEAD', readLeadItem);
  if (!lead || 'erasedAt' in lead) return lead;
  return {
    lead,
    screenings: all('SCREENING', readScreeningItem).sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1)),
    consents: all('CONSENT', (item) => consent.parse(item)).sort(byTime),
    notes: all('NOTE', (item) => note.parse(item)).sort(byTime),
    reviews: all('REVIEW', (item) => review.parse(item)).sort(byTime),
    links: all('DUPLICATE', (item) => duplicateLink.parse(item)).sort(byTime),
  };
};

/** Reads over a table. */
export const readRecord =
  (db: Database, table: string): ReadRecord =>
  async (clinic, leadId) =>
    recordOf(await queryPartition(db, table, leadKey(clinic, leadId).PK));
