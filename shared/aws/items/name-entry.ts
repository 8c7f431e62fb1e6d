/**
 * Entries of the index of names. A lead has up to three, one for each beginning that it is found by, and they ride on
 * items that a new lead has anyway: the lead, its first screening and its match. So a name costs one write unit more for
 * each, and not an item. The lead's id is in the entry, because the item that carries it may have another.
 */
import type { Lead } from '../../leads/lead.ts';
import { searchedNames } from '../../leads/searched-name.ts';

type Named = Pick<Lead, 'clinic' | 'leadId' | 'createdAt' | 'contact'>;

/** Attributes that put an item into the index. */
export type NameEntry = { nameKey: string; nameSort: string };

/** The partition in which a folded name, or the beginning of one, is found: a clinic's names with the same first letter. */
export const namePartition = (clinic: string, text: string): string => `${clinic}#${[...text][0] ?? ''}`;

/** All entries of a lead, that of the whole name first. */
export const nameEntries = ({ clinic, leadId, createdAt, contact }: Named): NameEntry[] =>
  searchedNames(contact.name).map((text, at) => ({
    nameKey: namePartition(clinic, text),
    nameSort: `${text}#${createdAt}#${at}#${leadId}`,
  }));

const tail = /#(\d)#([\w-]+)$/;

/** Which lead an entry is of, and which of its entries it is, counted from 0. */
export const parseNameSort = (nameSort: string): { leadId: string; at: number } | undefined => {
  const [, at, leadId] = tail.exec(nameSort) ?? [];
  return leadId === undefined ? undefined : { leadId, at: Number(at) };
};
