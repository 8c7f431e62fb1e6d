import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aMember, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;

const them = { sub: 'sub-viewer-both', email: 'both@alba.example' };
beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator);
  for (const clinic of ['alba', 'birch']) await room.members.saveMember(aMember({ clinic, ...them }));
});
afterAll(() => emulator.stop());

const as = 'viewer@both';
const save = (body: unknown) =>
  room.send({ method: 'PUT', path: '/v1/staff/{clinic}/language', params: { clinic: 'alba' }, as, body });
const spoken = async () => {
  const { clinics } = JSON.parse((await room.send({ path: '/v1/staff/me', as })).body);
  return clinics.map(({ lang }: { lang: string | null }) => lang);
};
const membershipAt = (clinic: string) => room.members.readMember(clinic, them.sub);

test('a language is chosen for one clinic, and outlives a change of the role there', async () => {
  expect(await spoken()).toEqual([null, null]);
  const answer = await save({ lang: 'it' });
  expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([200, { lang: 'it' }]);
  expect([await spoken(), (await membershipAt('alba'))?.lang]).toEqual([['it', null], 'it']);
  await room.send({
    ...{ method: 'PUT', path: '/v1/staff/{clinic}/members/{email}', as: 'admin@alba' },
    ...{ params: { clinic: 'alba', email: them.email }, body: { role: 'clinician' } },
  });
  expect(await membershipAt('alba')).toMatchObject({ role: 'clinician', lang: 'it' });
  await save({ lang: 'en' });
  expect(await spoken()).toEqual(['en', null]);
});

test.each([{ lang: 'de' }, { lang: null }, {}, { lang: 'it', sub: 'sub-admin-alba' }])(
  'is refused as %j',
  async (body) => {
    expect((await save(body)).statusCode).toBe(422);
  },
);

test('is kept of nobody whose membership has ended', async () => {
  await room.members.removeMember(aMember({ clinic: 'birch', ...them }));
  await room.members.saveLanguage({ clinic: 'birch', sub: them.sub }, 'it');
  expect([await membershipAt('birch'), (await room.members.readMemberships(them.sub)).length]).toEqual([undefined, 1]);
});
