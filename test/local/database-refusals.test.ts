/** What DynamoDB refuses and our emulator would take: every test and the laptop see the refusal before AWS does. */
import {
  BatchWriteCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../emulator.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

type Query = Omit<QueryCommandInput, 'TableName'>;

const told = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: Error) => `${error.name}: ${error.message}`,
  );
const query = (input: Query) =>
  told(emulator.client.send(new QueryCommand({ TableName: emulator.tables.leads, ...input })));
const put = (Item: Record<string, unknown>) =>
  told(emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item })));
const key = { PK: 'CLINIC#alba', SK: 'SETTINGS' };

/** A query of the table by a condition on its sort key. */
const bySort = (condition: string, values: Record<string, unknown>, more: Query = {}) =>
  query({
    KeyConditionExpression: `PK = :pk AND ${condition}`,
    ExpressionAttributeValues: { ':pk': 'CLINIC#alba', ...values },
    ...more,
  });
const byName = (condition: string, values: Record<string, unknown>, more: Query = {}) =>
  query({ IndexName: 'byName', KeyConditionExpression: condition, ExpressionAttributeValues: values, ...more });

const emptyKey =
  'ValidationException: One or more parameter values are not valid. ' +
  'The AttributeValue for a key attribute cannot contain an empty string value. Key: ';
const invalid = 'ValidationException: One or more parameter values were invalid: ';
const wrongType = `${invalid}Condition parameter type does not match schema type`;

