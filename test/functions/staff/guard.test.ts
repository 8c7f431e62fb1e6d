import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aMember, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator);
});
afterAll(() => emulator.stop());

const me = '/v1/staff/me';

describe('GET /v1/staff/me', () => {
  test('tells who somebody is and where they work', async () => {
    const answer = await room.send({ path: me, as: 'clinician@birch' });
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      email: 'clinician@birch.example',
      name: 'clinician of birch',
      clinics: [{ clinic: 'birch', role: 'clinician' }],
    });
  });

  test('is refused without a token, and says how to bring one', async () => {
    const answer = await room.send({ path: me, as: null });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['WWW-Authenticate']).toBe('Bearer');
    expect(JSON.parse(answer.body).type).toBe('urn:suitably:problem:unauthenticated');
  });

  test('is refused to somebody who works nowhere', async () => {
    expect((await room.send({ path: me, as: 'staff@nowhere' })).statusCode).toBe(403);
  });

  test('stops at once when somebody is removed', async () => {
    const leaver = aMember({ role: 'staff', sub: 'sub-staff-leaver' });
    await room.members.saveMember(leaver);
    expect((await room.send({ path: me, as: 'staff@leaver' })).statusCode).toBe(200);
    await room.members.removeMember(leaver);
    expect((await room.send({ path: me, as: 'staff@leaver' })).statusCode).toBe(403);
  });
});

test('a clinic in the path that cannot be one is as forbidden as any other, however long its name is', async () => {
  for (const clinic of ['a'.repeat(8_000), '__proto__', 'alba#LEAD', ' ', 'ALBA']) {
    const answer = await room.send({ path: '/v1/staff/{clinic}/leads', params: { clinic }, as: 'admin@alba' });
    expect([answer.statusCode, JSON.parse(answer.body).type]).toEqual([403, 'urn:suitably:problem:forbidden']);
  }
});

describe('a preflight', () => {
  const preflight = (origin: string) => room.send({ method: 'OPTIONS', path: me, as: null, headers: { origin } });

  test('of the console is answered without a token, and names what it may send', async () => {
    const answer = await preflight('https://console.suitably.example');
    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({
      'Access-Control-Allow-Origin': 'https://console.suitably.example',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-Match',
    });
    expect(answer.headers).not.toHaveProperty('Access-Control-Allow-Credentials');
  });

  test('of a clinic’s page gets no permission', async () => {
    expect((await preflight('https://alba.example')).headers).not.toHaveProperty('Access-Control-Allow-Origin');
  });
});

describe('the last admin', () => {
  test('can be neither removed nor demoted, also when two are removed at once', async () => {
    const clinic = 'cedar';
    const [one, two] = ['one', 'two'].map((sub) => aMember({ clinic, role: 'admin', sub }));
    if (!one || !two) throw new Error('two admins are needed');
    await room.members.saveMember(one);
    await room.members.saveMember(two);
    const outcomes = await Promise.all([room.members.removeMember(one), room.members.removeMember(two)]);
    expect(outcomes.sort()).toEqual(['done', 'last-admin']);
    const [left] = await room.members.listMembers(clinic);
    expect(await room.members.saveMember(aMember({ ...left, role: 'viewer' }))).toBe('last-admin');
    expect(await room.members.listMembers(clinic)).toMatchObject([{ role: 'admin' }]);
  });
});
