import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { readStream, type StreamKey } from '../../shared/lambda/stream.ts';
import { loggedLines } from '../quiet.ts';

const record = (sequence: string, over: Partial<DynamoDBRecord['dynamodb']> = {}): DynamoDBRecord => ({
  eventName: 'INSERT',
  eventVersion: '1.1',
  dynamodb: {
    Keys: { PK: { S: 'CLINIC#alba#LEAD#lead-1' }, SK: { S: `MSG#${sequence}` } },
    SequenceNumber: sequence,
    ...over,
  },
});
const failing =
  (which: string) =>
  async ({ SK }: StreamKey) => {
    if (SK === `MSG#${which}`) throw new Error('canary in a message of an error');
  };
const identifiers = async (answer: ReturnType<typeof readStream>) =>
  (await answer).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('a batch of the stream', () => {
  test('is done when every record is', async () => {
    const seen: StreamKey[] = [];
    const answer = readStream([record('1'), record('2')], async (key) => void seen.push(key));
    expect(await identifiers(answer)).toEqual([]);
    expect(seen).toEqual([
      { PK: 'CLINIC#alba#LEAD#lead-1', SK: 'MSG#1' },
      { PK: 'CLINIC#alba#LEAD#lead-1', SK: 'MSG#2' },
    ]);
  });

  test('names the record that failed, and has done its neighbours', async () => {
    const done: string[] = [];
    const answer = readStream([record('1'), record('2'), record('3')], async (key) => {
      await failing('2')(key);
      done.push(key.SK);
    });
    expect(await identifiers(answer)).toEqual(['2']);
    expect(done.sort()).toEqual(['MSG#1', 'MSG#3']);
  });

  test.each([
    ['without keys', { Keys: {} }],
    ['with a key of another type', { Keys: { PK: { N: '1' }, SK: { S: 'MSG#2' } } }],
  ])('gives up a record %s alone', async (_what, over) => {
    const done: string[] = [];
    const answer = readStream([record('1'), record('2', over), record('3')], async ({ SK }) => void done.push(SK));
    expect(await identifiers(answer)).toEqual(['2']);
    expect(done.sort()).toEqual(['MSG#1', 'MSG#3']);
  });

  test('tells the log where an error came from and nothing of what it says', async () => {
    await readStream([record('77')], failing('77'));
    const line = loggedLines().findLast((logged) => logged.includes('stream.failed')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ event: 'stream.failed', sequence: '77', error: 'Error' });
    expect(line).not.toContain('canary');
  });
});
