/** What a sign-off means for patients: without one that counts, nobody gets better than `consult_clinician`. */
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScreeningItem } from '../../shared/aws/items/lead-item.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import type { SignOff } from '../../shared/clinics/sign-off.ts';
import type { OpenedLeadAnswer } from '../../shared/contract/answers/lead-answers.ts';
import { storedResultPage } from '../../shared/pages/result/stored-result-page.tsx';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import type { Language } from '../../shared/texts/language.ts';
import { aClinic, aForm, aSignOff, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { intakeOn, noon } from './intake.ts';
import { rulesDesk } from './sign-rules.ts';
import { aMember, staffRoom } from './staff-room.ts';

let emulator: Emulator;
let intake: ReturnType<typeof intakeOn>;
let room: Awaited<ReturnType<typeof staffRoom>>;
const clock = { now: noon };
let made = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator, clock);
  intake = intakeOn(emulator, clock);
});
afterAll(() => emulator.stop());

const clinicWith = async (over: Partial<ClinicSettings>) => {
  made += 1;
  const clinic = `clinic-${made}`;
  await intake.clinics.createClinic(aClinic({ clinic, ...over }));
  for (const role of ['viewer', 'clinician'] as const) await room.members.saveMember(aMember({ clinic, role }));
  return clinic;
};

const post = async (clinic: string, body: unknown = aSubmission(), headers: Record<string, string> = {}) => {
  const asJson = { 'content-type': 'application/json', ...headers };
  const answer = await intake.send({ params: { clinic }, headers: asJson, body: JSON.stringify(body) });
  return JSON.parse(answer.body);
};

const storedScreening = async (screeningId: string) => {
  const { Items = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }));
  return readScreeningItem(Items.find(({ SK }) => SK === `SCREENING#${screeningId}`));
};

const openedLead = async (clinic: string, leadId: string): Promise<OpenedLeadAnswer> => {
  const call = {
    path: '/v1/staff/{clinic}/leads/{leadId}',
    params: { clinic, leadId },
    as: `viewer@${clinic}`,
  } as const;
  return JSON.parse((await room.send(call)).body);
};

const signOffOf = (over: Partial<SignOff>) => ({ signOff: aSignOff(undefined, over) });
const { digests } = aSignOff();
const texts = typeof digests.texts === 'string' ? {} : digests.texts;

describe('a healthy person is told that a clinician looks first', () => {
  test.each([
    ['nobody has signed', { signOff: undefined }, 'No clinician of the clinic has signed off the rules.'],
    ['the last day is over', signOffOf({ reviewBy: '2026-06-14' }), 'was good until 14 June 2026'],
    ['another version was signed', signOffOf({ version: '0.9.0' }), 'are not those that were signed off'],
    [
      'a text has changed',
      signOffOf({ digests: { ...digests, texts: 'other' } }),
      'are not those that were signed off',
    ],
    ['the overlay has changed', signOffOf({ digests: { ...digests, overlay: 'other' } }), 'are not those'],
    ['the sign-off is a sample', signOffOf({ isSample: true }), 'is a sample'],
    [
      'another language was signed',
      signOffOf({ digests: { ...digests, texts: { it: texts.it } } }),
      'in this language',
    ],
  ])('where %s, and staff are told why', async (_what, over, why) => {
    const clinic = await clinicWith(over);
    const { assessment, signOff, screeningId } = await post(clinic);
    expect(assessment).toMatchObject({ outcome: 'consult_clinician', needsClinician: true });
    expect(assessment.findings).toMatchObject([
      { ruleId: 'rules-not-signed', severity: 'relative', group: 'clinician' },
    ]);
    expect(signOff).toBeNull();
    expect(JSON.stringify(assessment)).not.toMatch(/unsigned|not signed|signed off/);
    const { leadId } = await storedScreening(screeningId);
    const { screenings, texts } = await openedLead(clinic, leadId);
    expect(texts[screenings[0]?.texts ?? '']?.rules['rules-not-signed']?.note).toContain(why);
  });

  test('and is told otherwise on the last day of a sign-off', async () => {
    const clinic = await clinicWith(signOffOf({ reviewBy: '2026-06-15' }));
    const { assessment, signOff } = await post(clinic);
    expect(assessment).toMatchObject({ outcome: 'suitable', findings: [] });
    expect(signOff).toMatchObject({ approvalId: 'approval-1', name: 'Dr Rosa Bruni', isSample: false });
  });

  test('in each language by itself', async () => {
    const signOff = aSignOff(undefined, { digests: { ...digests, texts: { it: texts.it } } });
    const clinic = await clinicWith({ languages: ['en', 'it'], signOff });
    const outcomes = ['it', 'en'].map(async (lang) => {
      const { consents, ...sent } = aSubmission({ lang, contact: { email: `${lang}@example.com` } });
      const { textId } = consentTexts(lang as Language);
      return (await post(clinic, { ...sent, consents: { ...consents, textId } })).assessment.outcome;
    });
    expect(await Promise.all(outcomes)).toEqual(['suitable', 'consult_clinician']);
  });

  test('by the version that is named: what nobody signed does not count as signed', async () => {
    const clinic = await clinicWith({});
    const { assessment } = await post(clinic, aSubmission({ ruleSetVersion: '1.0.0' }));
    expect(assessment).toMatchObject({ ruleSetVersion: '1.0.0', outcome: 'consult_clinician' });
  });

  test('also where something worse was found, and under age', async () => {
    const clinic = await clinicWith({ signOff: undefined });
    const noneApply = aSubmission().noneApply.filter((group) => group !== 'recent-procedure');
    const events = [{ type: 'sunburn-or-tan', date: '2026-06-14' }];
    const { assessment } = await post(clinic, { ...aSubmission({ answers: { events } }), noneApply });
    expect(assessment).toMatchObject({ outcome: 'defer_until', needsClinician: true });
    const young = await post(clinic, aSubmission({ answers: { age: 17 } }));
    expect(young).toMatchObject({ stored: false, signOff: null, assessment: { outcome: 'not_suitable' } });
  });
});

