import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewsKey } from '../../../shared/aws/items/keys.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { type StaffCall, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator);
});
afterAll(() => emulator.stop());

const path = '/v1/staff/{clinic}/views';
type As = StaffCall['as'];
const read = (as: As) => room.send({ path, as });
const save = (as: As, name: unknown, filter: unknown) =>
  room.send({ method: 'PATCH', path, as, body: { name, filter } });
const viewsOf = async (as: As) => JSON.parse((await read(as)).body).views;

const mine = { name: 'Mine, new', filter: { status: 'new', assignee: 'mine', sort: 'oldest' } };
const asked = { name: 'Asked Ünal', filter: { from: '2026-06-01' } };
const keep = ({ name, filter }: { name: string; filter: object }, as: As) => save(as, name, filter);

test('views are kept for their owner at one clinic, in their order, and nobody else sees them', async () => {
  expect(await viewsOf('viewer@alba')).toEqual([]);
  await keep(mine, 'viewer@alba');
  const saved = await keep({ ...asked, filter: { ...asked.filter, status: '' } }, 'viewer@alba');
  expect([saved.statusCode, JSON.parse(saved.body).views]).toEqual([200, [mine, asked]]);
  await keep({ name: mine.name, filter: {} }, 'viewer@alba');
  expect(await viewsOf('viewer@alba')).toEqual([{ name: mine.name, filter: {} }, asked]);
  await save('viewer@alba', mine.name, null);
  await save('viewer@alba', 'never kept', null);
  expect(await viewsOf('viewer@alba')).toEqual([asked]);
  const atBirch = await room.send({ path, as: 'viewer@birch', params: { clinic: 'birch' } });
  expect([await viewsOf('staff@alba'), JSON.parse(atBirch.body).views]).toEqual([[], []]);
});

test('two devices at the same moment keep both', async () => {
  await Promise.all([keep(mine, 'staff@alba'), keep(asked, 'staff@alba')]);
  const names = (await viewsOf('staff@alba')).map(({ name }: { name: string }) => name);
  expect(names.sort()).toEqual([asked.name, mine.name]);
});

test.each([
  ['a filter that there is not', 'x', { status: 'lost' }],
  ['what is searched for', 'x', { q: 'Ada' }],
  ['no filter', 'x', undefined],
  ['no name', ' ', {}],
  ['a long name', 'x'.repeat(41), {}],
])('are refused with %s', async (_what, name, filter) => {
  expect((await save('admin@alba', name, filter)).statusCode).toBe(422);
});

test('are twenty at the most, and those can still be changed', async () => {
  for (let at = 0; at < 20; at += 1) await save('admin@alba', `view ${at}`, {});
  expect((await save('admin@alba', 'one more', {})).statusCode).toBe(409);
  expect((await save('admin@alba', 'view 7', asked.filter)).statusCode).toBe(200);
  expect(await viewsOf('admin@alba')).toHaveLength(20);
});

test('go when the membership ends', async () => {
  await keep(mine, 'clinician@alba');
  await room.send({
    method: 'DELETE',
    path: '/v1/staff/{clinic}/members/{email}',
    as: 'admin@alba',
    params: { email: 'clinician@alba.example' },
  });
  const Key = viewsKey('alba', 'sub-clinician-alba');
  const { Item } = await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key }));
  expect(Item).toBeUndefined();
});
