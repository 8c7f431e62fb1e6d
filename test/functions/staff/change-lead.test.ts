import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phoneKey } from '../../../shared/aws/items/keys.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { personHash } from '../../../shared/leads/person-hash.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { keys } from '../intake.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
});
afterAll(() => emulator.stop());

const patch = (lead: Lead, body: unknown, version: number | string = lead.version) =>
  desk.patch(lead.leadId, { body, headers: { 'if-match': typeof version === 'number' ? `"${version}"` : version } });

const pointersOf = (answer: { body: string }) =>
  json(answer).errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);

describe('a change of a lead', () => {
  test('works it from new to treated, each time under the next version, and plans its maintenance', async () => {
    const lead = await desk.aLead({ consents: { marketing: true } });
    let version = lead.version;
    for (const status of ['contacted', 'booked', 'treated']) {
      const answer = await patch(lead, { status }, version);
      expect([answer.statusCode, json(answer).status]).toEqual([200, status]);
      version += 1;
      expect(answer.headers.ETag).toBe(`"${version}"`);
    }
    expect(await desk.planOf(lead)).toContain('maintenance READY');
    expect(await desk.planOf(lead)).toContain('follow-up-1 CANCELLED lead-status');
    expect(await desk.auditOf(lead)).toHaveLength(3);
    expect((await desk.leadNow(lead)).status).toBe('treated');
  });

  test('is put on record by what staff changed, and not by how it is stored', async () => {
    const lead = await desk.aLead();
    await patch(lead, { status: 'closed', closeReason: 'other', note: 'Asked for a friend.' });
    await patch(await desk.leadNow(lead), { status: 'new' });
    await patch(await desk.leadNow(lead), { status: 'new' });
    expect(await desk.auditOf(lead)).toEqual([
      'sub-staff-alba lead.changed status closeReason notes',
      'sub-staff-alba lead.changed status closeReason notes',
      'sub-staff-alba lead.changed ',
    ]);
  });

  test.each([
    ['new to booked', [], { status: 'booked' }, 200],
    ['new to closed', [], { status: 'closed', closeReason: 'spam' }, 200],
    ['booked to closed', [{ status: 'booked' }], { status: 'closed', closeReason: 'no_answer' }, 200],
    ['closed to new', [{ status: 'closed', closeReason: 'other' }], { status: 'new' }, 200],
    ['closed to contacted', [{ status: 'closed', closeReason: 'other' }], { status: 'contacted' }, 409],
    ['contacted to new', [{ status: 'contacted' }], { status: 'new' }, 409],
    ['treated to booked', [{ status: 'treated' }], { status: 'booked' }, 409],
    ['new to held', [], { status: 'held' }, 409],
    ['new to new', [], { status: 'new' }, 200],
  ])('%s answers as the status moves say', async (_move, before, wanted, status) => {
    const lead = await desk.aLead();
    for (const body of before) await patch(await desk.leadNow(lead), body);
    const answer = await patch(await desk.leadNow(lead), wanted);
    expect(answer.statusCode).toBe(status);
    if (status === 409) expect(json(answer).type).toBe('urn:suitably:problem:conflict');
  });

  test('of a held lead does not let it out, and still gives it to somebody', async () => {
    const lead = await desk.aLead({ leaveEmpty: 'https://spam.example' });
    expect((await patch(lead, { status: 'new' })).statusCode).toBe(409);
    expect((await patch(lead, { assignee: 'staff@alba.example' })).statusCode).toBe(200);
  });

  test('to closed keeps why, and opening it again forgets it', async () => {
    const lead = await desk.aLead();
    await patch(lead, { status: 'closed', closeReason: 'not_interested' });
    expect(json(await patch(await desk.leadNow(lead), { closeReason: 'duplicate' })).closeReason).toBe('duplicate');
    expect(json(await patch(await desk.leadNow(lead), { status: 'new' })).closeReason).toBeNull();
    expect((await patch(await desk.leadNow(lead), { closeReason: 'spam' })).statusCode).toBe(409);
  });

  test('gives the lead to a member of the clinic, and takes it back', async () => {
    const lead = await desk.aLead();
    expect(json(await patch(lead, { assignee: 'Clinician@alba.example' })).assignee).toBe('clinician@alba.example');
    const foreign = await patch(await desk.leadNow(lead), { assignee: 'staff@birch.example' });
    expect([foreign.statusCode, pointersOf(foreign)]).toEqual([422, ['/assignee choice']]);
    expect(json(await patch(await desk.leadNow(lead), { assignee: null })).assignee).toBeNull();
    expect((await desk.leadNow(lead)).assignee).toBeUndefined();
  });
});

