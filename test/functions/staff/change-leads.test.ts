import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lead } from '../../../shared/leads/lead.ts';
import { aListedLead, putLeads } from '../../aws/leads/listed-leads.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import type { StaffCall } from '../staff-room.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
});
afterAll(() => emulator.stop());

type Seen = { leadId: string; version?: number };
const change = (leads: readonly Seen[], wanted: unknown, as: StaffCall['as'] = 'staff@alba') =>
  desk.send({ method: 'PATCH', path: '/v1/staff/{clinic}/leads', as, body: { leads, change: wanted } });
const id = ({ leadId }: Lead) => ({ leadId });
const toStaff = { assignee: 'staff@alba.example' };
const asSpam = { status: 'closed', closeReason: 'spam' };

describe('many leads at once', () => {
  test('are given to one member, each with an entry in the audit and the name of who had it', async () => {
    const leads = [await desk.aLead(), await desk.aLead()];
    await change([id(leads[0] as Lead)], { assignee: 'admin@alba.example' });
    const answer = await change(leads.map(id), toStaff);
    expect(json(answer)).toEqual({
      changed: [
        { leadId: leads[0]?.leadId, version: 3, assigneeBefore: 'admin@alba.example' },
        { leadId: leads[1]?.leadId, version: 2, assigneeBefore: null },
      ],
      unchanged: [],
    });
    for (const lead of leads) {
      expect((await desk.leadNow(lead)).assignee).toBe('staff@alba.example');
      expect((await desk.auditOf(lead)).at(-1)).toMatch(/^sub-staff-alba lead\.changed .*assignee/);
    }
  });

  test('are closed, and their mail plans follow', async () => {
    const leads = [await desk.aLead({ consents: { marketing: true } }), await desk.aLead()];
    await change(leads.map(id), { status: 'closed', closeReason: 'no_answer' });
    expect(await desk.leadNow(leads[0] as Lead)).toMatchObject({ status: 'closed', closeReason: 'no_answer' });
    expect(await desk.planOf(leads[0] as Lead)).toContain('follow-up-1 CANCELLED lead-status');
  });

  test('that were closed by mistake get their status and their mails back, from who closed them', async () => {
    const [fresh, called] = [await desk.aLead({ consents: { marketing: true } }), await desk.aLead()] as const;
    await desk.patch(called.leadId, { body: { status: 'contacted' }, headers: { 'if-match': '"1"' } });
    desk.clock.now += 1_000;
    const plan = await desk.planOf(fresh);
    const { changed } = json(await change([fresh, called].map(id), asSpam));
    const seen = changed.map(({ leadId, version }: Lead) => ({ leadId, version }));
    const byAnother = json(await change(seen, { undo: true }, 'admin@alba'));
    expect(byAnother.unchanged.map(({ why }: { why: string }) => why)).toEqual(['not-possible', 'not-possible']);
    expect(json(await change(seen, { undo: true })).changed).toHaveLength(2);
    expect([(await desk.leadNow(fresh)).status, (await desk.leadNow(called)).status]).toEqual(['new', 'contacted']);
    const waiting = (await desk.planOf(fresh)).filter((mail) => mail.endsWith('READY'));
    expect(waiting).toEqual(plan);
  });

  test('that are held are closed as spam, and nobody is mailed', async () => {
    const lead = await desk.aLead({ leaveEmpty: 'https://spam.example' });
    expect(json(await change([id(lead)], asSpam)).changed).toHaveLength(1);
    expect((await desk.planOf(lead)).filter((mail) => /READY/.test(mail))).toEqual([]);
  });

  test('that cannot be changed are named, and the others are changed', async () => {
    const [fine, seen, closed, erased] = [
      await desk.aLead(),
      await desk.aLead(),
      await desk.aLead(),
      await desk.aLead(),
    ] as const;
    const over = aListedLead('2026-01-15T11:00:00.000Z', { expiresAt: '2026-04-15T11:00:00.000Z' });
    await putLeads(emulator, [over]);
    await change([id(closed)], asSpam);
    await desk.erase(erased);
    const named = [id(erased), { ...id(seen), version: 7 }, id(closed), id(over), { ...id(fine), version: 1 }];
    expect(json(await change(named, asSpam))).toEqual({
      changed: [
        { leadId: closed.leadId, version: 3, assigneeBefore: null },
        { leadId: fine.leadId, version: 2, assigneeBefore: null },
      ],
      unchanged: [
        { leadId: erased.leadId, why: 'gone' },
        { leadId: seen.leadId, why: 'changed-meanwhile' },
        { leadId: over.leadId, why: 'gone' },
      ],
    });
    expect((await desk.leadNow(seen)).status).toBe('new');
  });

  test('are 50 at the most, and each is named once', async () => {
    const leads = Array.from({ length: 50 }, (_, at) => aListedLead(`2026-06-01T10:${10 + at}:00.000Z`));
    await putLeads(emulator, leads);
    const lead = await desk.aLead();
    expect((await change([...leads, lead].map(id), toStaff)).statusCode).toBe(422);
    expect((await change([id(lead), id(lead)], toStaff)).statusCode).toBe(422);
    expect((await change([], toStaff)).statusCode).toBe(422);
    expect((await desk.leadNow(lead)).version).toBe(1);
  });

  test.each([
    ['an id that leads nowhere', [{ leadId: 'a'.repeat(26) }], toStaff, 404],
    ['text that is no id', [{ leadId: '../x' }], toStaff, 404],
    ['somebody who does not work here', [], { assignee: 'nobody@alba.example' }, 422],
    ['a status that only one lead at a time gets', [], { status: 'booked' }, 422],
    ['no reason for closing', [], { status: 'closed' }, 422],
    ['two changes', [], { ...asSpam, ...toStaff }, 422],
  ] as const)('are left as they are because of %s', async (_what, others, wanted, status) => {
    const lead = await desk.aLead();
    expect((await change([id(lead), ...others], wanted)).statusCode).toBe(status);
    expect((await desk.leadNow(lead)).version).toBe(1);
  });

  test('are those of the member’s clinic alone', async () => {
    const [mine, theirs] = [await desk.aLead(), await desk.aLead({}, 'birch')];
    expect((await change([id(mine), id(theirs)], asSpam)).statusCode).toBe(404);
    expect((await change([id(mine)], asSpam, 'viewer@alba')).statusCode).toBe(403);
    expect([(await desk.leadNow(mine)).version, (await desk.leadNow(theirs)).version]).toEqual([1, 1]);
  });
});
