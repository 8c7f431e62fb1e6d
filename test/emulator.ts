/** A real DynamoDB emulator in memory for one test file, with the three tables as the contract describes them. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, type GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { findDynoxide } from '../local/dynamodb/dynoxide.ts';
import { startProxy } from '../local/dynamodb/start-proxy.ts';
import { freePort, listen } from '../local/host/free-port.ts';
import { type GuardedChildren, guardChildren } from '../local/host/guarded-children.ts';
import { bounded } from '../shared/aws/table/clients.ts';
import {
  auditIndexes,
  type IndexShape,
  leadIndexes,
  primaryKey,
  projectedAttributes,
} from '../shared/contract/tables.ts';
import { openAccount } from './other-database.ts';

/** How long a test waits for what works, in ms: a busy machine must fail none. */
export const patience = 60_000;

type Indexes = Readonly<Record<string, IndexShape>>;

const indexesOf = (indexes: Indexes): GlobalSecondaryIndex[] =>
  Object.entries(indexes).map(([IndexName, { partition, sort, projection }]) => {
    const projected = projectedAttributes[projection];
    return {
      IndexName,
      KeySchema: [
        { AttributeName: partition.name, KeyType: 'HASH' },
        { AttributeName: sort.name, KeyType: 'RANGE' },
      ],
      Projection: projected
        ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projected] }
        : { ProjectionType: 'KEYS_ONLY' },
    };
  });

const primary = {
  KeySchema: [
    { AttributeName: primaryKey.partition, KeyType: 'HASH' as const },
    { AttributeName: primaryKey.sort, KeyType: 'RANGE' as const },
  ],
  BillingMode: 'PAY_PER_REQUEST' as const,
};

const keyTypes = (indexes: Indexes) => {
  const types = new Map<string, 'S' | 'N'>([
    [primaryKey.partition, 'S'],
    [primaryKey.sort, 'S'],
  ]);
  for (const { partition, sort } of Object.values(indexes)) {
    types.set(partition.name, partition.type).set(sort.name, sort.type);
  }
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
};

export type Emulator = {
  endpoint: string;
  /** The plain client, for looking and for counting capacity. */
  client: DynamoDBDocumentClient;
  /** The client as the functions have it, with our own error for "does not answer", but in no hurry. */
  db: ReturnType<typeof bounded>;
  tables: { leads: string; audit: string; ledger: string };
  stop: () => void;
};

const createTables = async (client: DynamoDBDocumentClient, tables: Emulator['tables']) => {
  for (const [TableName, indexes] of [
    [tables.leads, leadIndexes],
    [tables.audit, auditIndexes],
  ] as const) {
    const indexed = { AttributeDefinitions: keyTypes(indexes), GlobalSecondaryIndexes: indexesOf(indexes) };
    await client.send(new CreateTableCommand({ TableName, ...primary, ...indexed }));
  }
  const plain = { TableName: tables.ledger, ...primary, AttributeDefinitions: keyTypes({}) };
  await client.send(new CreateTableCommand(plain));
};

const answers = async (child: ChildProcess, endpoint: string): Promise<boolean> => {
  while (child.exitCode === null) {
    const isThere = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
    await sleep(5);
  }
  return false;
};

let children: GuardedChildren | undefined;

/** Its process ends with this one, also when a test fails before it can stop it. */
const startDynoxide = async (): Promise<{ child: ChildProcess; endpoint: string }> => {
  children ??= guardChildren();
  for (let tries = 0; tries < 5; tries += 1) {
    const port = await freePort();
    const child = children.spawn(findDynoxide(), ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
    const endpoint = `http://127.0.0.1:${port}`;
    if (await answers(child, endpoint)) return { child, endpoint };
    // Somebody else took the port in between.
  }
  throw new Error('The DynamoDB emulator does not start.');
};

/** The address before it at which a request is refused that DynamoDB refuses, though the emulator would take it. */
const guard = async (endpoint: string): Promise<string> => {
  const tables = { arnOf: (table: string) => table, partitionKeyOf: () => primaryKey.partition };
  const clock = { now: Date.now, offset: () => 0, set: () => undefined };
  const nothing = () => undefined;
  const proxy = startProxy({ endpoint, clock, policies: new Map(), tables, fault: nothing, wrote: nothing });
  const port = await listen(proxy, 0, 'guard');
  proxy.unref();
  return `http://127.0.0.1:${port}`;
};

let copies = 0;

/** The same emulator with empty tables of other names. */
export const withNewTables = async (emulator: Emulator): Promise<Emulator> => {
  copies += 1;
  const tables = { leads: `leads-${copies}`, audit: `audit-${copies}`, ledger: `ledger-${copies}` };
  await createTables(emulator.client, tables);
  return { ...emulator, tables };
};

/** Where another database is, which judges ours and needs no guard: set by `npm run rehearse -- --tests`. */
const { OTHER_DYNAMODB } = process.env;

const startDatabase = async (isGuarded: boolean): Promise<{ endpoint: string; stop: () => void }> => {
  if (OTHER_DYNAMODB) return await openAccount(OTHER_DYNAMODB);
  const { child, endpoint } = await startDynoxide();
  return { endpoint: isGuarded ? await guard(endpoint) : endpoint, stop: () => void child.kill('SIGKILL') };
};

/** Starts an emulator with empty tables. Call `stop` in `afterAll`. What measures time does without the guard. */
export const startEmulator = async ({ isGuarded = true } = {}): Promise<Emulator> => {
  const { endpoint, stop } = await startDatabase(isGuarded);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const raw = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  const tables = { leads: 'leads', audit: 'audit', ledger: 'ledger' };
  await createTables(client, tables);
  return { endpoint, client, db: bounded(client, patience), tables, stop };
};
