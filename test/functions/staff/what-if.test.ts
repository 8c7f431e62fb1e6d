import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whatIf } from '../../../functions/staff/what-if.ts';
import { auditWrite } from '../../../shared/aws/items/audit-entry.ts';
import { leadItem, screeningItem } from '../../../shared/aws/items/lead-item.ts';
import { type WhatIfAnswer, whatIfAnswer } from '../../../shared/contract/answers/what-if-answer.ts';
import { ExpectedError, unavailable } from '../../../shared/contract/expected-error.ts';
import { bytesOf, roomOf } from '../../../shared/lambda/answer-size.ts';
import { httpRequest } from '../../../shared/lambda/http-request.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import type { Screening } from '../../../shared/leads/screening.ts';
import { joinTallies } from '../../../shared/screening/again/difference-tally.ts';
import { aRequest } from '../../builders.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { healthy, ruleSet } from '../../screening/healthy.ts';
import { keys, noon } from '../intake.ts';
import { aMember } from '../staff-room.ts';
import { json } from './lead-desk.ts';
import { changedKeys, matrixDesk } from './matrix-desk.ts';

let emulator: Emulator;
let desk: Awaited<ReturnType<typeof matrixDesk>>;
let calls: Call[];
const leads: Record<string, Lead> = {};

/** Somebody to whom nothing applies but this, by 1.0.0, a minute after the one before. */
const aPerson = async (name: string, answers: Record<string, unknown> = {}, version = '1.0.0') => {
  desk.clock.now += 60_000;
  leads[name] = await desk.aLead({
    contact: { email: `${name}@example.com` },
    ruleSetVersion: version,
    ...(version === '1.0.0' && { answers: healthy(answers, ruleSet), noneApply: [] }),
  });
};

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await matrixDesk(emulator);
  calls = watchCapacity(emulator.client);
  await aPerson('erased', { smoker: 'yes' });
  await aPerson('plain');
  await aPerson('dark', { skinType: 'V', darkMarksEasily: 'yes' });
  await aPerson('pregnant', { pregnancy: 'yes' });
  await aPerson('smoker', { smoker: 'yes' });
  await aPerson('newer', {}, '1.1.0');
  await desk.erase(leads.erased as Lead);
});
afterAll(() => emulator.stop());

type As = Parameters<typeof desk.send>[0]['as'];
const send = (body: unknown, as: As = 'clinician@alba') =>
  desk.send({ method: 'POST', path: '/v1/staff/{clinic}/what-if', as, body });
const ask = async (body: object): Promise<WhatIfAnswer> => {
  const answer = await send(body);
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return whatIfAnswer.parse(json(answer));
};
const cellsOf = ({ cells }: WhatIfAnswer) =>
  cells.map(({ before, atLeast, atMost, count }) => `${before}: ${atLeast} to ${atMost} ${count}`).sort();
const entries = async () => {
  const query = { TableName: emulator.tables.audit, KeyConditionExpression: 'PK = :clinic' };
  const values = { ExpressionAttributeValues: { ':clinic': 'CLINIC#alba' } };
  const { Items = [] } = await emulator.client.send(new QueryCommand({ ...query, ...values }));
  return Items.filter(({ action }) => action === 'screenings.judged-again');
};

