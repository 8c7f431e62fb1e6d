/**
 * Entries of the index of names. A lead has up to three, one for each beginning that it is found by. They ride on items
 * that a new lead has anyway: the lead, its first screening and its match. So a name costs one write unit for each, and
 * no further item. The entry holds the lead's id, because the id of the item that carries it may be another.
 */
import type { Lead } from '../../leads/lead.ts';
import { searchedNames } from '../../leads/lists/searched-name.ts';

type Named = Pick<Lead, 'clinic' | 'leadId' | 'createdAt' | 'contact'>;

/** Attributes that put an item into the index. */
export type NameEntry = { nameKey: string; nameSort: string };

/** The partition of a folded name, or of the beginning of one: a clinic's names with the same first letter. */
export const namePartition = (clinic: string, text: string): string => `${clinic}#${[...text][0] ?? ''}`;

/** All entries of a lead, first the entry of the whole name. */
export const nameEntries = ({ clinic, leadId, createdAt, contact }: Named): NameEntry[] =>
  searchedNames(contact.name).map((text, at) => ({
    nameKey: namePartition(clinic, text),
    nameSort: `${text}#${createdAt}#${at}#${leadId}`,
  }));

const tail = /#(\d)#([\w-]+)$/;

/** The lead of an entry, and the entry's place among the lead's entries, counted from 0. */
export const parseNameSort = (nameSort: string): { leadId: string; at: number } | undefined => {
  const [, at, leadId] = tail.exec(nameSort) ?? [];
  return leadId === undefined ? undefined : { leadId, at: Number(at) };
};
