/**
 * A table put back to an instant, which DynamoDB makes as a new table: with the items, indexes and encryption of the old
 * one, and without its stream, expiry, backups and protection (RestoreTableToPointInTime). For commands of operators.
 */
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBServiceException,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { timeToLive } from '../../contract/tables.ts';
import type { Database } from './clients.ts';

/** What a table of the product has beside its items, as the stack makes it: `hasStream` for the leads alone. */
export type TableTraits = { hasStream: boolean; isProtected: boolean };

/** Commands about tables, which the document client takes as it takes those about items. */
type Client = { send: (command: unknown) => Promise<unknown> };

const ask = async <T>(db: Database, command: unknown): Promise<T> => (await (db as Client).send(command)) as T;

async function described(db: Database, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await ask<{ Table?: TableDescription }>(db, new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if ((error as DynamoDBServiceException).name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

const isSettled = ({ TableStatus, GlobalSecondaryIndexes = [] }: TableDescription): boolean =>
  TableStatus === 'ACTIVE' && GlobalSecondaryIndexes.every(({ IndexStatus }) => (IndexStatus ?? 'ACTIVE') === 'ACTIVE');

/** Waits, by `pause`, until the table and its indexes can be used. Throws when there is no such table. */
async function settled(db: Database, table: string, pause: () => Promise<void>): Promise<TableDescription> {
  for (;;) {
    const found = await described(db, table);
    if (!found) throw new Error(`There is no table ${table}.`);
    if (isSettled(found)) return found;
    await pause();
  }
}

type Backups = {
  ContinuousBackupsDescription?: {
    PointInTimeRecoveryDescription?: {
      PointInTimeRecoveryStatus?: string;
      EarliestRestorableDateTime?: Date;
      LatestRestorableDateTime?: Date;
    };
  };
};

const recoveryOf = async (db: Database, TableName: string) =>
  (await ask<Backups>(db, new DescribeContinuousBackupsCommand({ TableName }))).ContinuousBackupsDescription
    ?.PointInTimeRecoveryDescription ?? {};

/**
 * Begins to copy `source` as it was at `to` (ISO instant) into the new table `target`; gives false when that table is
 * there already, as after a run that was cut off. Throws a sentence when the table cannot be put back to that instant.
 */
export async function copyTable(db: Database, source: string, target: string, to: string): Promise<boolean> {
  if (await described(db, target)) return false;
  const { EarliestRestorableDateTime: first, LatestRestorableDateTime: last } = await recoveryOf(db, source);
  if (!first || !last) throw new Error(`${source} has no point-in-time recovery.`);
  const at = new Date(to);
  if (at < first || at > last)
    throw new Error(
      `${source} can be put back to ${first.toISOString()} at the earliest, ${last.toISOString()} at the latest.`,
    );
  const copy = { SourceTableName: source, TargetTableName: target, RestoreDateTime: at };
  await ask(db, new RestoreTableToPointInTimeCommand(copy));
  return true;
}

async function streamOf(db: Database, found: TableDescription, pause: () => Promise<void>): Promise<string> {
  const { TableName = '', StreamSpecification: stream } = found;
  if (stream?.StreamEnabled && stream.StreamViewType !== 'KEYS_ONLY')
    throw new Error(
      `The stream of ${TableName} shows ${stream.StreamViewType}, and must show keys alone. Switch it off first.`,
    );
  if (!stream?.StreamEnabled) {
    const StreamSpecification = { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } as const;
    await ask(db, new UpdateTableCommand({ TableName, StreamSpecification }));
  }
  const { LatestStreamLabel } = await settled(db, TableName, pause);
  if (!LatestStreamLabel) throw new Error(`The stream of ${TableName} has no name yet. Run this again.`);
  return LatestStreamLabel;
}

/**
 * Waits for a copy, and gives it what a copy lacks: expiry, recovery to any second of 14 days, protection against
 * deletion, a stream of keys. What it has already stays as it is, so it can be run again. Gives the stream's label.
 */
export async function completeTable(
  db: Database,
  TableName: string,
  { hasStream, isProtected }: TableTraits,
  pause: () => Promise<void>,
): Promise<string | undefined> {
  const found = await settled(db, TableName, pause);
  const expiry = await ask<{ TimeToLiveDescription?: { TimeToLiveStatus?: string } }>(
    db,
    new DescribeTimeToLiveCommand({ TableName }),
  );
  if (!/^ENABL/.test(expiry.TimeToLiveDescription?.TimeToLiveStatus ?? '')) {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: timeToLive };
    await ask(db, new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  if ((await recoveryOf(db, TableName)).PointInTimeRecoveryStatus !== 'ENABLED') {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 14 };
    await ask(db, new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
  }
  if (isProtected && !found.DeletionProtectionEnabled) {
    await ask(db, new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
    await settled(db, TableName, pause);
  }
  return hasStream ? await streamOf(db, found, pause) : undefined;
}
