/** Pages of the audit, newest first, with or without a filter that has no index of its own. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AuditIndex } from '../../contract/tables.ts';
import type { AuditEntry } from '../items/audit-entry.ts';
import { auditKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { mostAtOnce, readBatch } from '../table/read-batch.ts';
import type { Item } from '../table/read-items.ts';

/** An entry as read. */
export type ReadEntry = Omit<AuditEntry, 'clinic' | 'entryId'>;

/** Entries by one actor, or about one lead, or both. */
export type AuditFilter = { actor?: string | undefined; leadId?: string | undefined };

/** A page of entries. `next`: the place where the following page begins, absent on the last page. */
export type AuditPage = { entries: ReadEntry[]; next?: string };

/** An entry in the table. */
export const entry = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  leadId: z.string().optional(),
  memberId: z.string().optional(),
  fields: z.array(z.string()).readonly(),
  count: z.int().optional(),
});
const place = z.object({ SK: z.string() });
/** Entries that a query looks at after the first, which looks at as many as are wanted: 30 read units at the most. */
const lookedAt = 400;
const queriesPerPage = 4;

/** Something that was found, with its place, and where the following may be found. */
export type Some<T> = { found: T[]; next?: string };

/**
 * Asks until there is as much as is wanted, four times at the most. The first query looks at as much as is wanted, each
 * further one at 400 entries: a filter leaves out most of them.
 */
export const gather = async <T extends { place: string }>(
  readSome: (limit: number, after: string | undefined) => Promise<Some<T>>,
  limit: number,
  after: string | undefined,
): Promise<Some<T>> => {
  const { found, next: behind } = await readSome(limit, after);
  let next = behind;
  for (let queries = 1; next !== undefined && found.length < limit && queries < queriesPerPage; queries += 1) {
    const some = await readSome(lookedAt, next);
    found.push(...some.found);
    next = some.next;
  }
  const last = found[limit - 1];
  return found.length > limit && last
    ? { found: found.slice(0, limit), next: last.place }
    : { found, ...(next && { next }) };
};

/** The place behind which a query goes on, by its last key. */
export const nextOf = (lastKey: unknown) => (lastKey === undefined ? {} : { next: place.parse(lastKey).SK });

type Placed = { entry: ReadEntry; place: string };
const placed = (item: Item): Placed => ({ entry: entry.parse(item), place: item.SK });

/** A clinic's entries, by one actor where one is named. */
const someOf =
  (db: Database, table: string, clinic: string, actor: string | undefined) =>
  async (limit: number, after: string | undefined): Promise<Some<Placed>> => {
    const { PK } = auditKey(clinic, '', '');
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'PK = :PK',
      ...(actor !== undefined && { FilterExpression: 'actor = :actor' }),
      ExpressionAttributeValues: { ':PK': PK, ...(actor !== undefined && { ':actor': actor }) },
      ScanIndexForward: false,
      Limit: limit,
      ...(after !== undefined && { ExclusiveStartKey: { PK, SK: after } }),
    });
    const { Items = [], LastEvaluatedKey } = await db.send(query);
    return { found: (Items as Item[]).map(placed), ...nextOf(LastEvaluatedKey) };
  };

/** What the index of leads says of a clinic's entries about one of them, a page of it. */
export const indexedAbout = async (
  db: Database,
  table: string,
  { clinic, leadId, ...page }: { clinic: string; leadId: string; limit: number; after?: string | undefined },
  order: 'newest' | 'oldest',
): Promise<Some<Item>> => {
  const { PK } = auditKey(clinic, '', '');
  const query = new QueryCommand({
    TableName: table,
    IndexName: 'byLead' satisfies AuditIndex,
    KeyConditionExpression: 'leadId = :lead',
    ExpressionAttributeValues: { ':lead': leadId },
    ScanIndexForward: order === 'oldest',
    Limit: page.limit,
    ...(page.after !== undefined && { ExclusiveStartKey: { PK, SK: page.after, leadId } }),
  });
  const { Items = [], LastEvaluatedKey } = await db.send(query);
  // Ids of leads are unique, and yet no clinic is shown what stands under another.
  return { found: (Items as Item[]).filter((item) => item.PK === PK), ...nextOf(LastEvaluatedKey) };
};

/** Entries about a lead. The index says nothing of who acted, so that the entries themselves are read. */
const someAbout =
  (db: Database, table: string, clinic: string, leadId: string) =>
  async (limit: number, after: string | undefined): Promise<Some<Placed>> => {
    const page = { clinic, leadId, limit: Math.min(limit, mostAtOnce), after };
    const { found, ...onward } = await indexedAbout(db, table, page, 'newest');
    const keys = found.map(({ PK, SK }) => ({ PK, SK }));
    const whole = keys.length === 0 ? [] : await readBatch(db, table, keys, {});
    return { found: whole.map(placed).sort(byPlace), ...onward };
  };

const byPlace = (one: Placed, other: Placed) => (one.place < other.place ? 1 : -1);

/** The page behind a place; see AuditReader. */
export const readPage =
  (db: Database, table: string) =>
  async (clinic: string, limit: number, after?: string, { actor, leadId }: AuditFilter = {}): Promise<AuditPage> => {
    const about = leadId === undefined ? undefined : someAbout(db, table, clinic, leadId);
    const readSome =
      about &&
      (async (most: number, behind: string | undefined) => {
        const some = await about(most, behind);
        return { ...some, found: some.found.filter(({ entry: one }) => (actor ?? one.actor) === one.actor) };
      });
    const { found, next } = await gather(readSome ?? someOf(db, table, clinic, actor), limit, after);
    return { entries: found.map((one) => one.entry), ...(next !== undefined && { next }) };
  };
