import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lead } from '../../../shared/leads/lead.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
});
afterAll(() => emulator.stop());

const link = ({ leadId }: Lead, other: Lead) => desk.link(leadId, {}, { otherId: other.leadId });
const unlink = ({ leadId }: Lead, other: Lead) => desk.unlink(leadId, {}, { otherId: other.leadId });
const linked = async ({ leadId }: Lead) =>
  json(await desk.read(leadId)).duplicates.map((one: { leadId: string; isLinked: boolean }) => [
    one.leadId,
    one.isLinked,
  ]);

describe('a link between two leads that are one person', () => {
  test('shows on both, merges nothing, and is taken back on both', async () => {
    const one = await desk.aLead({ contact: { name: 'Ada Rossi' } });
    const other = await desk.aLead({ contact: { name: 'A. Rossi' } });
    const answer = await link(one, other);
    expect([answer.statusCode, answer.headers.ETag]).toEqual([200, '"2"']);
    expect([await linked(one), await linked(other)]).toEqual([[[other.leadId, true]], [[one.leadId, true]]]);
    expect(await desk.leadNow(other)).toEqual({ ...other, version: 2 });
    expect((await desk.auditOf(other))[0]).toBe('sub-staff-alba duplicate.linked duplicates');
    expect((await unlink(other, one)).statusCode).toBe(200);
    expect([await linked(one), await linked(other)]).toEqual([[], []]);
    expect((await desk.auditOf(one)).filter((entry) => entry.includes('duplicate.'))).toHaveLength(2);
  });

  test('is the same when it is made twice, also at once from both sides', async () => {
    const [one, other] = [await desk.aLead(), await desk.aLead()];
    const answers = await Promise.all([link(one, other), link(other, one), link(one, other)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect((await desk.leadNow(one)).version).toBe(one.version + 1);
    expect(await linked(other)).toEqual([[one.leadId, true]]);
    await unlink(one, other);
    expect((await unlink(one, other)).statusCode).toBe(200);
    expect((await desk.leadNow(one)).version).toBe(one.version + 2);
  });

  test('marks one of those with the same number', async () => {
    const contact = { phone: '+39 06 5555 555' };
    const [one, other] = [await desk.aLead({ contact }), await desk.aLead({ contact })];
    expect(await linked(one)).toEqual([[other.leadId, false]]);
    await link(one, other);
    expect(await linked(one)).toEqual([[other.leadId, true]]);
  });

  test('is never with itself, with a lead of another clinic, or with one that was erased; and not for viewers', async () => {
    const lead = await desk.aLead();
    const erased = await desk.aLead();
    await desk.erase(erased);
    const foreign = await desk.aLead({}, 'birch');
    const byViewer = await desk.link(lead.leadId, { as: 'viewer@alba' }, { otherId: erased.leadId });
    const answers = [await link(lead, lead), await link(lead, foreign), await link(lead, erased), byViewer];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 404, 410, 403]);
    expect(await desk.leadNow(lead)).toEqual(lead);
  });

  test('is not shown any more when the other one is erased', async () => {
    const [one, other] = [await desk.aLead(), await desk.aLead()];
    await link(one, other);
    await desk.erase(other);
    expect(await linked(one)).toEqual([]);
  });
});
