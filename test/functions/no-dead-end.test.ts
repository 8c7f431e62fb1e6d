import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedForm } from '../../shared/pages/refused-form.tsx';
import { aClinic, aForm, everyGroup } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { intakeOn } from './intake.ts';

let emulator: Emulator;
let intake: ReturnType<typeof intakeOn>;
let people = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  intake = intakeOn(emulator);
  await intake.clinics.createClinic(aClinic());
});
afterAll(() => emulator.stop());

/** What a person puts into a control that a refused form shows them. */
const right: Readonly<Record<string, string>> = {
  ...{ 'contact.name': 'Ada', 'contact.phone': '', 'contact.note': '', 'answers.age': '31', 'answers.skinType': 'II' },
  ...{ treatment: 'microneedling', 'consents.health': 'yes', 'answers.concerns': 'wrinkles:face' },
};

type Fields = ReadonlyMap<string, readonly string[]>;
const fieldsIn = (form: URLSearchParams): Fields => new Map([...form.keys()].map((name) => [name, form.getAll(name)]));

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** What a browser sends when the page's controls are filled in. */
const corrected = (html: string): URLSearchParams => {
  const form = new URLSearchParams();
  const typed = new Set<string>();
  for (const [, , tag = ''] of html.matchAll(/<(input|select|textarea) ([^>]*)>/g)) {
    const [, name = ''] = /(?:^| )name="([^"]*)"/.exec(tag) ?? [];
    if (/type="hidden"/.test(tag)) form.append(name, plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''));
    else if (name !== 'noneApply') typed.add(name);
  }
  for (const name of typed) form.append(name, right[name] ?? '');
  return form;
};

const post = async (form: URLSearchParams) => {
  const answer = await intake.postForm(form, { accept: 'application/json' });
  if (answer.statusCode < 400) return { status: answer.statusCode, html: '' };
  return {
    status: answer.statusCode,
    html: refusedForm(JSON.parse(answer.body), fieldsIn(form), 'en', aClinic()).html,
  };
};

const form = (over: Parameters<typeof aForm>[0]) => {
  people += 1;
  return aForm({ 'contact.email': `p${people}@example.com`, ...over });
};

describe('a refused form is taken once what the page shows is filled in', () => {
  test.each([
    ['an unknown treatment', { treatment: 'laser' }],
    ['two treatments', { treatment: ['microneedling', 'laser'] }],
    ['a consent text that never was', { 'consents.textId': 'gone' }],
    ['no consent text', { 'consents.textId': undefined }],
    ['a consent that says no', { 'consents.health': 'no' }],
    ['a consent that says both', { 'consents.health': ['no', 'yes'] }],
    ['an answer to no question', { 'answers.bloodThiners': 'yes' }],
    ['answers in brackets', { 'answers[smoker]': 'yes', 'answers[age]': '31' }],
    ['a name of nothing', { answers: '{}', 'answers.': 'x' }],
    ['an event that is none', { 'answers.events.flight': '2026-06-01', noneApply: everyGroup }],
    ['an answer that cannot be read', { 'answers.age': 'thirty' }],
    ['a line of no concern', { 'answers.concerns': 'x:y:z' }],
    ['two names', { 'contact.name': ['Ada', 'Rossi'] }],
    ['a name with markup that is too long', { 'contact.name': '<"&">'.repeat(30) }],
    ['a former version and a choice that is none', { ruleSetVersion: '1.0.0', 'answers.skinType': 'VII' }],
    [
      'a version that never was, an unknown treatment and a bad answer',
      {
        ...{
          ruleSetVersion: '9',
          treatment: 'x',
          'answers.skinType': 'VII',
          lang: 'tlh',
          gclid: 'x',
          returnUrl: 'x'.repeat(3000),
        },
      },
    ],
  ])('%s', async (_what, over) => {
    const refused = await post(form(over));
    expect(refused.status).toBe(422);
    const again = await post(corrected(refused.html));
    // Answers are read by no rules of another treatment, so theirs are the faults of the next page.
    const last = 'treatment' in over && again.status === 422 ? await post(corrected(again.html)) : again;
    expect(last.status).toBe(201);
  });

  test('a key that another form had', async () => {
    const idempotencyKey = 'of-the-page';
    expect((await post(form({ idempotencyKey }))).status).toBe(201);
    const refused = await post(form({ idempotencyKey }));
    expect(refused.status).toBe(422);
    expect((await post(corrected(refused.html))).status).toBe(201);
  });
});
