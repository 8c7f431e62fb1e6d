import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { memberKey } from '../../../shared/aws/items/keys.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aMember, type StaffCall, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;
let clinic = '';
let made = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator);
});
afterAll(() => emulator.stop());

/** Each test has a clinic of its own, with one admin and one viewer. */
beforeEach(async () => {
  made += 1;
  clinic = `clinic-${made}`;
  for (const role of ['admin', 'viewer'] as const) await room.members.saveMember(aMember({ clinic, role }));
});

const all = '/v1/staff/{clinic}/members';
const call = (email: string | undefined, over: Partial<StaffCall> = {}) =>
  room.send({
    path: email === undefined ? all : `${all}/{email}`,
    params: { clinic, ...(email !== undefined && { email }) },
    as: `admin@${clinic}`,
    ...over,
  });
const put = (email: string, body: unknown) => call(email, { method: 'PUT', body });
const remove = (email: string) => call(email, { method: 'DELETE' });
const listed = async () => JSON.parse((await call(undefined)).body).members as { email: string; role: string }[];
const rolesByAddress = async () => (await listed()).map(({ email, role }) => `${role} ${email}`);

const entries = async () => {
  const { Items = [] } = await emulator.client.send(
    new QueryCommand({
      TableName: emulator.tables.audit,
      KeyConditionExpression: 'PK = :PK',
      ExpressionAttributeValues: { ':PK': `CLINIC#${clinic}` },
    }),
  );
  return Items.map(({ actor, action, fields, memberId }) => ({ actor, action, fields, memberId }));
};

describe('the members of a clinic', () => {
  test('are listed by address, without the ids that tokens carry', async () => {
    expect(await listed()).toEqual([
      {
        email: `admin@${clinic}.example`,
        name: `admin of ${clinic}`,
        role: 'admin',
        addedAt: '2026-06-15T10:00:00.000Z',
        invitedAt: null,
        lastSeenAt: null,
      },
      {
        email: `viewer@${clinic}.example`,
        name: `viewer of ${clinic}`,
        role: 'viewer',
        addedAt: '2026-06-15T10:00:00.000Z',
        invitedAt: null,
        lastSeenAt: null,
      },
    ]);
  });

  test.each([
    ['GET', undefined],
    ['GET', 'x@alba.example'],
    ['PUT', 'x@alba.example'],
    ['DELETE', 'x@alba.example'],
  ] as const)('are the admin’s business alone: %s %s', async (method, email) => {
    const body = method === 'PUT' ? { role: 'viewer' } : undefined;
    const as = `viewer@${clinic}` as const;
    expect((await call(email, { method, body, as })).statusCode).toBe(403);
  });
});

test('colleagues are shown to every member by name, so that a lead can be given to one of them', async () => {
  const ask = (as: StaffCall['as']) => room.send({ path: '/v1/staff/{clinic}/colleagues', params: { clinic }, as });
  await room.members.saveMember(aMember({ clinic, role: 'staff', name: 'Ada Rossi' }));
  const { colleagues } = JSON.parse((await ask(`viewer@${clinic}`)).body);
  expect(colleagues).toEqual([
    { email: `staff@${clinic}.example`, name: 'Ada Rossi', role: 'staff' },
    { email: `admin@${clinic}.example`, name: `admin of ${clinic}`, role: 'admin' },
    { email: `viewer@${clinic}.example`, name: `viewer of ${clinic}`, role: 'viewer' },
  ]);
  expect((await ask('admin@birch')).statusCode).toBe(403);
});

describe('making somebody a member', () => {
  test('gives them the role from their next request on, under their address in lower case', async () => {
    const answer = await put('Mara.Neri@Alba.example', { role: 'staff', name: 'Mara Neri' });
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      email: 'mara.neri@alba.example',
      name: 'Mara Neri',
      role: 'staff',
      addedAt: '2026-06-15T10:00:00.000Z',
      invitedAt: '2026-06-15T10:00:00.000Z',
      lastSeenAt: null,
    });
    expect(await room.members.readMember(clinic, 'sub-of-mara.neri-at-alba.example')).toMatchObject({ role: 'staff' });
    expect(await entries()).toEqual([
      {
        actor: `sub-admin-${clinic}`,
        action: 'member.added',
        fields: ['role', 'name'],
        memberId: 'sub-of-mara.neri-at-alba.example',
      },
    ]);
  });

  test('again with another role changes that and nothing else', async () => {
    await put('mara@alba.example', { role: 'staff', name: 'Mara Neri' });
    room.clock.now += 60_000;
    const answer = await put('mara@alba.example', { role: 'clinician' });
    expect(JSON.parse(answer.body)).toMatchObject({
      name: 'Mara Neri',
      role: 'clinician',
      addedAt: expect.stringMatching(/T10:0\d:00/),
    });
    expect((await entries()).at(-1)).toMatchObject({ action: 'member.changed', fields: ['role'] });
    expect(await listed()).toHaveLength(3);
  });

  test.each([
    ['no role', {}, '/role', 'required'],
    ['a role that does not exist', { role: 'owner' }, '/role', 'choice'],
    ['a clinic of their own choice', { role: 'staff', clinic: 'birch' }, '/clinic', 'unknown'],
    ['a name with a link', { role: 'staff', name: 'www.evil.example' }, '/name', 'link'],
  ])('is refused with %s', async (_, body, pointer, code) => {
    const answer = await put('mara@alba.example', body);
    expect(answer.statusCode).toBe(422);
    expect(JSON.parse(answer.body).errors).toMatchObject([{ pointer, code }]);
  });

  test.each(['', 'mara', '%zz', 'a%40b.example', 'mara@alba', '"mara neri"@alba.example', 'a@b.example%00'])(
    'is not found under what is no address: %s',
    async (email) => {
      expect((await put(email, { role: 'viewer' })).statusCode).toBe(404);
    },
  );
});

