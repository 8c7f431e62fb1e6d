import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readScreeningItem } from '../../shared/aws/items/lead-item.ts';
import { storedResultPage } from '../../shared/pages/result/stored-result-page.tsx';
import type { Overlay } from '../../shared/screening/overlay.ts';
import { aClinic, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { intakeOn, noon } from './intake.ts';
import { giveOverlay, rulesDesk } from './sign-rules.ts';
import { staffRoom } from './staff-room.ts';

let emulator: Emulator;
let intake: ReturnType<typeof intakeOn>;
let room: Awaited<ReturnType<typeof staffRoom>>;
const clock = { now: noon };

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator, clock);
  intake = intakeOn(emulator, clock);
  await intake.clinics.createClinic(aClinic());
});
afterAll(() => emulator.stop());

/** Each test is a minute and a memory of the clinic later. */
beforeEach(() => {
  clock.now += 120_000;
});

/** Gives the clinic an overlay as its people do; the intake knows of it half a minute later. */
const putOverlay = async (overlay: Overlay | undefined) => {
  await giveOverlay(room, overlay);
  clock.now += 30_000;
};

const under25 = { ageLine: { under: 25, severity: 'relative' } } as const;
const aged = (age: number, email: string) => aSubmission({ answers: { age }, contact: { email } });

const storedScreening = async (screeningId: string) => {
  const { Items = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }));
  return readScreeningItem(Items.find(({ SK }) => SK === `SCREENING#${screeningId}`));
};

describe('a clinic’s overlay', () => {
  test('judges from the next screening on, and is kept with each', async () => {
    const before = JSON.parse((await intake.postJson(aged(24, 'one@example.com'))).body);
    expect(before.assessment.outcome).toBe('suitable');
    await putOverlay(under25);
    const after = JSON.parse((await intake.postJson(aged(24, 'two@example.com'))).body);
    expect(after.assessment).toMatchObject({
      outcome: 'consult_clinician',
      needsClinician: true,
      findings: [{ ruleId: 'age-under-clinic-line', severity: 'relative' }],
    });
    const kept = await storedScreening(after.screeningId);
    expect(kept.overlay).toEqual(under25);
    const first = await storedScreening(before.screeningId);
    expect(first.overlay).toBeUndefined();
  });

  test('stays with what was judged by it: the result is shown in the words of its day', async () => {
    await putOverlay(under25);
    const { screeningId } = JSON.parse((await intake.postJson(aged(23, 'three@example.com'))).body);
    await putOverlay(undefined);
    const kept = await storedScreening(screeningId);
    expect((await storedResultPage(aClinic(), kept)).html).toContain('people under 25');
    const params = { leadId: kept.leadId };
    const { body } = await room.send({ path: '/v1/staff/{clinic}/leads/{leadId}', params });
    const { screenings, texts } = JSON.parse(body);
    expect(screenings).toMatchObject([
      {
        overlay: under25,
        assessment: { findings: [{ ruleId: 'age-under-clinic-line', firedBy: [{ question: 'age' }] }] },
      },
    ]);
    expect(texts[screenings[0].texts].rules['age-under-clinic-line'].strength).toBe('very weak');
  });

  test('does not change the answer to a repeated submission', async () => {
    await putOverlay(under25);
    const key = { 'idempotency-key': 'the-same-intent' };
    const first = await intake.postJson(aged(22, 'four@example.com'), key);
    await putOverlay({ ageLine: { under: 25, severity: 'absolute' } });
    const again = await intake.postJson(aged(22, 'four@example.com'), key);
    expect(again.headers['Idempotency-Replayed']).toBe('true');
    expect(JSON.parse(again.body)).toEqual(JSON.parse(first.body));
    expect(JSON.parse(first.body).assessment.outcome).toBe('consult_clinician');
  });

  test('does not reach children, who are answered and not stored as ever', async () => {
    await putOverlay({ ageLine: { under: 25, severity: 'absolute' } });
    const answer = await intake.postJson(aged(17, 'five@example.com'));
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ stored: false });
  });

  test('that would soften a rule, or names none, is refused where it does', async () => {
    const { propose } = rulesDesk(room);
    const answer = await propose({
      waits: { 'isotretinoin-recent': 92, 'no-such-rule': 9, 'isotretinoin-current': 2_000 },
      severities: { 'age-under-18': 'relative', 'topical-retinoid': 'caution' },
      ageLine: { under: 18, severity: 'relative' },
    });
    expect(answer.statusCode).toBe(422);
    const pointers = (JSON.parse(answer.body).errors as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/overlay/waits/isotretinoin-current too_long',
        '/overlay/severities/topical-retinoid choice',
        '/overlay/ageLine/under too_short',
      ]),
    );
    const softer = await propose({
      waits: { 'isotretinoin-recent': 92, smoker: 9, 'no-such-rule': 9 },
      severities: { 'age-under-18': 'relative' },
    });
    expect(JSON.parse(softer.body).errors).toMatchObject([
      { pointer: '/overlay/severities/age-under-18', code: 'not-stricter' },
      { pointer: '/overlay/waits/isotretinoin-recent', code: 'not-stricter' },
      { pointer: '/overlay/waits/no-such-rule', code: 'unknown-rule' },
      { pointer: '/overlay/waits/smoker', code: 'no-wait' },
    ]);
  });
});