describe('another version', () => {
  test('says what is known, what is not, and whom it certainly concerns', async () => {
    const found = await ask({ version: '1.1.0' });
    // Nothing of who was erased is counted.
    expect(found.screenings).toBe(5);
    expect(cellsOf(found)).toEqual([
      'not_suitable: not_suitable to not_suitable 1',
      'suitable: suitable to defer_until 1',
      'suitable: suitable to suitable 1',
      'suitable_with_cautions: consult_clinician to defer_until 1',
      'suitable_with_cautions: suitable_with_cautions to defer_until 1',
    ]);
    expect(found.changes).toEqual({ worse: 1, better: 0, same: 2, open: 2 });
    expect(found.concerned).toMatchObject([
      {
        leadId: leads.dark?.leadId,
        before: 'suitable_with_cautions',
        atLeast: 'consult_clinician',
        rules: ['dark-marks-high'],
      },
    ]);
    expect(found.rules[0]).toMatchObject({ ruleId: 'dark-marks-high', newly: 1, decided: 1 });
    expect(found.rules.find(({ ruleId }) => ruleId === 'severe-allergy')).toMatchObject({ newly: 0, mayFire: 4 });
    expect(found.next).toBeNull();
  });

  test('says per kind of screening, in words, what was not asked, not offered, and asked in other words', async () => {
    const { askedThen } = await ask({ version: '1.1.0' });
    expect(askedThen).toMatchObject([{ version: '1.0.0', device: 'mechanical', count: 4 }]);
    const [kind] = askedThen;
    expect(kind?.unasked.map(({ question }) => question)).toContain('severeAllergy');
    expect(kind?.unasked[0]?.text).toMatch(/\?$/);
    expect(kind?.unoffered.find(({ question }) => question === 'topicals')?.choices).toHaveLength(2);
    expect(kind?.otherWords.map(({ question }) => question)).toContain('connectiveTissue');
  });

  test('of somebody who answered to it already is the same', async () => {
    const { changes, rules } = await ask({ version: '1.1.0', last: 1 });
    expect(changes).toEqual({ worse: 0, better: 0, same: 1, open: 0 });
    expect(rules).toEqual([]);
  });
});

