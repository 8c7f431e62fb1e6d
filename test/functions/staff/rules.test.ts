/** Who stands for the rules of a clinic: signed, over, withdrawn, proposed. What it means for patients: `sign-off.test.ts`. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RulesEntryAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { aClinic } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { noon } from '../intake.ts';
import { rulesDesk } from '../sign-rules.ts';
import { aMember, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;
let desk: ReturnType<typeof rulesDesk>;
let clinic = '';
let made = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator);
});
afterAll(() => emulator.stop());

/** Each test has a clinic of its own, whose rules nobody has signed. */
beforeEach(async () => {
  made += 1;
  clinic = `clinic-${made}`;
  room.clock.now = noon;
  await room.clinics.createClinic(aClinic({ clinic, signOff: undefined }));
  for (const role of ['viewer', 'clinician', 'admin'] as const) {
    await room.members.saveMember(aMember({ clinic, role }));
  }
  desk = rulesDesk(room, clinic);
});

const under21 = { ageLine: { under: 21, severity: 'relative' } } as const;
const settings = async () => await room.clinics.readSettings(clinic);

const audit = async () => {
  const { Items = [] } = await emulator.client.send(
    new QueryCommand({
      TableName: emulator.tables.audit,
      KeyConditionExpression: 'PK = :PK',
      ExpressionAttributeValues: { ':PK': `CLINIC#${clinic}` },
    }),
  );
  return Items.map(({ actor, action, fields }) => [actor, action, ...(fields as string[])].join(' '));
};

const history = async (query = ''): Promise<RulesEntryAnswer[]> =>
  JSON.parse((await desk.call({ below: '/history', query, as: `viewer@${clinic}` })).body).entries;

