/** What is stored of a person, as the register says, part by part: every exported attribute of every item. */
import { type Screening, screening } from '../../leads/screening.ts';
import { leadKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { type Item, readItem, readPartitionPage } from '../table/read-items.ts';
import { exportOf } from './item-register.ts';
import { leadKinds } from './lead-item-kinds.ts';

/** The exported attributes of an item. */
export type Exported = Record<string, unknown>;

/** Kinds of items under a lead by the name of their list in an export. A test compares them with the register. */
export const exportLists = {
  screenings: leadKinds.screening,
  consents: leadKinds.consent,
  reviews: leadKinds.review,
  notes: leadKinds.note,
  adverseEvents: leadKinds.adverse,
  messages: leadKinds.message,
} as const;
export type ListName = keyof typeof exportLists;

const listNames = Object.keys(exportLists) as ListName[];

/** An item for one of the lists; a screening also as it is read, to put it into words. */
export type ExportedItem = { list: ListName; record: Exported; screening: Screening | undefined; place: string };

/**
 * The lead, and some of the items under it behind a place. `count` is the number of items that were looked at; `next` is
 * the place behind which there may be more.
 */
export type ExportPart = { lead: Exported; items: ExportedItem[]; count: number; next: string | undefined };

/** Items that are looked at for one part: at most 1 MB. */
const atOnce = 1_000;

const exportedItem = (item: Item): ExportedItem[] => {
  const list = listNames.find((name) => exportLists[name].isOf(item));
  if (!list) return [];
  const read = list === 'screenings' ? screening.safeParse(item).data : undefined;
  return [{ list, record: exportOf(item, exportLists[list]), screening: read, place: item.SK }];
};

/** Reads over the leads table, as of now. Undefined when there is no such lead, or no longer. */
export const leadExport =
  (db: Database, table: string) =>
  async (clinic: string, leadId: string, after?: string): Promise<ExportPart | undefined> => {
    const key = leadKey(clinic, leadId);
    const [own, { items, next }] = await Promise.all([
      readItem(db, table, key),
      readPartitionPage(db, table, key.PK, { after, limit: atOnce }),
    ]);
    if (!own || !leadKinds.lead.isOf(own)) return undefined;
    const lead = exportOf(own, leadKinds.lead);
    return { lead, items: items.flatMap(exportedItem), count: items.length, next };
  };
