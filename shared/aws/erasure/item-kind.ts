/** What the register says of a kind of item, and what kinds have in common. */
import { lasting, type Row } from '../../leads/data-class.ts';
import type { Item } from '../table/read-items.ts';

/** A kind of item: how long it is kept, what an erase does with it, and its attributes. */
export type ItemKind = {
  /** In the words of the privacy page. */
  about: string;
  keptFor: string;
  /** `stays`: an erase does not touch it, because nothing in it leads to the person or because it protects the person. */
  onErase: 'becomes a tombstone' | 'is stripped' | 'is deleted' | 'stays';
  isOf: (item: Item) => boolean;
  attributes: Readonly<Record<string, Row>>;
  /** Attributes that are named after hashes or clinics. */
  namedAfter?: RegExp;
};

/** On every item. Keys hold ids and keyed hashes. */
export const keyAttributes = { PK: lasting('operational'), SK: lasting('operational') };
/** On items of a version. */
export const stored = { ...keyAttributes, schemaVersion: lasting('operational') };
/** On items that DynamoDB removes by themselves. */
export const expiring = { ttl: lasting('operational') };

/** Items under a lead, by their sort key. */
export const underLead = (sort: RegExp) => (item: Item) => /^CLINIC#[^#]+#LEAD#/.test(item.PK) && sort.test(item.SK);
/** How long what belongs to a lead is kept. */
export const asLead = 'as long as the lead: 12 months after the last contact, 90 days without a consultation';
