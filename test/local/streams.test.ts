import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { lambda, role, table, writeAssembly } from './write-assembly.ts';

// Writes each invocation's records to a file, then fails as the environment says: everything that holds a poisoned key.
const code = {
  'index.mjs': `import { appendFileSync } from 'node:fs';
    export const handler = async ({ Records }) => {
      const keys = Records.map((record) => record.dynamodb.Keys.SK.S);
      appendFileSync(process.env.SEEN, JSON.stringify({ keys, first: Records[0] }) + '\\n');
      const poisoned = Records.filter((record) => record.dynamodb.Keys.SK.S.startsWith('MSG#poison'));
      if (process.env.HOW === 'throw' && poisoned.length > 0) throw new Error('poison');
      if (process.env.HOW === 'report') return { batchItemFailures: poisoned.map((record) => ({ itemIdentifier: record.dynamodb.SequenceNumber })) };
      if (process.env.HOW === 'unknown' && poisoned.length > 0) return { batchItemFailures: [{ itemIdentifier: 'no such' }] };
    };`,
};

type Setup = { how?: string; mapping?: Record<string, unknown>; view?: string; data?: string; statements?: unknown[] };

let stack: LocalStack | undefined;
let seen = '';
const clients: DynamoDBClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await stack?.stop();
  stack = undefined;
});

const grants = [
  {
    Effect: 'Allow',
    Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    Resource: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
  },
  { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: { 'Fn::GetAtt': ['Failed', 'Arn'] } },
];

async function start({ how = '', mapping = {}, view = 'KEYS_ONLY', data = newFolder(), statements = grants }: Setup) {
  seen = path.join(data, 'seen.jsonl');
  const resources = {
    Table: table({ StreamSpecification: { StreamViewType: view } }),
    Failed: { Type: 'AWS::SQS::Queue' },
    Role: role(...statements),
    Send: lambda('code', 'Role', { Environment: { Variables: { SEEN: seen, HOW: how } } }),
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
        FunctionName: { Ref: 'Send' },
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 10,
        MaximumRetryAttempts: 2,
        FilterCriteria: {
          Filters: [{ Pattern: JSON.stringify({ dynamodb: { Keys: { SK: { S: [{ prefix: 'MSG#' }] } } } }) }],
        },
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Failed', 'Arn'] } } },
        ...mapping,
      },
    },
  };
  stack = await startLocal({ assembly: writeAssembly({ resources, assets: { code } }), data });
  return { running: stack, data };
}

const database = (): DynamoDBDocumentClient => {
  const credentials = { accessKeyId: 'dev', secretAccessKey: 'x' };
  const client = new DynamoDBClient({ endpoint: stack?.urls.dynamodb, region: 'local', credentials });
  clients.push(client);
  return DynamoDBDocumentClient.from(client);
};

async function put(...sortKeys: string[]): Promise<void> {
  const db = database();
  for (const SK of sortKeys) await db.send(new PutCommand({ TableName: 'Test-Table', Item: { PK: SK, SK, v: 1 } }));
}

/** Makes all records be read as one batch: written while the mapping is paused. */
async function putAtOnce(...sortKeys: string[]): Promise<void> {
  const [mapping] = stack?.mappings ?? [];
  mapping?.setMode({ isPaused: true });
  await put(...sortKeys);
  await stack?.settle();
  mapping?.setMode({});
  await stack?.settle();
}

