/**
 * What an erase writes for each item of a lead's partition, as the register says. Items that lead to it from elsewhere
 * (match, phone numbers, result links) go in the same group as the item that names them, so that none is ever left alone.
 */
import * as z from 'zod';
import { type Consent, consent } from '../../leads/consent.ts';
import { personHash } from '../../leads/person-hash.ts';
import { endStates } from '../../mail/message.ts';
import { duplicateKey, linkKey, phoneKey, proofKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Write } from '../table/transaction.ts';
import { strippedOf } from './item-register.ts';
import { type Item, leadKinds } from './lead-item-kinds.ts';

/** An erase at an ISO instant; `matchKey` is the deployment's. */
export type Erasing = { table: string; clinic: string; leadId: string; at: string; matchKey: string };

const day = 86_400;
/** Days that a stripped message stays, and a proof of consent, in seconds. */
const messageKept = 180 * day;
const proofKept = 3 * 366 * day;
/** Result links are kept so long past their end. */
const linkKept = 90 * day;

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

const reached = z.object({ phone: z.object({ e164: z.string() }).optional() });
const screened = z.object({
  contact: reached.optional().catch(undefined),
  linkHash: z.string().optional(),
  linkExpiresAt: z.string().optional(),
  consents: z.array(consent).catch([]),
});

const deletion = (table: string, { PK, SK }: { PK: string; SK: string }): Write => ({
  Delete: { TableName: table, Key: { PK, SK } },
});

/** Numbers by which other leads are found to be the same household. */
export const phoneWrites = ({ table, clinic, leadId, matchKey }: Erasing, contact: unknown): Write[] => {
  const e164 = reached.safeParse(contact).data?.phone?.e164;
  return e164 ? [deletion(table, phoneKey(clinic, personHash(matchKey, clinic, e164), leadId))] : [];
};

/** The link goes on answering that it is no longer valid, until it would have been forgotten anyway. */
const linkWrites = ({ table, clinic, at }: Erasing, linkHash: string, expiresAt: string): Write[] => {
  const ttl = seconds(expiresAt) + linkKept;
  if (ttl <= seconds(at)) return [];
  return [{ Put: { TableName: table, Item: { ...linkKey(linkHash), clinic, expiresAt, erasedAt: at, ttl } } }];
};

const screeningWrites = (erasing: Erasing, item: Item): Write[] => {
  const { contact, linkHash, linkExpiresAt } = screened.parse(item);
  return [
    deletion(erasing.table, item),
    ...phoneWrites(erasing, contact),
    ...(linkHash && linkExpiresAt ? linkWrites(erasing, linkHash, linkExpiresAt) : []),
  ];
};

const isEnd = (state: unknown) => (endStates as readonly unknown[]).includes(state);

/** Out of every index and without anything of the person; an open one is cancelled. Nothing when that is so already. */
const messageWrites = ({ table, at }: Erasing, item: Item): Write[] => {
  const left = strippedOf(item, leadKinds.message);
  const isStripped = Object.keys(left).length === Object.keys(item).length && item.ttl !== undefined;
  if (isStripped && isEnd(item.state)) return [];
  const version = typeof item.version === 'number' ? item.version : undefined;
  const state = isEnd(item.state) ? item.state : 'CANCELLED';
  return [
    {
      Put: {
        TableName: table,
        Item: { ...left, state, version: (version ?? 0) + 1, ttl: seconds(at) + messageKept },
        // A worker that moved it meanwhile wins; the item is read again.
        ...(version === undefined
          ? { ConditionExpression: 'attribute_exists(PK)' }
          : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version } }),
      },
    },
  ];
};

const linked = z.object({ otherId: z.string() });

/** That two leads are one person stands under both of them. */
const mirrorWrites = ({ table, clinic, leadId }: Erasing, item: Item): Write[] => {
  const other = leadKinds.duplicate.isOf(item) ? linked.safeParse(item).data : undefined;
  return other ? [deletion(table, duplicateKey(clinic, other.otherId, leadId))] : [];
};

/** The writes for one item beside the lead's own, which belong together. */
export const writesOf = (erasing: Erasing, item: Item): Write[] => {
  if (leadKinds.message.isOf(item)) return messageWrites(erasing, item);
  if (leadKinds.screening.isOf(item)) return screeningWrites(erasing, item);
  return [deletion(erasing.table, item), ...mirrorWrites(erasing, item)];
};

const consentsOf = (item: Item): Consent[] => {
  if (leadKinds.screening.isOf(item)) return screened.parse(item).consents;
  const one = leadKinds.consent.isOf(item) ? consent.safeParse(item).data : undefined;
  return one ? [one] : [];
};

/**
 * Proof of the consents among the items, found by the person's address and by nothing else: neither the lead's id nor the
 * moment of the erase is in it, and its end is the end of a day.
 */
export const proofWrites = (
  { table, clinic, at }: Erasing,
  person: string | undefined,
  items: readonly Item[],
): Write[] => {
  const records = items.flatMap(consentsOf).sort((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = records;
  if (!first || !person) return [];
  const ttl = Math.ceil((seconds(at) + proofKept) / day) * day;
  return [{ Put: { TableName: table, Item: { ...proofKey(clinic, person, first.at), records, schemaVersion, ttl } } }];
};
