/** Everything that is stored of a person, as the register says: every exported attribute of every item. */
import { type Screening, screening } from '../../leads/screening.ts';
import { leadKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { type Item, queryPartition } from '../table/read-items.ts';
import { exportOf } from './item-register.ts';
import { leadKinds } from './lead-item-kinds.ts';

/** The exported attributes of an item. */
export type Exported = Record<string, unknown>;

/** The lead, the items under it by the names of the export, and the screenings once more, to put them into words. */
export type LeadExport = {
  lead: Exported;
  lists: Record<ListName, Exported[]>;
  screenings: { record: Exported; screening: Screening | undefined }[];
  count: number;
};

/** Kinds of items under a lead by the name of their list in an export. A test compares them with the register. */
export const exportLists = {
  consents: leadKinds.consent,
  reviews: leadKinds.review,
  notes: leadKinds.note,
  messages: leadKinds.message,
} as const;
export type ListName = keyof typeof exportLists;

const listNames = Object.keys(exportLists) as ListName[];

const screeningOf = (item: Item) => ({
  record: exportOf(item, leadKinds.screening),
  screening: screening.safeParse(item).data,
});

/** Reads over the leads table, as of now. Undefined when there is no such lead, or no longer. */
export const leadExport =
  (db: Database, table: string) =>
  async (clinic: string, leadId: string): Promise<LeadExport | undefined> => {
    const items = await queryPartition(db, table, leadKey(clinic, leadId).PK);
    const own = items.find(leadKinds.lead.isOf);
    if (!own) return undefined;
    const listed = (name: ListName) =>
      items.filter(exportLists[name].isOf).map((item) => exportOf(item, exportLists[name]));
    return {
      lead: exportOf(own, leadKinds.lead),
      lists: Object.fromEntries(listNames.map((name) => [name, listed(name)])) as LeadExport['lists'],
      screenings: items.filter(leadKinds.screening.isOf).map(screeningOf),
      count: items.length,
    };
  };
