/**
 * Transactions: all of the writes, or none. Each write has a name, so that a store reads by name which condition did not
 * hold, and not by the place of the write. No other file reads a cancelled transaction.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Database } from './clients.ts';
import type { Item } from './read-items.ts';
import { type Retry, retryBusy } from './retry.ts';

/** One write of a transaction, as the SDK takes it. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Physical names of the tables of leads and of the audit. */
export type LeadTables = { leads: string; audit: string };

/** Puts an item, provided that there is none of its key. */
export const putNew = (TableName: string, Item: Record<string, unknown>) =>
  ({ Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(PK)' } }) satisfies Write;

/** The writes of a transaction in order, by name; several may share one. */
export type NamedWrites<Name extends string> = Readonly<Record<Name, Write | readonly Write[]>>;

/** Nothing was written, because these conditions did not hold: the name of the write, and its item if it asked for it. */
export type Refused<Name extends string> = { outcome: 'refused'; refused: ReadonlyMap<Name, Item | undefined> };

/** `busy`: nothing was written, because another transaction was on one of the items, or the table is throttled. */
export type Transacted<Name extends string> = { outcome: 'done' } | Refused<Name> | { outcome: 'busy' };

/** Reasons that are over in a moment. The SDK does not try again by itself when a transaction is cancelled. */
const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

const isReason = (code: string | undefined): code is string => code !== undefined && code !== 'None';

const readCancellation = <Name extends string>(
  error: TransactionCanceledException,
  names: readonly Name[],
): Transacted<Name> => {
  const refused = new Map<Name, Item | undefined>();
  const reasons = error.CancellationReasons ?? [];
  for (const [at, name] of names.entries()) {
    const { Code, Item: found } = reasons[at] ?? {};
    if (Code !== 'ConditionalCheckFailed' || refused.has(name)) continue;
    refused.set(name, found && (unmarshall(found) as Item));
  }
  if (refused.size > 0) return { outcome: 'refused', refused };
  const codes = reasons.map(({ Code }) => Code).filter(isReason);
  if (codes.length === 0 || !codes.every((code) => passing.includes(code))) throw error;
  return { outcome: 'busy' };
};

/** Writes all or nothing, once. Throws when the transaction is cancelled for a reason that no other attempt would mend. */
export const tryTransaction = async <Name extends string>(
  db: Database,
  writes: NamedWrites<Name>,
): Promise<Transacted<Name>> => {
  const groups = (Object.entries(writes) as [Name, Write | readonly Write[]][]).map(([name, given]) => ({
    name,
    group: [given].flat() as Write[],
  }));
  try {
    await db.send(new TransactWriteCommand({ TransactItems: groups.flatMap(({ group }) => group) }));
    return { outcome: 'done' };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const names = groups.flatMap(({ name, group }) => group.map(() => name));
    return readCancellation(error, names);
  }
};

/** The same, again while it is busy. Throws `unavailable` when it stays so. */
export const retryTransaction = async <Name extends string>(
  db: Database,
  writes: NamedWrites<Name>,
  options: Partial<Retry> = {},
): Promise<{ outcome: 'done' } | Refused<Name>> => await retryBusy(() => tryTransaction(db, writes), options);