describe('what was judged by a sign-off', () => {
  test('names who signed, wherever it is shown, also when that is withdrawn', async () => {
    const clinic = await clinicWith({});
    const { screeningId } = await post(clinic);
    await rulesDesk(room, clinic).withdraw('approval-1');
    const kept = await storedScreening(screeningId);
    expect(kept.signOff).toMatchObject({ approvalId: 'approval-1', registration: { number: '5521' } });
    const { html } = await storedResultPage(aClinic({ clinic }), kept);
    expect(html).toContain('signed off for the clinic by Dr Rosa Bruni (OMCeO Roma 5521) on 12 January 2026.');
    const { screenings } = await openedLead(clinic, kept.leadId);
    expect(screenings[0]?.signOff).toMatchObject({ name: 'Dr Rosa Bruni' });
  });

  test('is answered the same when it is sent again, whatever became of the sign-off', async () => {
    const clinic = await clinicWith({});
    const key = { 'idempotency-key': 'the-same-intent' };
    const first = await post(clinic, aSubmission(), key);
    const { signOff: _signOff, ...unsigned } = aClinic({ clinic, version: 2 });
    await intake.clinics.saveSettings({ before: aClinic({ clinic }), after: unsigned, at: '2026-06-15T10:00:00.000Z' });
    expect(await post(clinic, aSubmission(), key)).toEqual(first);
    expect((await post(clinic)).assessment.outcome).toBe('consult_clinician');
  });

  test('without one is shown, mailed and answered again as it was, when somebody has signed since', async () => {
    const clinic = await clinicWith({ signOff: undefined });
    const key = { 'idempotency-key': 'before-the-signature' };
    const first = await post(clinic, aSubmission(), key);
    clock.now += 60_000;
    expect((await rulesDesk(room, clinic).sign()).statusCode).toBe(201);
    clock.now += 30_000;
    expect(await post(clinic, aSubmission(), key)).toEqual(first);
    const { html } = await storedResultPage(aClinic({ clinic }), await storedScreening(first.screeningId));
    expect(html).toContain('a clinician looks at every enquiry first');
    expect((await post(clinic)).assessment.outcome).toBe('suitable');
  });
});

test('a result right after a form names who signed', async () => {
  const clinic = await clinicWith({});
  const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  const fields = aForm({ 'answers.age': '17' }).toString();
  const { body } = await intake.send({ params: { clinic }, headers: form, body: fields });
  expect(body).toContain('Dr Rosa Bruni');
});
