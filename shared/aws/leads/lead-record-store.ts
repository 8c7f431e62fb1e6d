/**
 * A lead and what is under it, newest first, in bounded parts: how much there is of somebody is decided by whoever knows
 * their address, so nobody reads all of it at once.
 */
import { type Consent, consent } from '../../leads/consent.ts';
import { type DuplicateLink, duplicateLink } from '../../leads/duplicate-link.ts';
import type { ErasedLead } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import { type Note, note } from '../../leads/note.ts';
import { type Review, review } from '../../leads/review.ts';
import { type AdverseEntry, adverseEntry } from '../../leads/safety/adverse-event.ts';
import type { Screening } from '../../leads/screening.ts';
import { adverseKey, consentKey, duplicateKey, type Key, noteKey, reviewKey, screeningKey } from '../items/keys.ts';
import { readScreeningItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { readNewestPage } from '../table/read-items.ts';
import type { LeadStore } from './lead-store.ts';

/** Some of the records of one kind, newest first, each with its place; `isLast`: there are no older ones. */
export type Part<T> = { found: readonly { record: T; place: string }[]; isLast: boolean };

/** Some of what happened with a lead. Messages are left out. */
export type HistoryPart = {
  screenings: Part<Screening>;
  /** Consents that the person gave or withdrew after a screening. */
  consents: Part<Consent>;
  notes: Part<Note>;
  reviews: Part<Review>;
  adverseEvents: Part<AdverseEntry>;
};

/** Behind which place each kind goes on; `null` where nothing is left. Without one, a kind begins with the newest. */
export type Places = { readonly [K in keyof HistoryPart]?: string | null | undefined };

export type LeadRecord = { lead: Lead; history: HistoryPart; links: DuplicateLink[] };

/** Reading a lead's parts, as of now (strongly consistent). They throw when an item cannot be read. */
export type RecordStore = {
  /** One wave of seven requests. */
  readRecord: (clinic: string, leadId: string) => Promise<LeadRecord | ErasedLead | undefined>;
  readHistory: (clinic: string, leadId: string, places: Places) => Promise<HistoryPart>;
  /** The newest entries of staff. */
  readEntries: (clinic: string, leadId: string) => Promise<Note[]>;
};

/** The most of each kind that is read at once: of the largest, a megabyte at the most. */
const most = { screenings: 25, consents: 100, notes: 50, reviews: 50, adverseEvents: 50, links: 25 } as const;

const readEntry = (item: unknown) => adverseEntry.parse(item);

const nothing = { found: [], isLast: true };

/** Reads over a table. */
export const recordStore = (db: Database, table: string, leads: Pick<LeadStore, 'readLead'>): RecordStore => {
  const newest = async <T>(
    key: Key,
    limit: number,
    read: (item: unknown) => T,
    after?: string | null,
  ): Promise<Part<T>> => {
    if (after === null) return nothing;
    const behind = after === undefined ? undefined : `${key.SK}${after}`;
    const { items, next } = await readNewestPage(db, table, key, { limit, after: behind });
    const found = items.map((item) => ({ record: read(item), place: item.SK.slice(key.SK.length) }));
    return { found, isLast: next === undefined };
  };

  const readHistory: RecordStore['readHistory'] = async (clinic, leadId, places) => {
    const [screenings, consents, notes, reviews, adverseEvents] = await Promise.all([
      newest(screeningKey(clinic, leadId, ''), most.screenings, readScreeningItem, places.screenings),
      newest(consentKey(clinic, leadId, ''), most.consents, (item) => consent.parse(item), places.consents),
      newest(noteKey(clinic, leadId, ''), most.notes, (item) => note.parse(item), places.notes),
      newest(reviewKey(clinic, leadId, ''), most.reviews, (item) => review.parse(item), places.reviews),
      newest(adverseKey(clinic, leadId, ''), most.adverseEvents, readEntry, places.adverseEvents),
    ]);
    return { screenings, consents, notes, reviews, adverseEvents };
  };

  return {
    readHistory,
    readEntries: async (clinic, leadId) => {
      const { found } = await newest(noteKey(clinic, leadId, ''), most.notes, (item) => note.parse(item));
      return found.map(({ record }) => record);
    },
    readRecord: async (clinic, leadId) => {
      const [lead, history, links] = await Promise.all([
        leads.readLead(clinic, leadId),
        readHistory(clinic, leadId, {}),
        newest(duplicateKey(clinic, leadId, ''), most.links, (item) => duplicateLink.parse(item)),
      ]);
      if (!lead || 'erasedAt' in lead) return lead;
      return { lead, history, links: links.found.map(({ record }) => record) };
    },
  };
};