describe('a key condition', () => {
  test('has no empty value, whatever its operator', async () => {
    const all = { KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': '' } };
    expect(await query(all)).toBe(`${emptyKey}PK`);
    const conditions = ['SK = :sk', 'SK > :sk', 'begins_with(SK, :sk)', 'SK BETWEEN :sk AND :to'];
    for (const condition of conditions) {
      const to = condition.includes(':to') ? { ':to': 'z' } : {};
      expect(await bySort(condition, { ':sk': '', ...to }), condition).toBe(`${emptyKey}SK`);
      expect(await bySort(condition, { ':sk': 'a', ...to }), condition).toBe('accepted');
    }
  });

  test('has none on an index either, also where names stand for attributes', async () => {
    const named = { ExpressionAttributeNames: { '#name': 'nameSort' } };
    const condition = 'nameKey = :key AND begins_with(#name, :name)';
    expect(await byName(condition, { ':key': 'a', ':name': '' }, named)).toMatch(
      /not valid\. A value specified for a secondary index key .* empty string value\. IndexName: byName, IndexKey: nameSort$/,
    );
    expect(await byName(condition, { ':key': 'a', ':name': 'b' }, named)).toBe('accepted');
  });

  test('has values of the type of the key', async () => {
    expect(await bySort('SK > :sk', { ':sk': 1 })).toBe(wrongType);
    const byTime = { IndexName: 'byTime', KeyConditionExpression: 'timeKey = :key AND timeSort >= :at' };
    expect(await query({ ...byTime, ExpressionAttributeValues: { ':key': 'a', ':at': '1' } })).toBe(wrongType);
    expect(await query({ ...byTime, ExpressionAttributeValues: { ':key': 'a', ':at': 1 } })).toBe('accepted');
  });

  test('has none that is longer than a key, in bytes', async () => {
    expect(await bySort('SK = :sk', { ':sk': 'é'.repeat(513) })).toBe(
      `${invalid}Aggregated size of all range keys has exceeded the size limit of 1024 bytes`,
    );
    expect(await bySort('SK = :sk', { ':sk': 'é'.repeat(512) })).toBe('accepted');
    const all = { KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': 'x'.repeat(2_049) } };
    expect(await query(all)).toBe(`${invalid}Size of hashkey has exceeded the maximum size limit of2048 bytes`);
  });
});

describe('where a query starts', () => {
  test('is in its partition', async () => {
    const all = { KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': 'CLINIC#alba' } };
    expect(await query({ ...all, ExclusiveStartKey: { PK: 'CLINIC#birch', SK: 'a' } })).toBe(
      'ValidationException: The provided starting key is outside query boundaries based on provided conditions',
    );
    expect(await query({ ...all, ExclusiveStartKey: { PK: 'CLINIC#alba', SK: 'a' } })).toBe('accepted');
    expect(await query({ ...all, ExclusiveStartKey: { PK: 'CLINIC#alba', SK: '' } })).toMatch(
      /starting key is invalid/,
    );
  });

  test('is within its bounds', async () => {
    const outside = 'ValidationException: The provided starting key does not match the range key predicate';
    const from = (SK: string) => ({ ExclusiveStartKey: { PK: 'CLINIC#alba', SK } });
    expect(await bySort('begins_with(SK, :sk)', { ':sk': 'MSG#' }, from('NOTE#1'))).toBe(outside);
    expect(await bySort('begins_with(SK, :sk)', { ':sk': 'MSG#' }, from('MSG#1'))).toBe('accepted');
    expect(await bySort('SK BETWEEN :sk AND :to', { ':sk': 'b', ':to': 'd' }, from('e'))).toBe(outside);
    expect(await bySort('SK BETWEEN :sk AND :to', { ':sk': 'b', ':to': 'd' }, from('c'))).toBe('accepted');
    expect(await bySort('SK < :sk', { ':sk': 'b' }, from('b'))).toBe(outside);
  });

  test('is within the bounds of an index', async () => {
    const byTime = {
      IndexName: 'byTime',
      KeyConditionExpression: 'timeKey = :key AND timeSort >= :at',
      ExpressionAttributeValues: { ':key': 'a', ':at': 10 },
    };
    const from = (timeKey: string, timeSort: number) => ({ ExclusiveStartKey: { ...key, timeKey, timeSort } });
    expect(await query({ ...byTime, ...from('a', 9) })).toMatch(/does not match the range key predicate/);
    expect(await query({ ...byTime, ...from('b', 11) })).toMatch(/does not match the range key predicate/);
    expect(await query({ ...byTime, ...from('a', 11) })).toBe('accepted');
  });
});

test('a query of an index asks for what it projects', async () => {
  const wanted = (names: string) =>
    byName(
      'nameKey = :key',
      { ':key': 'a' },
      { ProjectionExpression: names, ExpressionAttributeNames: { '#s': 'status' } },
    );
  expect(await wanted('nameSort, #s, email')).toBe(
    `${invalid}Global secondary index byName does not project [status, email]`,
  );
  expect(await byName('nameKey = :key', { ':key': 'a' }, { ProjectionExpression: 'nameSort, PK' })).toBe('accepted');
});

describe('a key of an index', () => {
  const long = 'x'.repeat(1_025);
  const tooLong = /Aggregated size of all range keys has exceeded the size limit of 1024 bytes/;
  const beyond = /attempted to update the secondary index key beyond allowed size limits/;
  const update = {
    Key: key,
    UpdateExpression: 'SET #name = if_not_exists(#name, :name)',
    ExpressionAttributeNames: { '#name': 'nameSort' },
    ExpressionAttributeValues: { ':name': long },
  };

  test('is not longer than keys are', async () => {
    const TableName = emulator.tables.leads;
    expect(await put({ ...key, nameKey: 'a', nameSort: long })).toMatch(tooLong);
    expect(await put({ ...key, nameKey: 'a', nameSort: 'x'.repeat(1_024) })).toBe('accepted');
    const requests = [{ PutRequest: { Item: { ...key, nameKey: 'a', nameSort: long } } }];
    expect(
      await told(emulator.client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }))),
    ).toMatch(tooLong);
    expect(await told(emulator.client.send(new UpdateCommand({ TableName, ...update })))).toMatch(beyond);
  });

  test('cancels a transaction, with the reason at its member', async () => {
    const TableName = emulator.tables.leads;
    const TransactItems = [{ Put: { TableName, Item: { PK: 'a', SK: 'b' } } }, { Update: { TableName, ...update } }];
    const refused = await emulator.client.send(new TransactWriteCommand({ TransactItems })).catch((error) => error);
    expect(refused.name).toBe('TransactionCanceledException');
    expect(refused.CancellationReasons).toEqual([
      { Code: 'None' },
      { Code: 'ValidationError', Message: expect.stringMatching(beyond) },
    ]);
  });
});

describe('a member of a transaction', () => {
  const write = (member: Record<string, unknown>) =>
    told(
      emulator.client.send(
        new TransactWriteCommand({
          TransactItems: [{ Update: { TableName: emulator.tables.leads, Key: key, ...member } as never }],
        }),
      ),
    );

  test('brings no empty map of names or values', async () => {
    const update = { UpdateExpression: 'REMOVE gone' };
    expect(await write({ ...update, ExpressionAttributeNames: {} })).toBe(
      'ValidationException: ExpressionAttributeNames must not be empty',
    );
    expect(await write({ ...update, ExpressionAttributeValues: {} })).toBe(
      'ValidationException: ExpressionAttributeValues must not be empty',
    );
    expect(await write(update)).toBe('accepted');
  });

  test('writes no attribute twice', async () => {
    const values = { ExpressionAttributeNames: { '#a': 'a' }, ExpressionAttributeValues: { ':a': 1 } };
    expect(await write({ UpdateExpression: 'SET #a = :a ADD a :a', ...values })).toMatch(
      /document paths overlap .*\[a\]/,
    );
    expect(await write({ UpdateExpression: 'SET #a = :a, b = if_not_exists(a, :a) ADD c :a', ...values })).toBe(
      'accepted',
    );
  });
});
