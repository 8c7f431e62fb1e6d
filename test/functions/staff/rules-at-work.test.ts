import { BatchWriteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { screeningKey } from '../../../shared/aws/items/keys.ts';
import { leadItem } from '../../../shared/aws/items/lead-item.ts';
import type { RulesAtWorkAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { type Emulator, startEmulator, withNewTables } from '../../emulator.ts';
import { noon } from '../intake.ts';
import { copyScreening } from './large-lead.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

const day = 86_400_000;
let first: Emulator;
let emulator: Emulator;
let desk: LeadDesk;

beforeAll(async () => {
  first = await startEmulator();
});
afterAll(() => first.stop());
beforeEach(async () => {
  emulator = await withNewTables(first);
  desk = await leadDesk(emulator);
});

type As = 'clinician@alba' | 'staff@alba' | 'admin@alba';
const ask = (query: string, as: As = 'clinician@alba') =>
  desk.send({ path: '/v1/staff/{clinic}/rules-at-work', query, as });

/** All parts, one after another. */
const partsOf = async (query = ''): Promise<RulesAtWorkAnswer[]> => {
  const parts: RulesAtWorkAnswer[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await ask(`${query}&cursor=${cursor}`);
    expect(answer.statusCode).toBe(200);
    const part: RulesAtWorkAnswer = json(answer);
    parts.push(part);
    cursor = part.next;
  }
  return parts;
};
const sumOf = (parts: readonly RulesAtWorkAnswer[], ruleId: string) => {
  const sum = { fired: 0, agreed: 0, overruled: 0, open: 0 };
  for (const rule of parts.flatMap(({ rules }) => rules).filter((one) => one.ruleId === ruleId))
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += rule[name];
  return sum;
};
const screeningsIn = (parts: readonly RulesAtWorkAnswer[]) =>
  parts.reduce((sum, { screenings }) => sum + screenings, 0);

const dark = { answers: { skinType: 'VI' } };
const caution = 'skin-type-iv-vi';
const sunburnt = {
  answers: { events: [{ type: 'sunburn-or-tan', date: '2026-06-14' }] },
  noneApply: ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy'],
};
const decide = (lead: Lead, decision: string, until?: string) => {
  const body = { decision, reason: 'x', verifiedInPerson: true, notify: false, ...(until && { until }) };
  return desk.review(lead.leadId, { as: 'clinician@alba', body });
};

describe('the rules at work', () => {
  test('count what fired, and what the newest review made of it', async () => {
    await desk.aLead(dark);
    await decide(await desk.aLead(dark), 'proceed');
    const waiting = await desk.aLead(sunburnt);
    await decide(waiting, 'wait');
    desk.clock.now += 1_000;
    await decide(waiting, 'proceed');
    desk.clock.now -= 1_000;
    const parts = await partsOf();
    expect(sumOf(parts, caution)).toEqual({ fired: 2, agreed: 1, overruled: 0, open: 1 });
    expect(sumOf(parts, 'sunburn-recent')).toEqual({ fired: 1, agreed: 0, overruled: 1, open: 0 });
    expect(parts[0]).toMatchObject({ from: '2026-05-17', to: '2026-06-15', screenings: 3, reviewed: 2 });
  });

  test('leave a review of an earlier screening with that one', async () => {
    const lead = await desk.aLead(dark);
    await decide(lead, 'decline');
    await desk.aLead({ ...dark, contact: { email: lead.contact.email } });
    expect(sumOf(await partsOf(), caution)).toEqual({ fired: 2, agreed: 1, overruled: 0, open: 1 });
  });

  test('leave out who is held, until the release, and who was erased', async () => {
    const held = await desk.aLead({ ...dark, leaveEmpty: 'https://spam.example' });
    const erased = await desk.aLead(dark);
    await desk.erase(erased);
    expect(sumOf(await partsOf(), caution).fired).toBe(0);
    await desk.release(held.leadId);
    expect(sumOf(await partsOf(), caution).fired).toBe(1);
  });

  test('are those of days of the clinic, both included, also of somebody who first came long before', async () => {
    const at = async (instant: string, over: object) => {
      desk.clock.now = Date.parse(instant);
      return await desk.aLead({ ...dark, ...over });
    };
    // In Rome it is the 14th from 22:00 of the 13th on.
    await at('2026-06-13T21:59:59Z', {});
    await at('2026-06-13T22:00:00Z', {});
    await at('2026-06-14T21:59:59Z', {});
    await at('2026-06-14T22:00:00Z', {});
    const { contact } = await at('2026-04-01T10:00:00Z', {});
    await at('2026-06-14T10:00:00Z', { contact: { email: contact.email } });
    desk.clock.now = noon;
    expect(sumOf(await partsOf('from=2026-06-14&to=2026-06-14'), caution).fired).toBe(3);
    expect(sumOf(await partsOf('from=2026-06-13&to=2026-06-15'), caution).fired).toBe(5);
    expect(sumOf(await partsOf('from=2026-04-01&to=2026-04-01'), caution).fired).toBe(1);
  });

  test('are for clinicians, and on record once for all parts', async () => {
    await desk.aLead();
    expect((await ask('', 'staff@alba')).statusCode).toBe(403);
    await partsOf();
    const { entries } = json(await desk.send({ path: '/v1/staff/{clinic}/audit', as: 'admin@alba' }));
    const counted = entries.filter(({ action }: { action: string }) => action === 'rules.counted');
    expect(counted).toMatchObject([{ actor: 'sub-clinician-alba', fields: ['screenings', 'reviews'], leadId: null }]);
  });

  test('refuse a period that is none, and a cursor of another period or member', async () => {
    const { leadId } = await desk.aLead();
    await copyScreening(emulator, await desk.leadNow({ clinic: 'alba', leadId }), 60);
    const { next } = json(await ask('from=2026-06-01&to=2026-06-15'));
    const cursor = `cursor=${next}`;
    const answers = [
      await ask('from=2026-06-16&to=2026-06-15'),
      await ask('from=2025-01-01&to=2026-06-15'),
      await ask(`from=2026-06-02&to=2026-06-15&${cursor}`),
      await ask(`from=2026-06-01&to=2026-06-15&${cursor}`, 'admin@alba'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 422, 400, 400]);
  });
});

describe('parts', () => {
  /** Copies of a lead and its screening under other ids. */
  const copies = async (lead: Lead, count: number) => {
    const TableName = emulator.tables.leads;
    const Key = screeningKey(lead.clinic, lead.leadId, lead.lastScreeningId);
    const { Item } = await emulator.client.send(new GetCommand({ TableName, Key }));
    for (let at = 0; at < count; at += 1) {
      const leadId = `c${String(at).padStart(21, '0')}`;
      const createdAt = new Date(Date.parse(lead.createdAt) - (at % 7) * day).toISOString();
      const copy = { ...lead, leadId, createdAt };
      const put = (item: object) => emulator.client.send(new PutCommand({ TableName, Item: { ...item } }));
      await put(leadItem(copy));
      await put({ ...Item, ...screeningKey(lead.clinic, leadId, lead.lastScreeningId), leadId });
    }
  };

  test('of many leads with many screenings each add up to all of them, none twice', async () => {
    const lead = await desk.aLead(dark);
    await copies(lead, 95);
    await copyScreening(emulator, lead, 130);
    await copyScreening(emulator, { ...lead, leadId: `c${'7'.padStart(21, '0')}` }, 50);
    const parts = await partsOf('from=2026-06-15&to=2026-06-15');
    expect([screeningsIn(parts), sumOf(parts, caution).fired]).toEqual([96 + 130 + 50, 96 + 130 + 50]);
    expect(parts.length).toBeGreaterThan(4);
    for (const { screenings } of parts) expect(screenings).toBeLessThanOrEqual(25 * 50);
  });

  test('pass over many leads of before the period without a request for each page', async () => {
    const lead = await desk.aLead(dark);
    const createdAt = '2026-05-20T10:00:00.000Z';
    desk.clock.now = Date.parse(createdAt);
    await desk.aLead(dark);
    desk.clock.now = noon;
    const old = Array.from({ length: 1_000 }, (_none, at) => {
      const leadId = `o${String(at).padStart(21, '0')}`;
      return leadItem({ ...lead, leadId, createdAt, lastScreeningAt: createdAt });
    });
    for (let from = 0; from < old.length; from += 25) {
      const puts = old.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
      await emulator.client.send(new BatchWriteCommand({ RequestItems: { [emulator.tables.leads]: puts } }));
    }
    const parts = await partsOf('from=2026-06-01&to=2026-06-15');
    expect(parts.map(({ screenings }) => screenings)).toEqual([1, 0]);
  });

  test('of somebody whose screenings are of other days end where these begin', async () => {
    const lead = await desk.aLead(dark);
    await copyScreening(emulator, lead, 120);
    expect(screeningsIn(await partsOf('from=2026-06-16&to=2026-06-20'))).toBe(0);
    desk.clock.now += day;
    await desk.aLead({ ...dark, contact: { email: lead.contact.email } });
    const parts = await partsOf('from=2026-06-16&to=2026-06-20');
    expect([screeningsIn(parts), parts.length]).toEqual([1, 1]);
  });
});
