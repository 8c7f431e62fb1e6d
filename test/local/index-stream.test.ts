import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexStream } from '../../local/dynamodb/index-stream.ts';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { table, writeAssembly } from './write-assembly.ts';

const data = newFolder();
const assembly = writeAssembly({
  resources: { Table: table({ StreamSpecification: { StreamViewType: 'KEYS_ONLY' } }) },
});
let stack: LocalStack;
let file: DatabaseSync;
beforeAll(async () => {
  stack = await startLocal({ assembly, data });
  file = new DatabaseSync(path.join(data, 'dynamodb.db'), { readOnly: true });
});
afterAll(async () => {
  file.close();
  await stack.stop();
});

const number = 'CAST(sequence_number AS INTEGER)';

// In the words of the emulator 1.2.1, which asks this at each record that it writes and at each read of a stream.
test.each([
  ['the next number', `SELECT COALESCE(MAX(${number}), 0) + 1 FROM _stream_records WHERE table_name = ?`],
  [
    'what came after a number',
    `SELECT event_name FROM _stream_records WHERE table_name = ? AND shard_id = ? AND ${number} > ? ORDER BY ${number} ASC LIMIT ?`,
  ],
])('the emulator finds %s of a stream by an index, and reads no more of it', (_, question) => {
  const plan = file.prepare(`EXPLAIN QUERY PLAN ${question}`).all() as { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH _stream_records USING (COVERING )?INDEX _stream_records_by_number \(table_name=\?/),
  ]);
});

test('a file of another emulator is left alone', () => {
  const other = newFolder();
  expect(() => indexStream(other)).not.toThrow();
  const made = new DatabaseSync(path.join(other, 'dynamodb.db'));
  expect(made.prepare('SELECT name FROM sqlite_schema').all()).toEqual([]);
  made.close();
});
