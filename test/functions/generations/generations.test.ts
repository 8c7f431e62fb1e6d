/**
 * docs/reliability.md#promises, P28: two builds work on one table while one replaces the other, or is rolled back. What
 * earlier builds wrote (a file each), and what the next one may write, is read, listed, exported, changed and erased by this
 * one, and what this one does not know of stays in the items.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { kindOf } from '../../../shared/aws/erasure/item-register.ts';
import type { Item } from '../../../shared/aws/table/read-items.ts';
import { type Emulator, startEmulator, withNewTables } from '../../emulator.ts';
import { noon } from '../intake.ts';
import { type PrivacyRoom, privacyRoom } from '../privacy-room.ts';
import { type Generation, generationText, itemsOfEverything, readGeneration } from './items-of-everything.ts';

const folder = import.meta.dirname;
const minute = 60_000;
let first: Emulator;

beforeEach(async () => {
  first = await startEmulator();
  return () => first.stop();
});

const earlier = globSync('*.json', { cwd: folder })
  .toSorted()
  .map((file): [string, Generation] => [
    path.basename(file, '.json'),
    readGeneration(readFileSync(path.join(folder, file), 'utf8')),
  ]);

/** Words of a build that is not written yet, on every item; and items of kinds that this one does not know. */
const next = (now: Generation): Generation => {
  const added = { schemaVersion: 2, addedText: 'next', addedMap: { of: ['next', 1] } };
  const more = (items: Item[]): Item[] => items.map((item) => ({ ...item, ...added }));
  const about = { PK: `CLINIC#alba#LEAD#${now.leadId}`, leadId: now.leadId, clinic: 'alba', ...added };
  const [entry] = now.audit;
  const mail = now.leads.find(({ PK, SK }) => PK === about.PK && SK.startsWith('MSG#'));
  const mails = [
    { ...mail, ...added, SK: 'MSG#later-kind', messageId: 'later-kind', kind: 'forecast' },
    { ...mail, ...added, SK: 'MSG#later-state', messageId: 'later-state', state: 'FORECAST' },
  ] as Item[];
  return {
    ...now,
    leads: [...more(now.leads), ...mails, { ...about, SK: 'FORECAST#1', text: 'unheard of' }],
    audit: [
      ...more(now.audit),
      { ...entry, ...added, PK: 'CLINIC#alba', SK: '2026-06-15T10:30:00.000Z#next', action: 'lead.forecast' },
    ],
    ledger: more(now.ledger),
  };
};

const fill = async (emulator: Emulator, generation: Generation): Promise<PrivacyRoom> => {
  for (const table of ['leads', 'audit', 'ledger'] as const)
    for (const Item of generation[table])
      await emulator.client.send(new PutCommand({ TableName: emulator.tables[table], Item }));
  return await privacyRoom(emulator, { now: noon + 5 * minute });
};

const found = async ({ client, tables }: Emulator, PK: string) =>
  ((await client.send(new ScanCommand({ TableName: tables.leads }))).Items ?? []).filter(
    (item) => item.PK === PK,
  ) as Item[];

/** Everything that staff can do with the person, with the status of each. */
const everyRead = async (room: PrivacyRoom, { leadId, erasedId }: Generation) => {
  const clinic = (what: string) =>
    room.staff.send({ path: `/v1/staff/{clinic}${what}`, params: { clinic: 'alba' }, as: 'admin@alba' });
  const answers = {
    lead: await room.send(leadId, '', { method: 'GET' }),
    messages: await room.send(leadId, '/messages', { method: 'GET' }),
    export: await room.send(leadId, '/export', { method: 'GET' }),
    erased: await room.send(erasedId, '', { method: 'GET' }),
    ...{ list: await clinic('/leads'), stats: await clinic('/stats'), audit: await clinic('/audit') },
    ...{ settings: await clinic('/settings'), members: await clinic('/members') },
  };
  return {
    answers,
    statuses: Object.fromEntries(Object.entries(answers).map(([name, { statusCode }]) => [name, statusCode])),
  };
};

const fine = {
  ...{ lead: 200, messages: 200, export: 200, erased: 410, list: 200, stats: 200, audit: 200 },
  settings: 200,
  members: 200,
};

test('there is a file of an earlier generation, with every kind of item of a person', () => {
  expect(earlier.length).toBeGreaterThan(0);
  for (const [, { leads }] of earlier) {
    const kinds = new Set(leads.map((item) => kindOf(item)?.about));
    expect(kinds).not.toContain(undefined);
    expect(kinds.size).toBeGreaterThanOrEqual(18);
  }
});

describe.each([
  ...earlier.map(([name, items]): [string, () => Promise<Generation>] => [
    `${name}, as it was written`,
    async () => items,
  ]),
  ...earlier.map(([name, items]): [string, () => Promise<Generation>] => [
    `${name}, as a next build may write it`,
    async () => next(items),
  ]),
])('%s', (_name, generation) => {
  test('is read, listed and exported', async () => {
    const items = await generation();
    const room = await fill(first, items);
    const { answers, statuses } = await everyRead(room, items);
    expect(statuses).toEqual(fine);
    expect(JSON.parse(answers.list.body).leads.map(({ leadId }: { leadId: string }) => leadId)).toContain(items.leadId);
    expect(JSON.parse(answers.export.body)).toMatchObject({ leadId: items.leadId });
  });

  test('is changed without losing a word, and a person who comes back is known', async () => {
    const items = await generation();
    const room = await fill(first, items);
    const PK = `CLINIC#alba#LEAD#${items.leadId}`;
    const before = (await found(first, PK)).find(({ SK }) => SK === 'LEAD');
    const headers = { 'if-match': `"${before?.version}"` };
    const changed = await room.send(items.leadId, '', { method: 'PATCH', body: { status: 'booked' }, headers });
    expect(changed.statusCode).toBe(200);
    const after = (await found(first, PK)).find(({ SK }) => SK === 'LEAD');
    expect(after).toMatchObject({ status: 'booked' });
    expect(Object.keys(before ?? {}).filter((name) => !(name in (after ?? {})))).toEqual([]);
    expect(after?.addedMap).toEqual(before?.addedMap);
    const contact = before?.contact as { email: string } | undefined;
    const again = await room.submit({ contact: { email: contact?.email ?? '' } });
    expect(again).toBe(items.leadId);
  });

  test('is erased with everything under it, whatever build wrote it', async () => {
    const items = await generation();
    const room = await fill(first, items);
    const lead = (await found(first, `CLINIC#alba#LEAD#${items.leadId}`)).find(({ SK }) => SK === 'LEAD');
    expect((await room.erase(items.leadId, Number(lead?.version))).statusCode).toBe(200);
    await room.purges.finishErased(() => true);
    const left = await found(first, `CLINIC#alba#LEAD#${items.leadId}`);
    expect(left.filter(({ SK }) => SK !== 'LEAD' && !SK.startsWith('MSG#'))).toEqual([]);
    expect(JSON.stringify(left)).not.toMatch(/next|added|unheard|canary/i);
  });
});

test('this build still does everything that a generation is made of', async () => {
  const room = await privacyRoom(await withNewTables(first), { now: noon });
  const items = await itemsOfEverything(room);
  const { RECORD_GENERATION: name } = process.env;
  if (name) writeFileSync(path.join(folder, `${name}.json`), generationText(items));
  expect(readGeneration(generationText(items))).toEqual(items);
});
