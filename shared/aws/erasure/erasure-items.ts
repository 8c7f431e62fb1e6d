/**
 * The writes of an erase for each item of a lead's partition, as the register says. Items elsewhere that lead to the item
 * (match, phone numbers, result links) are in the same group, so that none of them is ever left alone.
 */
import * as z from 'zod';
import { secondsOf } from '../../contract/instant.ts';
import { type Consent, consent } from '../../leads/consent.ts';
import { personHash } from '../../leads/person-hash.ts';
import { hasEnded } from '../../mail/message.ts';
import { recordKeptSeconds } from '../items/audit-entry.ts';
import { adverseRowKey, duplicateKey, linkKey, phoneKey, proofKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import { linkKeptSeconds } from '../items/result-link-item.ts';
import type { Item } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';
import { strippedOf } from './item-register.ts';
import { leadKinds } from './lead-item-kinds.ts';

/** An erase at an ISO instant; `matchKey` is the deployment's. */
export type Erasing = { table: string; clinic: string; leadId: string; at: string; matchKey: string };

const day = 86_400;
/** How long a stripped message stays, in seconds. */
const messageKept = 180 * day;

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

/** Phone numbers, by which other leads of the same household are found. */
export const phoneWrites = ({ table, clinic, leadId, matchKey }: Erasing, contact: unknown): Write[] => {
  const e164 = reached.safeParse(contact).data?.phone?.e164;
  return e164 ? [deletion(table, phoneKey(clinic, personHash(matchKey, clinic, e164), leadId))] : [];
};

/** The link goes on answering that it is no longer valid, as long as it is kept. */
const linkWrites = ({ table, clinic, at }: Erasing, linkHash: string, expiresAt: string): Write[] => {
  const ttl = secondsOf(expiresAt) + linkKeptSeconds;
  if (ttl <= secondsOf(at)) return [];
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

/** A message leaves every index and loses everything of the person; an open one is cancelled. Nothing the second time. */
const messageWrites = ({ table, at }: Erasing, item: Item): Write[] => {
  const left = strippedOf(item, leadKinds.message);
  const isStripped = Object.keys(left).length === Object.keys(item).length && item.ttl !== undefined;
  if (isStripped && hasEnded(item.state)) return [];
  const version = typeof item.version === 'number' ? item.version : undefined;
  const state = hasEnded(item.state) ? item.state : 'CANCELLED';
  return [
    {
      Put: {
        TableName: table,
        Item: { ...left, state, version: (version ?? 0) + 1, ttl: secondsOf(at) + messageKept },
        // A worker that moved the message meanwhile wins; the item is read again.
        ...(version === undefined
          ? { ConditionExpression: 'attribute_exists(PK)' }
          : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version } }),
      },
    },
  ];
};

const linked = z.object({ otherId: z.string() });

/** A link between two leads is an item under each of them. */
const mirrorWrites = ({ table, clinic, leadId }: Erasing, item: Item): Write[] => {
  const other = leadKinds.duplicate.isOf(item) ? linked.safeParse(item).data : undefined;
  return other ? [deletion(table, duplicateKey(clinic, other.otherId, leadId))] : [];
};

const happened = z.object({ eventId: z.string(), happenedOn: z.string() });

/** An event stands in the list of its clinic too. Only the first entry leads to the row, so that no write is there twice. */
const rowWrites = ({ table, clinic }: Erasing, item: Item): Write[] => {
  const event =
    leadKinds.adverse.isOf(item) && item.entryId === item.eventId ? happened.safeParse(item).data : undefined;
  return event ? [deletion(table, adverseRowKey(clinic, event.happenedOn, event.eventId))] : [];
};

/** The writes for one item beside the lead's own; they belong together. */
export const writesOf = (erasing: Erasing, item: Item): Write[] => {
  if (leadKinds.message.isOf(item)) return messageWrites(erasing, item);
  if (leadKinds.screening.isOf(item)) return screeningWrites(erasing, item);
  return [deletion(erasing.table, item), ...mirrorWrites(erasing, item), ...rowWrites(erasing, item)];
};

const consentsOf = (item: Item): Consent[] => {
  if (leadKinds.screening.isOf(item)) return screened.parse(item).consents;
  const one = leadKinds.consent.isOf(item) ? consent.safeParse(item).data : undefined;
  return one ? [one] : [];
};

/**
 * Proof of the consents among the items. Only the person's address finds it: it holds neither the lead's id nor the moment
 * of the erase, and it ends with the end of a day.
 */
export const proofWrites = (
  { table, clinic, at }: Erasing,
  person: string | undefined,
  items: readonly Item[],
): Write[] => {
  const records = items.flatMap(consentsOf).sort((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = records;
  if (!first || !person) return [];
  const ttl = Math.ceil((secondsOf(at) + recordKeptSeconds) / day) * day;
  return [{ Put: { TableName: table, Item: { ...proofKey(clinic, person, first.at), records, schemaVersion, ttl } } }];
};
