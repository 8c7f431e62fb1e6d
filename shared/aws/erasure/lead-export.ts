/** Everything that is held on a person, as the register says: every attribute that is exported, of every item. */
import { type Screening, screening } from '../../leads/screening.ts';
import { leadKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { exportOf } from './item-register.ts';
import { type Item, leadKinds } from './lead-item-kinds.ts';
import { readPartition } from './read-partition.ts';

/** One item, with what of it is exported. */
export type Exported = Record<string, unknown>;

/** The lead, what stands under it by the names of the export, and the screenings once more to put them into words. */
export type LeadExport = {
  lead: Exported;
  lists: Record<ListName, Exported[]>;
  screenings: { record: Exported; screening: Screening | undefined }[];
  count: number;
};

/** Kinds of items under a lead that an export has a list for, in its words. A test holds them to the register. */
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

/** Reads over the leads table, as of now. Undefined when there is no such lead (any more). */
export const leadExport =
  (db: Database, table: string) =>
  async (clinic: string, leadId: string): Promise<LeadExport | undefined> => {
    const items = await readPartition(db, table, leadKey(clinic, leadId).PK);
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