describe('a signature', () => {
  test('says who stands for what until when, as the signer typed it, and who was signed in', async () => {
    expect(await desk.read()).toMatchObject({ signOff: null, unsigned: { why: 'never' }, today: '2026-06-15' });
    const answer = await desk.sign({ reviewBy: '2027-01-31' });
    expect(answer.statusCode).toBe(201);
    const { signOff, unsigned, digests } = JSON.parse(answer.body);
    expect(unsigned).toBeNull();
    expect(signOff).toMatchObject({
      ...{ name: 'Dr Rosa Bruni', registration: { number: '5521', body: 'OMCeO Roma' }, isSample: false },
      ...{ on: '2026-06-15', at: '2026-06-15T10:00:00.000Z', reviewBy: '2027-01-31' },
      digests: { ...digests, texts: { en: digests.texts.en } },
    });
    expect((await settings())?.signOff).toEqual(signOff);
    expect(await history()).toMatchObject([{ kind: 'signed', by: `clinician of ${clinic}`, signOff, overlay: {} }]);
    expect(await audit()).toEqual([`sub-clinician-${clinic} rules.signed signOff`]);
  });

  test('is a clinician’s alone: an admin proposes', async () => {
    for (const role of ['viewer', 'admin'] as const)
      expect((await desk.sign({}, `${role}@${clinic}`)).statusCode).toBe(403);
    expect(await history()).toEqual([]);
  });

  test.each([
    ['without the sentence', { hasRead: false }, '/hasRead'],
    ['without a number', { registration: { number: ' ', body: 'GMC' } }, '/registration/number'],
    ['until today', { reviewBy: '2026-06-15' }, '/reviewBy'],
    ['for more than twelve months', { reviewBy: '2027-06-17' }, '/reviewBy'],
    ['that calls itself a sample', { isSample: true }, '/isSample'],
  ])('%s is refused', async (_what, over, pointer) => {
    const answer = await desk.sign(over);
    expect([answer.statusCode, JSON.parse(answer.body).errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  test('for 366 days is the longest', async () => {
    expect((await desk.sign({ reviewBy: '2027-06-16' })).statusCode).toBe(201);
  });

  test('of what is not there any more is refused, and changes nothing', async () => {
    const before = await settings();
    expect((await desk.sign({ digest: 'f'.repeat(64) })).statusCode).toBe(409);
    expect(await settings()).toEqual(before);
  });

  test('takes the place of the one before it, which stays in the history', async () => {
    await desk.sign({ name: 'Dr One' });
    room.clock.now += 60_000;
    await desk.sign({ name: 'Dr Two' });
    expect((await settings())?.signOff?.name).toBe('Dr Two');
    expect((await history()).map((entry) => 'signOff' in entry && entry.signOff.name)).toEqual(['Dr Two', 'Dr One']);
  });

  test('is over after its day, and says since when', async () => {
    await desk.sign({ reviewBy: '2026-07-01' });
    room.clock.now = Date.parse('2026-07-01T20:00:00Z');
    expect((await desk.read()).unsigned).toBeNull();
    room.clock.now = Date.parse('2026-07-01T22:30:00Z');
    const { unsigned } = await desk.read();
    expect(unsigned).toMatchObject({ why: 'over', since: '2026-07-01' });
  });

  test('that is withdrawn does not count any more, and the history says who and why', async () => {
    await desk.sign();
    const approvalId = (await desk.read()).signOff?.approvalId;
    expect((await desk.withdraw('another')).statusCode).toBe(404);
    expect((await desk.withdraw(approvalId)).statusCode).toBe(200);
    expect(await desk.read()).toMatchObject({ signOff: null, unsigned: { why: 'never' } });
    expect((await history())[0]).toMatchObject({ kind: 'withdrawn', approvalId, reason: 'A recall of the device' });
    expect(await audit()).toContain(`sub-clinician-${clinic} rules.withdrawn signOff`);
    expect((await desk.withdraw(approvalId)).statusCode).toBe(404);
  });
});

describe('an overlay', () => {
  test('waits for a clinician: what was in force judges until it is signed', async () => {
    await desk.sign();
    expect((await desk.propose(under21)).statusCode).toBe(201);
    expect((await settings())?.overlay).toBeUndefined();
    expect(await desk.read()).toMatchObject({ overlay: {}, unsigned: null, proposal: { overlay: under21 } });
    expect((await desk.signProposal()).statusCode).toBe(201);
    expect((await settings())?.overlay).toEqual(under21);
    expect(await desk.read()).toMatchObject({ overlay: under21, unsigned: null, proposal: null });
    expect(await audit()).toEqual([
      `sub-clinician-${clinic} rules.signed signOff`,
      `sub-admin-${clinic} overlay.proposed ageLine`,
      `sub-clinician-${clinic} rules.signed overlay signOff`,
    ]);
  });

  test('is one at a time: a later proposal takes the place, and both stay in the history', async () => {
    await desk.propose(under21);
    await desk.propose({ ageLine: { under: 25, severity: 'absolute' } }, `clinician@${clinic}`);
    expect((await desk.read()).proposal).toMatchObject({ overlay: { ageLine: { under: 25 } } });
    expect((await history()).map(({ kind }) => kind)).toEqual(['proposed', 'proposed']);
  });

  test('that is proposed is not signed by a signature of what is in force', async () => {
    await desk.propose(under21);
    expect((await desk.sign()).statusCode).toBe(201);
    expect((await settings())?.overlay).toBeUndefined();
    expect((await desk.read()).proposal).toMatchObject({ overlay: under21 });
  });

  test('of two signatures on one proposal is signed by one', async () => {
    await desk.propose(under21);
    const { proposal } = await desk.read();
    const answers = await Promise.all([1, 2].map(() => desk.sign({ digest: proposal?.digest })));
    // Whoever comes when the other is done signs what is in force by then.
    expect([201, 409]).toEqual(expect.arrayContaining(answers.map(({ statusCode }) => statusCode)));
    const taken = (await history()).filter((entry) => entry.kind === 'signed' && entry.proposalId);
    expect(taken).toHaveLength(1);
  });

  test('can be taken away by the same way, and proposed only when it is another', async () => {
    await desk.propose(under21);
    await desk.signProposal();
    const same = await desk.propose({ ...under21, waits: {} });
    expect(JSON.parse(same.body).errors).toMatchObject([{ pointer: '/overlay', code: 'unchanged' }]);
    await desk.propose({});
    await desk.signProposal();
    expect(await settings()).not.toHaveProperty('overlay');
  });

  test('that is dropped waits no more', async () => {
    await desk.propose(under21);
    const proposalId = (await desk.read()).proposal?.proposalId;
    expect((await desk.drop('another')).statusCode).toBe(404);
    expect((await desk.drop(proposalId)).statusCode).toBe(200);
    expect((await desk.read()).proposal).toBeNull();
    expect((await history())[0]).toMatchObject({ kind: 'dropped', proposalId });
  });

  test('is not the settings’ to change', async () => {
    const given = await room.send({ path: '/v1/staff/{clinic}/settings', params: { clinic }, as: `admin@${clinic}` });
    const put = (over: object) =>
      room.send({
        ...{ path: '/v1/staff/{clinic}/settings', method: 'PUT', params: { clinic }, as: `admin@${clinic}` },
        ...{ headers: { 'if-match': given.headers.ETag ?? '' }, body: { ...JSON.parse(given.body), ...over } },
      });
    const refused = await put({ overlay: under21 });
    expect(JSON.parse(refused.body).errors).toMatchObject([{ pointer: '/overlay', code: 'fixed' }]);
    expect((await put({ name: 'Alba Due' })).statusCode).toBe(200);
  });
});

test('the history is read in pages, newest first', async () => {
  for (const under of [21, 22, 23]) {
    await desk.propose({ ageLine: { under, severity: 'relative' } });
    room.clock.now += 1_000;
  }
  const first = JSON.parse((await desk.call({ below: '/history', query: 'limit=2', as: `viewer@${clinic}` })).body);
  expect(first.entries).toHaveLength(2);
  const rest = await history(`limit=2&cursor=${first.next}`);
  const ages = [...first.entries, ...rest].map(({ overlay }) => overlay.ageLine.under);
  expect(ages).toEqual([23, 22, 21]);
});