describe('somebody who works at another clinic only', () => {
  test('is not found here, with the same words as somebody who works nowhere', async () => {
    const answers = [];
    for (const email of ['staff@birch.example', 'nobody@birch.example']) {
      answers.push(await remove(email), await call(email));
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ body }) => JSON.parse(body).detail)).size).toBe(1);
  });
});

describe('removing a member', () => {
  test('ends what they may do at once, and tells who they were', async () => {
    const answer = await remove(`viewer@${clinic}.example`);
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ email: `viewer@${clinic}.example`, role: 'viewer' });
    expect(await rolesByAddress()).toEqual([`admin admin@${clinic}.example`]);
    expect(await entries()).toMatchObject([{ action: 'member.removed', memberId: `sub-viewer-${clinic}` }]);
    expect((await remove(`viewer@${clinic}.example`)).statusCode).toBe(404);
  });

  test('happens once when two admins do it at the same moment', async () => {
    const answers = await Promise.all([1, 2].map(() => remove(`viewer@${clinic}.example`)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
    expect(await entries()).toHaveLength(1);
  });
});

test('a copied address is the member that it shows, and one where no mail arrives is refused', async () => {
  expect((await put('\u2068Bea@x.example\u200b\u2069', { role: 'staff' })).statusCode).toBe(200);
  expect(await rolesByAddress()).toContain('staff bea@x.example');
  expect((await put('bea@nas.local', { role: 'staff' })).statusCode).toBe(422);
});

test('a clinic with 500 members takes nobody new, and whoever is there can be changed', async () => {
  const others = Array.from({ length: 498 }, (_, at) =>
    aMember({ clinic, sub: `sub-${at}`, email: `person-${at}@example.com` }),
  );
  for (let from = 0; from < others.length; from += 25) {
    const puts = others.slice(from, from + 25).map((member) => ({
      PutRequest: { Item: { ...memberKey(clinic, member.sub), ...member } },
    }));
    await emulator.client.send(new BatchWriteCommand({ RequestItems: { [emulator.tables.leads]: puts } }));
  }
  const refused = await put('one-more@example.com', { role: 'viewer' });
  expect([refused.statusCode, JSON.parse(refused.body).type]).toEqual([409, 'urn:suitably:problem:conflict']);
  expect((await put('person-7@example.com', { role: 'staff' })).statusCode).toBe(200);
  expect(await listed()).toHaveLength(500);
});

describe('the last admin', () => {
  test('can be neither removed nor demoted, and nothing is recorded of the attempt', async () => {
    const email = `admin@${clinic}.example`;
    const answers = [await remove(email), await put(email, { role: 'clinician' })];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 409]);
    expect(await rolesByAddress()).toContain(`admin ${email}`);
    expect(await entries()).toEqual([]);
  });

  test('can go once there is another', async () => {
    await put('mara@alba.example', { role: 'admin' });
    expect((await remove(`admin@${clinic}.example`)).statusCode).toBe(200);
    const left = await room.members.listMembers(clinic);
    expect(left.filter(({ role }) => role === 'admin')).toMatchObject([{ email: 'mara@alba.example' }]);
  });
});

describe('where somebody stands with their invitation', () => {
  const known = async (email: string) => JSON.parse((await call(email)).body);
  const me = () => room.send({ path: '/v1/staff/me', as: `viewer@${clinic}` });

  test('is told until they were in the console, and when it was sent last', async () => {
    await put('mara@alba.example', { role: 'staff', name: 'Mara' });
    const first = await known('mara@alba.example');
    room.clock.now += 86_400_000;
    // Another role is no invitation; the same again is one.
    await put('mara@alba.example', { role: 'viewer', name: 'Mara' });
    expect(await known('mara@alba.example')).toMatchObject({ invitedAt: first.invitedAt, lastSeenAt: null });
    await put('mara@alba.example', { role: 'viewer', name: 'Mara' });
    const again = new Date(room.clock.now).toISOString();
    expect(await known('mara@alba.example')).toMatchObject({ invitedAt: again });
    await room.members.markSeen({ clinic, sub: 'sub-of-mara-at-alba.example' }, again);
    expect(await known('mara@alba.example')).toMatchObject({ invitedAt: null, lastSeenAt: again });
  });

  test('they are seen to the hour, and a change of their role forgets nothing', async () => {
    const email = `viewer@${clinic}.example`;
    await me();
    const first = new Date(room.clock.now).toISOString();
    room.clock.now += 3_599_000;
    await me();
    expect(await known(email)).toMatchObject({ lastSeenAt: first });
    room.clock.now += 1_000;
    await me();
    await put(email, { role: 'staff' });
    expect(await known(email)).toMatchObject({ role: 'staff', lastSeenAt: new Date(room.clock.now).toISOString() });
  });

  test('nobody comes back by being seen when they were removed', async () => {
    await remove(`viewer@${clinic}.example`);
    await room.members.markSeen({ clinic, sub: `sub-viewer-${clinic}` }, new Date(room.clock.now).toISOString());
    expect(await room.members.readMember(clinic, `sub-viewer-${clinic}`)).toBeUndefined();
  });
});
