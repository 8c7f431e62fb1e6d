import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../shared/aws/table/clients.ts';
import { asUnavailable } from '../../../shared/aws/table/unavailable.ts';
import { type StaffOperation, staffRoutes } from '../../../shared/contract/staff-routes.ts';
import { httpRequest } from '../../../shared/lambda/http-request.ts';
import { guarded } from '../../../shared/lambda/staff/staff-guard.ts';
import { aRequest } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { keys, noon } from '../intake.ts';
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
      clinics: [{ clinic: 'birch', role: 'clinician', lang: null }],
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

  test('stops at once when somebody is removed (P13)', async () => {
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

describe('the language that somebody is answered in', () => {
  const answeredIn = async (accept: string | undefined, chosen?: 'it') => {
    let lang: string | undefined;
    const member = aMember({ lang: chosen });
    const deps = {
      ...{ admitMiss: async () => true, matchKey: keys.match },
      verify: async () => ({ sub: member.sub }),
      members: { readMember: async () => member, readMemberships: async () => [member] },
      now: () => noon,
    };
    const headers: Record<string, string> = accept === undefined ? {} : { 'accept-language': accept };
    const http = httpRequest(aRequest({ params: { clinic: 'alba' }, headers }));
    await guarded<'listColleagues'>(deps, { policy: 'viewer' }, async (request) => {
      lang = request.lang;
      return { status: 200, json: { colleagues: [] } };
    })(http);
    return lang;
  };

  test('is what the request asks for, else what the member chose, else English', async () => {
    expect(await answeredIn('it-IT,en;q=0.5')).toBe('it');
    expect(await answeredIn('en', 'it')).toBe('en');
    expect(await answeredIn(undefined, 'it')).toBe('it');
    expect(await answeredIn('fi')).toBe('en');
    expect(await answeredIn(undefined)).toBe('en');
  });
});

describe('while memberships cannot be read', () => {
  /** A table that does not answer for them alone. */
  const withoutMembers = ({ db }: Emulator) => {
    const send = async (command: Parameters<Database['send']>[0]) => {
      const text = JSON.stringify(command.input);
      if (isMembership.test(text)) asked.push(command.input);
      if (!isDown || !isMembership.test(text)) return await db.send(command);
      throw asUnavailable(Object.assign(new Error(), { name: 'InternalServerError' }));
    };
    return { send } as Database;
  };
  const isMembership = /"(MEMBER|USER)#/;
  const asked: object[] = [];
  let isDown = false;
  let blind: typeof room;
  beforeAll(async () => {
    blind = await staffRoom({ ...emulator, db: withoutMembers(emulator) });
  });

  const everything = async () =>
    Promise.all(
      Object.values(emulator.tables).map(
        async (TableName) => (await emulator.client.send(new ScanCommand({ TableName }))).Items,
      ),
    );

  test.each(Object.keys(staffRoutes) as StaffOperation[])(
    'F11: %s is 503 and does nothing, also for an admin',
    async (operation) => {
      const { method, path } = staffRoutes[operation];
      const before = await everything();
      asked.length = 0;
      isDown = true;
      const answer = await blind.send({ method, path, as: 'admin@alba', params: { leadId: 'lead-1' } });
      isDown = false;
      expect([answer.statusCode, JSON.parse(answer.body).type]).toEqual([503, 'urn:suitably:problem:unavailable']);
      expect(Number(answer.headers['Retry-After'])).toBeGreaterThan(0);
      expect(await everything()).toEqual(before);
      // The local database always answers as of now; a deployed one where it is asked to (P13).
      expect(asked).toEqual([expect.objectContaining({ ConsistentRead: true })]);
    },
  );
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