describe('a changed phone number', () => {
  const indexed = async (e164: string, { leadId }: Lead) => {
    const Key = phoneKey('alba', personHash(keys.match, 'alba', e164), leadId);
    const { Item } = await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key }));
    return Item !== undefined;
  };

  test('is read by the clinic’s country, and the lead is found by it and not by the old one', async () => {
    const lead = await desk.aLead({ contact: { phone: '+39 06 1111 111' } });
    expect(await indexed('+39061111111', lead)).toBe(true);
    const answer = await patch(lead, { phone: '06 2222 222' });
    expect([answer.statusCode, json(answer).contact.phone]).toEqual([200, '+39062222222']);
    expect([await indexed('+39061111111', lead), await indexed('+39062222222', lead)]).toEqual([false, true]);
  });

  test('flags the lead that has the number of another one, and only as long as it does', async () => {
    const other = await desk.aLead({ contact: { phone: '+39 06 3333 333' } });
    const lead = await desk.aLead();
    expect(json(await patch(lead, { phone: '+39 06 3333 333' })).possibleDuplicate).toBe(true);
    expect(json(await desk.read(other.leadId)).duplicates).toMatchObject([{ leadId: lead.leadId }]);
    const removed = json(await patch(await desk.leadNow(lead), { phone: null }));
    expect([removed.possibleDuplicate, removed.contact.phone]).toEqual([false, null]);
    expect(json(await desk.read(other.leadId)).duplicates).toEqual([]);
  });

  test('that is none is refused at its field', async () => {
    const answer = await patch(await desk.aLead(), { phone: 'call me' });
    expect([answer.statusCode, pointersOf(answer)]).toEqual([422, ['/phone phone']]);
  });
});

describe('a change that is refused', () => {
  test.each([
    ['id', { id: 'x' }],
    ['clinicId', { clinicId: 'birch' }],
    ['createdAt', { createdAt: '2020-01-01T00:00:00Z' }],
    ['answers', { answers: {} }],
    ['consents', { consents: {} }],
    ['outcome', { outcome: 'suitable' }],
    ['version', { version: 9 }],
  ])('P-AZ-06 names %s as a field that is not known', async (field, body) => {
    const lead = await desk.aLead();
    const answer = await patch(lead, body);
    expect([answer.statusCode, pointersOf(answer)]).toEqual([422, [`/${field} unknown`]]);
    expect(await desk.leadNow(lead)).toEqual(lead);
  });

  test.each([
    ['without a field', {}, [' required']],
    ['to closed without a reason', { status: 'closed' }, ['/closeReason required']],
    ['with a reason beside another status', { status: 'booked', closeReason: 'spam' }, ['/closeReason unexpected']],
    ['to a status that is none', { status: 'done' }, ['/status choice']],
  ])('is one %s', async (_what, body, pointers) => {
    const answer = await patch(await desk.aLead(), body);
    expect([answer.statusCode, pointersOf(answer)]).toEqual([422, pointers]);
  });

  test.each([
    ['without If-Match', undefined, 428],
    ['with a star', '*', 428],
    ['with an old version', '"0"', 412],
    ['with an old weak one', 'W/"0"', 412],
    ['with a list', '"1", "2"', 412],
  ])('P-AZ-07 is one %s, and nothing changes', async (_what, tag, status) => {
    const lead = await desk.aLead();
    const headers: Record<string, string> = tag ? { 'if-match': tag } : {};
    expect((await desk.patch(lead.leadId, { body: { status: 'booked' }, headers })).statusCode).toBe(status);
    expect(await desk.leadNow(lead)).toEqual(lead);
    expect(await desk.auditOf(lead)).toEqual([]);
  });

  test('P-AZ-02 is not found at another clinic, P-AZ-04 forbidden to a viewer, P-AZ-11 gone when erased', async () => {
    const foreign = await desk.aLead({}, 'birch');
    const own = await desk.aLead();
    const erased = await desk.aLead();
    await desk.erase(erased);
    const change = { body: { status: 'booked' }, headers: { 'if-match': '"1"' } };
    const statuses = [
      await desk.patch(foreign.leadId, { ...change, as: 'admin@alba' }),
      await desk.patch(own.leadId, { ...change, as: 'viewer@alba' }),
      await desk.patch(erased.leadId, change),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([404, 403, 410]);
    expect(await desk.leadNow(foreign)).toEqual(foreign);
    expect(await desk.leadNow(own)).toEqual(own);
  });

  test('meets the checks in the order of the contract', async () => {
    const lead = await desk.aLead();
    const headers = { 'content-type': 'text/plain' };
    expect((await desk.patch('x'.repeat(22), { body: {}, headers })).statusCode).toBe(404);
    expect((await desk.patch(lead.leadId, { body: {}, headers })).statusCode).toBe(415);
    expect((await desk.patch(lead.leadId, { body: { status: 'x' } })).statusCode).toBe(422);
    expect((await desk.patch(lead.leadId, { body: { status: 'held' } })).statusCode).toBe(428);
    expect((await patch(lead, { status: 'held' }, 7)).statusCode).toBe(412);
  });
});

test('P18 two who edit the same lead at once: one wins, the other is told, and no update is lost', async () => {
  const assignees = ['viewer', 'staff', 'clinician', 'admin'].map((role) => `${role}@alba.example`);
  const race = async (before: Lead, pair: number) => {
    const wanted = [assignees[pair % 4], assignees[(pair + 1) % 4]];
    const answers = await Promise.all(wanted.map((assignee) => patch(before, { assignee })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const after = await desk.leadNow(before);
    const winner = wanted.find((_, at) => answers[at]?.statusCode === 200);
    expect([after.assignee, after.version]).toEqual([winner, before.version + 1]);
    return after;
  };
  const series = async () => {
    let lead = await desk.aLead();
    for (let pair = 0; pair < 10; pair += 1) lead = await race(lead, pair);
    expect(await desk.auditOf(lead)).toHaveLength(10);
  };
  await Promise.all(Array.from({ length: 10 }, series));
});
