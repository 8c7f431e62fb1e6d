/** The writes of one transaction of an erase: as many items as fit, each with the items that lead to it. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { emailAddress } from '../../contract/email-address.ts';
import { personHash } from '../../leads/person-hash.ts';
import { matchKey as matchKeyOf, screeningKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { type Item, readItem } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';
import { type Erasing, proofWrites, writesOf } from './erasure-items.ts';

/** A transaction takes 100 actions; the records of an erase take some of them. */
const mostActions = 90;

const reachable = z.object({ contact: z.object({ email: z.string() }) });
const match = z.object({ leadId: z.string() });

/** The keyed hash of the person, by the first of the items that has their address. */
export const personIn = ({ clinic, matchKey }: Erasing, items: readonly Item[]): string | undefined => {
  const [typed] = items.flatMap((item) => reachable.safeParse(item).data?.contact.email ?? []);
  const address = typed === undefined ? undefined : emailAddress(typed);
  return address && personHash(matchKey, clinic, address.matchText);
};

/** The newest screening of a lead, if there is one left; as of now. */
export const newestScreening = async (db: Database, { table, clinic, leadId }: Erasing): Promise<Item[]> => {
  const { PK, SK } = screeningKey(clinic, leadId, '');
  const query = new QueryCommand({
    TableName: table,
    KeyConditionExpression: 'PK = :PK AND begins_with(SK, :screening)',
    ExpressionAttributeValues: { ':PK': PK, ':screening': SK },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 1,
  });
  return ((await db.send(query)).Items ?? []) as Item[];
};

/** Ends the match of the person with this lead, if it stands: a person who came back has another lead by now. */
export const matchWrites = async (db: Database, { table, clinic, leadId }: Erasing, person?: string) => {
  if (!person) return [];
  const Key = matchKeyOf(clinic, person);
  if (match.safeParse(await readItem(db, table, Key)).data?.leadId !== leadId) return [];
  const condition = { ConditionExpression: 'leadId = :own', ExpressionAttributeValues: { ':own': leadId } };
  return [{ Delete: { TableName: table, Key, ...condition } }] satisfies Write[];
};

/** Two screenings may name one phone number; a transaction may not name an item twice. */
const once = (writes: readonly Write[]): Write[] => {
  const keyOf = ({ Put, Delete }: Write) => JSON.stringify(Put?.Item ? [Put.Item.PK, Put.Item.SK] : Delete?.Key);
  return [...new Map(writes.map((write) => [keyOf(write), write])).values()];
};

/** The writes for the first of the items that need one, as many as fit; none when no item needs one. */
export const batchOf = (erasing: Erasing, person: string | undefined, items: readonly Item[]): Write[] => {
  const writes: Write[] = [];
  const taken: Item[] = [];
  for (const item of items) {
    const own = writesOf(erasing, item);
    if (writes.length + own.length > mostActions) break;
    if (own.length > 0) taken.push(item);
    writes.push(...own);
  }
  return once([...writes, ...proofWrites(erasing, person, taken)]);
};
