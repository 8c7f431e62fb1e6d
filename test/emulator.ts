/** A real DynamoDB emulator in memory for one test file, with the three tables as the contract describes them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, type GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { bounded } from '../shared/aws/table/clients.ts';
import { leadIndexes, listedAttributes, primaryKey } from '../shared/contract/tables.ts';

/** How long a test waits for what works, in ms: a busy machine must fail none. */
export const patience = 60_000;

const binary = () => {
  if (process.env.DYNOXIDE_BIN) return process.env.DYNOXIDE_BIN;
  const name = `@dynoxide/${process.platform}-${process.arch}/package.json`;
  return join(dirname(createRequire(import.meta.url).resolve(name)), 'dynoxide');
};

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const index = (name: keyof typeof leadIndexes): GlobalSecondaryIndex => {
  const { partition, sort, projection } = leadIndexes[name];
  return {
    IndexName: name,
    KeySchema: [
      { AttributeName: partition.name, KeyType: 'HASH' },
      { AttributeName: sort.name, KeyType: 'RANGE' },
    ],
    Projection:
      projection === 'KEYS_ONLY'
        ? { ProjectionType: 'KEYS_ONLY' }
        : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...listedAttributes] },
  };
};

const primary = {
  KeySchema: [
    { AttributeName: primaryKey.partition, KeyType: 'HASH' as const },
    { AttributeName: primaryKey.sort, KeyType: 'RANGE' as const },
  ],
  BillingMode: 'PAY_PER_REQUEST' as const,
};

const keyTypes = () => {
  const types = new Map<string, 'S' | 'N'>([
    [primaryKey.partition, 'S'],
    [primaryKey.sort, 'S'],
  ]);
  for (const { partition, sort } of Object.values(leadIndexes)) {
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
  const names = Object.keys(leadIndexes) as (keyof typeof leadIndexes)[];
  const leads = { AttributeDefinitions: keyTypes(), GlobalSecondaryIndexes: names.map(index) };
  await client.send(new CreateTableCommand({ TableName: tables.leads, ...primary, ...leads }));
  const AttributeDefinitions = keyTypes().filter(({ AttributeName }) => /^[PS]K$/.test(AttributeName));
  await client.send(new CreateTableCommand({ TableName: tables.audit, ...primary, AttributeDefinitions }));
  await client.send(new CreateTableCommand({ TableName: tables.ledger, ...primary, AttributeDefinitions }));
};

const untilItAnswers = async (child: ChildProcess, endpoint: string) => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (child.exitCode !== null) throw new Error(`dynoxide ended with ${child.exitCode}`);
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('dynoxide did not answer');
};

/** Starts an emulator with empty tables. Call `stop` in `afterAll`. */
export const startEmulator = async (): Promise<Emulator> => {
  const port = await freePort();
  const child = spawn(binary(), ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(child, endpoint);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const raw = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  const tables = { leads: 'leads', audit: 'audit', ledger: 'ledger' };
  await createTables(client, tables);
  return { endpoint, client, db: bounded(client, patience), tables, stop: () => void child.kill('SIGKILL') };
};