type Seen = { keys: string[]; first: Record<string, unknown> };
const invocations = (): Seen[] => {
  try {
    return readFileSync(seen, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
};
const batches = (): string[][] => invocations().map(({ keys }) => keys);

describe('delivery', () => {
  test('records that fit the filter arrive in order with keys only', async () => {
    const { running } = await start({});
    await put('LEAD#1', 'MSG#1', 'MSG#2');
    await running.settle();
    expect(batches().flat()).toEqual(['MSG#1', 'MSG#2']);
    expect(invocations()[0]?.first).toMatchObject({
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-central-1',
      eventSourceARN: 'arn:aws:dynamodb:eu-central-1:000000000000:table/Test-Table/stream/local',
      dynamodb: { Keys: { PK: { S: 'MSG#1' } }, StreamViewType: 'KEYS_ONLY' },
    });
    expect(invocations()[0]?.first.dynamodb).not.toHaveProperty('NewImage');
  });

  test('the images of the template’s stream view are there', async () => {
    const { running } = await start({ view: 'NEW_IMAGE' });
    await put('MSG#1');
    await running.settle();
    expect(invocations()[0]?.first.dynamodb).toMatchObject({ NewImage: { v: { N: '1' } } });
    expect(invocations()[0]?.first.dynamodb).not.toHaveProperty('OldImage');
  });

  test('a write that changes nothing is not delivered', async () => {
    const { running } = await start({});
    await put('MSG#1', 'MSG#1', 'MSG#1');
    await running.settle();
    expect(batches()).toEqual([['MSG#1']]);
  });

  test('a batch is at most as long as the mapping says', async () => {
    await start({ mapping: { BatchSize: 2 } });
    await putAtOnce('MSG#1', 'MSG#2', 'MSG#3');
    expect(batches()).toEqual([['MSG#1', 'MSG#2'], ['MSG#3']]);
  });

  test('records arrive without anybody asking', async () => {
    await start({});
    await put('MSG#1');
    await expect.poll(() => batches()).toEqual([['MSG#1']]);
  });
});

describe('failures', () => {
  test('with bisection only the poisoned record is given up, as metadata without keys', async () => {
    const { running, data } = await start({ how: 'throw', mapping: { BisectBatchOnFunctionError: true } });
    await putAtOnce('MSG#1', 'MSG#2', 'MSG#poison', 'MSG#3');
    expect(
      new Set(
        batches()
          .filter((keys) => !keys.includes('MSG#poison'))
          .flat(),
      ),
    ).toEqual(new Set(['MSG#1', 'MSG#2', 'MSG#3']));
    expect(batches().filter((keys) => keys.join() === 'MSG#poison')).toHaveLength(3);
    const [message, ...others] = running.queue('Failed');
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      requestContext: {
        condition: 'RetryAttemptsExhausted',
        functionArn: expect.stringContaining('function:Test-Send'),
      },
      responseContext: { functionError: 'Unhandled' },
      DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: '3', endSequenceNumber: '3' },
    });
    const file = readFileSync(path.join(data, 'queues', 'Failed.jsonl'), 'utf8');
    expect(JSON.parse(file)).toEqual(message);
    expect(file).not.toContain('MSG#');
  });

  test('without bisection the whole batch is retried and given up', async () => {
    const { running } = await start({ how: 'throw' });
    await putAtOnce('MSG#1', 'MSG#poison');
    expect(batches()).toEqual(Array(3).fill(['MSG#1', 'MSG#poison']));
    expect(running.queue('Failed')).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 2 } }]);
  });

  test('a reported failure is the checkpoint: what came before it is not delivered again', async () => {
    const { running } = await start({ how: 'report', mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'] } });
    await putAtOnce('MSG#1', 'MSG#poison', 'MSG#2');
    expect(batches()).toEqual([
      ['MSG#1', 'MSG#poison', 'MSG#2'],
      ['MSG#poison', 'MSG#2'],
      ['MSG#poison', 'MSG#2'],
    ]);
    expect(running.queue('Failed')).toHaveLength(1);
  });

  test('an unknown identifier makes the whole batch a failure', async () => {
    await start({ how: 'unknown', mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'] } });
    await putAtOnce('MSG#1', 'MSG#poison');
    expect(batches()).toEqual(Array(3).fill(['MSG#1', 'MSG#poison']));
  });

  test('records older than the mapping allows go to the queue, those older than a day are gone', async () => {
    const { running } = await start({ mapping: { MaximumRecordAgeInSeconds: 3_600 } });
    const [mapping] = running.mappings;
    for (const hours of [2, 25]) {
      mapping?.setMode({ isPaused: true });
      await put(`MSG#${hours}`);
      await running.setClock(running.now() + hours * 3_600_000);
      mapping?.setMode({});
      await running.settle();
    }
    expect(batches()).toEqual([]);
    expect(running.queue('Failed')).toMatchObject([{ requestContext: { condition: 'RecordAgeExceeded' } }]);
  });

  test('a role that cannot read the stream is named at the start', async () => {
    await expect(start({ statements: grants.slice(1) })).rejects.toThrow('role of Send lacks dynamodb:GetRecords');
    await expect(start({ statements: grants.slice(0, 1) })).rejects.toThrow('role of Send lacks sqs:SendMessage');
  });
});

describe('modes for tests of the product', () => {
  test('each batch several times', async () => {
    const { running } = await start({});
    running.mappings[0]?.setMode({ copies: 3 });
    await put('MSG#1');
    await running.settle();
    expect(batches().filter((keys) => keys.includes('MSG#1'))).toHaveLength(3);
  });

  test('from the beginning of the stream again', async () => {
    const { running } = await start({});
    await put('MSG#1');
    await running.settle();
    running.mappings[0]?.restart();
    await running.settle();
    expect(batches()).toEqual([['MSG#1'], ['MSG#1']]);
  });

  test('mixed across items, in order within each', async () => {
    const { running } = await start({ view: 'NEW_IMAGE' });
    const db = database();
    running.mappings[0]?.setMode({ isPaused: true });
    for (const v of [1, 2, 3]) {
      for (const SK of ['MSG#a', 'MSG#b', 'MSG#c']) {
        await db.send(new PutCommand({ TableName: 'Test-Table', Item: { PK: SK, SK, v } }));
      }
    }
    await running.settle();
    running.mappings[0]?.setMode({ random: () => 0.99 });
    await running.settle();
    expect(batches().flat().join(' ')).toBe('MSG#c MSG#c MSG#c MSG#b MSG#b MSG#b MSG#a MSG#a MSG#a');
  });
});

describe('restart and expiry', () => {
  test('a restart keeps data and continues after the last delivered record', async () => {
    const { running, data } = await start({});
    await put('MSG#1');
    await running.settle();
    running.mappings[0]?.setMode({ isPaused: true });
    await put('MSG#2');
    await running.stop();
    const again = await start({ data });
    await again.running.settle();
    expect(batches()).toEqual([['MSG#1'], ['MSG#2']]);
  });

  test('a new database is read from its beginning, whatever the old one’s checkpoint', async () => {
    const { running, data } = await start({});
    await put('MSG#1', 'MSG#2');
    await running.settle();
    await running.stop();
    for (const name of readdirSync(data).filter((found) => found.startsWith('dynamodb.db')))
      rmSync(path.join(data, name));
    const again = await start({ data });
    await put('MSG#new');
    await again.running.settle();
    expect(batches().at(-1)).toEqual(['MSG#new']);
  });

  test('what expires by the moved clock is removed by the service, anything else by a person', async () => {
    const { running } = await start({});
    const db = database();
    const ttl = Math.floor(Date.now() / 1000) + 86_400;
    await db.send(new PutCommand({ TableName: 'Test-Table', Item: { PK: 'MSG#t', SK: 'MSG#t', ttl } }));
    await put('MSG#kept');
    await running.settle();
    await running.setClock(Date.now() + 2 * 86_400_000);
    await db.send(new DeleteCommand({ TableName: 'Test-Table', Key: { PK: 'MSG#kept', SK: 'MSG#kept' } }));
    await running.settle();
    const removed = invocations().filter(({ first }) => first.eventName === 'REMOVE');
    expect(removed.map(({ keys, first }) => [keys, first.userIdentity])).toEqual([
      [['MSG#t'], { type: 'Service', principalId: 'dynamodb.amazonaws.com' }],
      [['MSG#kept'], undefined],
    ]);
  });
});