describe('another overlay', () => {
  test('is judged by beside each screening’s own version', async () => {
    const found = await ask({ overlay: { severities: { smoker: 'absolute' } } });
    expect(found.changes).toEqual({ worse: 1, better: 0, same: 4, open: 0 });
    expect(found.concerned.map(({ leadId, atLeast }) => [leadId, atLeast])).toEqual([
      [leads.smoker?.leadId, 'not_suitable'],
    ]);
    expect(found.rules).toMatchObject([{ ruleId: 'smoker', otherwise: 1, decided: 1, newly: 0 }]);
  });

  test.each([
    [{ overlay: { severities: { smoker: 'caution' } } }, ['/overlay/severities/smoker']],
    [{ overlay: { severities: { 'no-such-rule': 'absolute' } } }, ['/overlay/severities/no-such-rule']],
    [{ overlay: { waits: { 'sunburn-or-tan-recent': 1 } } }, ['/overlay/waits/sunburn-or-tan-recent']],
    [
      { version: '1.0.0', overlay: { severities: { 'severe-allergy': 'absolute' } } },
      ['/overlay/severities/severe-allergy'],
    ],
    [{ version: '9.9.9' }, ['/version']],
    [{}, ['/version']],
    [{ version: '1.1.0', last: 0 }, ['/last']],
    [{ version: '1.1.0', last: 100_001 }, ['/last']],
    [{ version: '1.1.0', to: 'x' }, ['/to']],
  ])('is refused where it stands, and leaves no entry: %j', async (body, pointers) => {
    const before = (await entries()).length;
    const answer = await send(body);
    expect(answer.statusCode).toBe(422);
    expect(json(answer).errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
    expect(await entries()).toHaveLength(before);
  });
});

describe('a run', () => {
  test('changes nothing but one entry, which names no value', async () => {
    const before = await desk.everything();
    await ask({ version: '1.1.0', overlay: {}, last: 500 });
    const changed = changedKeys(before, await desk.everything());
    expect(changed).toHaveLength(1);
    const entry = (await entries()).at(-1);
    expect(entry).toMatchObject({ actor: 'sub-clinician-alba', count: 500 });
    expect(entry?.fields).toEqual(['answers', 'assessment', 'version', 'overlay']);
    expect(entry).not.toHaveProperty('leadId');
  });

  test('ends after so many screenings', async () => {
    const { screenings, next } = await ask({ version: '1.1.0', last: 2 });
    expect([screenings, next]).toEqual([2, null]);
  });

  test('is not begun without its entry', async () => {
    const read: string[] = [];
    const deps = {
      ...desk,
      audit: { ...desk.audit, record: () => Promise.reject(unavailable({ retryAfter: 2 })) },
      readNewest: async () => {
        read.push('screenings');
        return { screenings: [], next: undefined };
      },
    };
    const body = JSON.stringify({ version: '1.1.0' });
    const http = httpRequest(aRequest({ headers: { 'content-type': 'application/json' }, body }));
    const member = aMember({ role: 'clinician' });
    await expect(
      whatIf({ ...deps, linkKeys: [keys.link, ''] })({ http, member, at: noon, lang: 'en' }),
    ).rejects.toThrow(ExpectedError);
    expect(read).toEqual([]);
  });
});

describe('a clinic with many screenings', () => {
  const many = 130;

  const putMany = async () => {
    const { client, tables } = emulator;
    const lead = leads.plain as Lead;
    const read = await desk.leads.readScreening('alba', lead.leadId, lead.lastScreeningId);
    const screening = read as Screening;
    for (let at = 0; at < many; at += 1) {
      const [leadId, screeningId] = [`many-${String(at).padStart(17, '0')}`, `screening-many-${at}`];
      const createdAt = new Date(desk.clock.now + at).toISOString();
      const answers = { ...screening.answers, ...(at === 0 && { skinType: 'V', darkMarksEasily: 'yes' }) };
      const entry = { clinic: 'alba', entryId: screeningId, at: createdAt, actor: 'intake', leadId, fields: [] };
      const items = [
        leadItem({ ...lead, leadId, createdAt, lastScreeningAt: createdAt, lastScreeningId: screeningId }),
        screeningItem({ ...screening, leadId, screeningId, createdAt, answers }),
      ];
      const audit = auditWrite(tables.audit, { ...entry, action: 'screening.received' }).Put.Item;
      const puts = (all: object[]) => all.map((Item) => ({ PutRequest: { Item } }));
      const RequestItems = { [tables.leads]: puts(items), [tables.audit]: puts([audit]) };
      await client.send(new BatchWriteCommand({ RequestItems }));
    }
    desk.clock.now += 60_000;
  };

  test('is judged page by page, each bounded, under one entry; the sums are those of all', async () => {
    await putMany();
    const before = (await entries()).length;
    const pages: WhatIfAnswer[] = [];
    const requests: string[][] = [];
    for (let cursor: string | undefined; ; ) {
      calls.length = 0;
      const page = await ask({ version: '1.1.0', last: 120, ...(cursor && { cursor }) });
      requests.push(calls.map(({ name }) => name));
      pages.push(page);
      expect(page.screenings).toBeLessThanOrEqual(100);
      expect(bytesOf(page)).toBeLessThan(roomOf.lead);
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(pages.map(({ screenings }) => screenings)).toEqual([100, 20]);
    expect(requests[1]).toEqual(['GetItem', 'GetItem', 'Query', 'BatchGetItem']);
    expect(await entries()).toHaveLength(before + 1);
    const sum = joinTallies(pages);
    expect([sum.screenings, sum.changes]).toEqual([120, { worse: 0, better: 0, same: 0, open: 120 }]);
    const all = joinTallies([await ask({ version: '1.1.0', last: 100 }), pages[1] as WhatIfAnswer]);
    expect(all).toEqual(sum);
  });

  test('opens a cursor for the same rules and the same member alone', async () => {
    const { next: cursor } = await ask({ version: '1.1.0', last: 120 });
    const statuses = await Promise.all([
      send({ version: '1.0.0', last: 120, cursor }),
      send({ version: '1.1.0', overlay: {}, last: 120, cursor }),
      send({ version: '1.1.0', last: 121, cursor }),
      send({ version: '1.1.0', last: 120, cursor }, 'admin@alba'),
      send({ version: '1.1.0', last: 120, cursor }),
    ]);
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 400, 200]);
  });
});
