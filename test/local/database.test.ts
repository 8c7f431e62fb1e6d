import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultAction } from '../../local/dynamodb/database-faults.ts';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { lambda, role, table, writeAssembly } from './write-assembly.ts';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const allow = (Action: string[], Resource: unknown, more = {}) => ({ Effect: 'Allow', Action, Resource, ...more });

let stack: LocalStack;
const asked: string[] = [];
const clients: DynamoDBClient[] = [];

beforeAll(async () => {
  const index = { 'Fn::Join': ['', [arn('Leads'), '/index/due']] };
  const resources = {
    Leads: table(),
    Audit: table(),
    WriterRole: role(allow(['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], arn('Leads'))),
    ReaderRole: role(allow(['dynamodb:Get*', 'dynamodb:BatchGetItem'], arn('Leads')), {
      Effect: 'Deny',
      Action: 'dynamodb:GetItem',
      Resource: arn('Audit'),
    }),
    SweeperRole: { Type: 'AWS::IAM::Role' },
    SweeperPolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyDocument: { Statement: [allow(['dynamodb:Query'], index)] },
        Roles: [{ Ref: 'SweeperRole' }],
      },
    },
    ClinicRole: role(
      allow(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan'], arn('Leads'), {
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CLINIC#alba#*'] },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
    ),
    Writer: lambda('code', 'WriterRole'),
    Reader: lambda('code', 'ReaderRole'),
    Sweeper: lambda('code', 'SweeperRole'),
    Clinic: lambda('code', 'ClinicRole'),
  };
  const assembly = writeAssembly({ resources, assets: { code: { 'index.mjs': '' } } });
  stack = await startLocal({
    assembly,
    data: newFolder(),
    asked: (id, { action, resource }) => asked.push(`${id}: ${action} on ${resource.replace(/^.*:/, '')}`),
  });
});
afterEach(() => stack.faults());
afterAll(async () => {
  for (const client of clients) client.destroy();
  await stack.stop();
});

/** A client that calls as the function with this logical id, or as a developer. */
const as = (caller: string, maxAttempts = 1) => {
  const credentials = { accessKeyId: caller, secretAccessKey: 'x' };
  const client = new DynamoDBClient({ endpoint: stack.urls.dynamodb, region: 'local', credentials, maxAttempts });
  clients.push(client);
  return DynamoDBDocumentClient.from(client);
};

const key = { PK: 'CLINIC#alba#LEAD#1', SK: 'LEAD' };
const put = (TableName: string, Item: Record<string, unknown> = key) => new PutCommand({ TableName, Item });
const name = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'allowed',
    (error: Error) => error.name,
  );

describe('role policies', () => {
  test('a granted action on a granted table passes, everything else is denied', async () => {
    expect(await name(as('Writer').send(put('Test-Leads')))).toBe('allowed');
    expect(await name(as('Writer').send(put('Test-Audit')))).toBe('AccessDeniedException');
    expect(await name(as('Writer').send(new GetCommand({ TableName: 'Test-Leads', Key: key })))).toBe(
      'AccessDeniedException',
    );
  });

  test('the refusal says who may not do what to which resource', async () => {
    await expect(as('Writer').send(new ScanCommand({ TableName: 'Test-Leads' }))).rejects.toThrow(
      /Writer is not authorized to perform: dynamodb:Scan on resource: arn:aws:dynamodb:.*:table\/Test-Leads/,
    );
  });

  test('wildcards allow, an index needs its own ARN, a batch needs every table', async () => {
    expect(await name(as('Reader').send(new GetCommand({ TableName: 'Test-Leads', Key: key })))).toBe('allowed');
    const query = (IndexName?: string) =>
      new QueryCommand({
        TableName: 'Test-Leads',
        IndexName,
        KeyConditionExpression: '#key = :key',
        ExpressionAttributeNames: { '#key': IndexName ? 'shard' : 'PK' },
        ExpressionAttributeValues: { ':key': 'x' },
      });
    expect(await name(as('Sweeper').send(query('due')))).toBe('allowed');
    expect(await name(as('Sweeper').send(query()))).toBe('AccessDeniedException');
    const batch = (...names: string[]) =>
      new BatchGetCommand({ RequestItems: Object.fromEntries(names.map((table) => [table, { Keys: [key] }])) });
    expect(await name(as('Reader').send(batch('Test-Leads')))).toBe('allowed');
    expect(await name(as('Reader').send(batch('Test-Leads', 'Test-Audit')))).toBe('AccessDeniedException');
  });

  test('a transaction needs the action of each of its items', async () => {
    const write = (...TransactItems: Record<string, unknown>[]) =>
      as('Writer').send(new TransactWriteCommand({ TransactItems: TransactItems as never }));
    const Put = { TableName: 'Test-Leads', Item: { PK: 'a', SK: 'b' } };
    const ConditionCheck = { TableName: 'Test-Leads', Key: key, ConditionExpression: 'attribute_exists(PK)' };
    const Update = {
      TableName: 'Test-Leads',
      Key: key,
      UpdateExpression: 'SET a = :a',
      ExpressionAttributeValues: { ':a': 1 },
    };
    expect(await name(write({ Put }, { ConditionCheck }))).toBe('allowed');
    expect(await name(write({ Put }, { Update }))).toBe('AccessDeniedException');
    expect(await name(write({ Put: { ...Put, TableName: 'Test-Audit' } }))).toBe('AccessDeniedException');
  });

  test('a condition on the leading key holds', async () => {
    expect(await name(as('Clinic').send(put('Test-Leads')))).toBe('allowed');
    expect(await name(as('Clinic').send(put('Test-Leads', { PK: 'CLINIC#birch#1', SK: 'x' })))).toBe(
      'AccessDeniedException',
    );
  });

  test('a condition on the leading key holds for a query as well, and a scan has none', async () => {
    const query = (PK: string) =>
      new QueryCommand({
        TableName: 'Test-Leads',
        KeyConditionExpression: '#p = :p AND begins_with(SK, :s)',
        ExpressionAttributeNames: { '#p': 'PK' },
        ExpressionAttributeValues: { ':p': PK, ':s': 'x' },
      });
    expect(await name(as('Clinic').send(query('CLINIC#alba#1')))).toBe('allowed');
    expect(await name(as('Clinic').send(query('CLINIC#birch#1')))).toBe('AccessDeniedException');
    expect(await name(as('Clinic').send(new ScanCommand({ TableName: 'Test-Leads' })))).toBe('AccessDeniedException');
  });

  test('everything that a role is needed for is told, whether it is granted or not', async () => {
    asked.length = 0;
    await name(as('Writer').send(put('Test-Leads')));
    await name(as('Writer').send(put('Test-Audit')));
    await name(as('AKIADEVELOPER').send(new ScanCommand({ TableName: 'Test-Audit' })));
    expect(asked).toEqual([
      'Writer: dynamodb:PutItem on table/Test-Leads',
      'Writer: dynamodb:PutItem on table/Test-Audit',
    ]);
  });

  test('a developer with credentials of their own passes', async () => {
    expect(await name(as('AKIADEVELOPER').send(new ScanCommand({ TableName: 'Test-Audit' })))).toBe('allowed');
  });

  test('a web page of somebody else gets nothing', async () => {
    const answer = await fetch(stack.urls.dynamodb, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });
});

describe('faults', () => {
  const once = (action: FaultAction, operation = 'PutItem') => {
    let isDone = false;
    stack.faults((request) => {
      if (isDone || request.operation !== operation) return undefined;
      isDone = true;
      return action;
    });
  };
  const exists = async (PK: string) =>
    (await as('dev').send(new GetCommand({ TableName: 'Test-Leads', Key: { PK, SK: 'x' } }))).Item !== undefined;

  test.each([
    ['refuse', { kind: 'refuse' }, 'ECONNRESET', false],
    ['apply-then-drop', { kind: 'apply-then-drop' }, 'ECONNRESET', true],
    ['throttle', { kind: 'throttle' }, 'ProvisionedThroughputExceededException', false],
    ['error', { kind: 'error', status: 500 }, 'InternalServerError', false],
    ['deny', { kind: 'deny' }, 'AccessDeniedException', false],
    ['conflict', { kind: 'conflict' }, 'TransactionConflictException', false],
  ] as const)('%s', async (label, action, wanted, isApplied) => {
    once(action);
    const failed = await as('Writer')
      .send(put('Test-Leads', { PK: label, SK: 'x' }))
      .catch((error) => error);
    expect([failed.name, failed.code]).toContain(wanted);
    expect(await exists(label)).toBe(isApplied);
  });

  test('a conflict in a transaction carries a reason for each item', async () => {
    once({ kind: 'conflict' }, 'TransactWriteItems');
    const Put = { TableName: 'Test-Leads', Item: { PK: 'c', SK: 'x' } };
    const transaction = new TransactWriteCommand({
      TransactItems: [{ Put }, { Put: { ...Put, Item: { PK: 'd', SK: 'x' } } }],
    });
    const failed = await as('Writer')
      .send(transaction)
      .catch((error) => error);
    expect(failed.name).toBe('TransactionCanceledException');
    expect(failed.CancellationReasons.map(({ Code }: { Code: string }) => Code)).toEqual([
      'TransactionConflict',
      'None',
    ]);
  });

  test('a truncated answer is an error although the write was applied', async () => {
    once({ kind: 'truncate' });
    const Item = { PK: 'truncated', SK: 'x' };
    const write = new PutCommand({ TableName: 'Test-Leads', Item, ReturnConsumedCapacity: 'TOTAL' });
    expect(await name(as('Writer').send(write))).not.toBe('allowed');
    expect(await exists('truncated')).toBe(true);
  });

  test('a delay delays, a hang hangs until the caller gives up', async () => {
    once({ kind: 'delay', ms: 80 });
    const began = performance.now();
    await as('Writer').send(put('Test-Leads'));
    expect(performance.now() - began).toBeGreaterThan(75);
    once({ kind: 'hang' });
    const abortSignal = AbortSignal.timeout(60);
    await expect(as('Writer').send(put('Test-Leads'), { abortSignal })).rejects.toThrow(/abort/i);
  });

  test('the hook sees operation, caller and body; a developer is spared', async () => {
    const seen: unknown[] = [];
    stack.faults(({ operation, caller, body }) => {
      seen.push([operation, caller, body.TableName]);
      return { kind: 'throttle' };
    });
    expect(await name(as('dev').send(put('Test-Leads')))).toBe('allowed');
    await name(as('Writer').send(put('Test-Leads')));
    expect(seen).toEqual([['PutItem', 'Writer', 'Test-Leads']]);
  });

  test('a skewed date reaches the caller', async () => {
    once({ kind: 'skew', ms: 3_600_000 });
    const answer = await fetch(stack.urls.dynamodb, {
      method: 'POST',
      headers: {
        'x-amz-target': 'DynamoDB_20120810.PutItem',
        'x-amz-date': '20260101T000000Z',
        'content-type': 'application/x-amz-json-1.0',
        authorization:
          'AWS4-HMAC-SHA256 Credential=Writer/20260101/l/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify({ TableName: 'Test-Leads', Item: { PK: { S: 'skewed' }, SK: { S: 'x' } } }),
    });
    const ahead = Date.parse(answer.headers.get('date') ?? '') - Date.now();
    expect(Math.abs(ahead - 3_600_000)).toBeLessThan(5_000);
  });
});

describe('the outbox', () => {
  test('lists whole items of the due index in order of their next look', async () => {
    const message = (SK: string, nextLook: number) => ({
      PK: 'lead',
      SK,
      shard: 'DUE#1',
      nextLook,
      st: 'READY',
      tags: ['a'],
    });
    await as('dev').send(put('Test-Leads', message('MSG#2', 200)));
    await as('dev').send(put('Test-Leads', message('MSG#1', 100)));
    await as('dev').send(put('Test-Leads', message('MSG#3', 300)));
    const end = {
      TableName: 'Test-Leads',
      Key: { PK: 'lead', SK: 'MSG#3' },
      UpdateExpression: 'REMOVE #shard, nextLook',
      ExpressionAttributeNames: { '#shard': 'shard' },
    };
    await as('dev').send(new UpdateCommand(end));
    const answer = await fetch(`${stack.urls.control}/local/outbox`);
    expect(await answer.json()).toEqual({ messages: [message('MSG#1', 100), message('MSG#2', 200)] });
  });
});

describe('data of an earlier version', () => {
  const [due] = (table().Properties as { GlobalSecondaryIndexes: Record<string, unknown>[] }).GlobalSecondaryIndexes;
  const include = (...NonKeyAttributes: string[]) => ({
    ...due,
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes },
  });
  const startWith = async (data: string, indexes: readonly unknown[]) => {
    const assembly = writeAssembly({ resources: { Leads: table({ GlobalSecondaryIndexes: indexes }) } });
    const started = await startLocal({ assembly, data });
    await started.stop();
  };

  test('is kept where an index is new or the same, and refused where one shows other attributes', async () => {
    const data = newFolder();
    await startWith(data, [include('name', 'status')]);
    await startWith(data, [include('status', 'name'), { ...due, IndexName: 'again' }]);
    await expect(startWith(data, [include('name')])).rejects.toThrow(/Start with --fresh/);
  });
});
