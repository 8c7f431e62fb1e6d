import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ShowFormDeps, showForm, showShortForm } from '../../functions/show-form.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { lockStore } from '../../shared/aws/intake/lock-store.ts';
import { leadKey } from '../../shared/aws/items/keys.ts';
import { againForm } from '../../shared/intake/again-form.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { againUrl } from '../../shared/links/again-link.ts';
import { askAddress } from '../../shared/pages/ask-address.tsx';
import { screeningForm } from '../../shared/pages/screening-form.tsx';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { aClinic, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type Answer, intakeOn, keys, noon } from './intake.ts';
import { caller, formType, hidden, linkRoom } from './link-room.ts';

let emulator: Emulator;
let clock: { now: number };
let intake: ReturnType<typeof intakeOn>;
let room: ReturnType<typeof linkRoom>;
let token = '';
let email = '';
let person = 0;
let send: ReturnType<typeof caller>;

const day = 86_400_000;

beforeAll(async () => {
  emulator = await startEmulator();
  room = linkRoom(emulator);
});
afterAll(() => emulator.stop());

beforeEach(async () => {
  person += 1;
  clock = { now: noon + person * day };
  email = `p${person}@example.com`;
  intake = intakeOn(emulator, clock);
  await intake.clinics.createClinic(aClinic());
  // Smokes, and has a cold sore now: to be asked again in two weeks.
  const noneApply = ['pregnancy', 'medication', 'immune', 'allergy', 'recent-procedure'];
  const skin = ['darkMarksEasily', 'openWoundAtSite', 'tattooAtSite'].map((key) => [key, 'no']);
  const none = ['infectionAtSite', 'skinDisease', 'lesionsAtSite'].map((key) => [key, ['none']]);
  const history = [
    ...['radiotherapyAtSite', 'diabetes', 'healingProblem', 'heartCondition', 'epilepsy', 'keloid', 'vitiligo'],
    ...['previousReaction', 'unwellNow', 'plannedTreatment', 'otherCancer', 'faints', 'otherCondition'],
  ].map((key) => [key, 'no']);
  const answers = {
    ...Object.fromEntries([...skin, ...none, ...history]),
    connectiveTissue: 'none',
    acneAtSite: 'none',
    smoker: 'yes',
    coldSores: 'active',
  };
  const sent = { ...aSubmission({ contact: { email, phone: '06 1234567' }, answers }), noneApply };
  const answer = await intake.postJson({ ...sent, consents: { ...sent.consents, reminder: true } });
  expect(JSON.parse(answer.body).assessment.outcome).toBe('defer_until');
  token = await tokenFor();
  const { db, tables } = emulator;
  const deps: ShowFormDeps = {
    clinics: intake.clinics,
    leads: intake.leads,
    locks: lockStore(db, tables.leads),
    admitMiss: limitStore(db, tables.leads).admitMiss,
    keys,
    now: () => clock.now,
    publicUrl: 'https://suitably.example',
    pages: {
      form: (clinic, lang, loaded) => screeningForm({ clinic, lang, treatment: clinic.treatments[0], ...loaded }),
      ask: (...shown) => askAddress(...shown, 'form'),
      again: async (clinic, loaded, screening) =>
        screeningForm({
          clinic,
          lang: screening.lang,
          treatment: screening.treatment,
          ...loaded,
          again: await againForm(screening, clinic),
        }),
    },
  };
  send = caller({ showForm: showForm(deps), showShortForm: showShortForm(deps) });
});

const tokenFor = async (clinic = 'alba') => {
  const leadId = await room.leadIdOf('alba', personHash(keys.match, 'alba', email));
  const lead = await room.fetchItem(leadKey('alba', leadId));
  const screeningId = String(lead?.lastScreeningId);
  const dueAt = new Date(clock.now + 14 * day).toISOString();
  return againUrl({ publicUrl: '', key: keys.link, clinic, leadId, screeningId, dueAt }).split('?again=')[1] ?? '';
};
const again = () => ({ path: '/c/alba', params: { clinic: 'alba' }, query: `again=${token}` });
const get = () => send({ ...again(), method: 'GET' });
const post = (typed: string) =>
  send({ ...again(), headers: { 'content-type': formType }, body: new URLSearchParams({ email: typed }).toString() });

/** The fields of a page's form as a browser would send them untouched. */
const fieldsOf = ({ body }: Answer): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [, tag = ''] of body.matchAll(/<input ([^>]*)>/g)) {
    const attribute = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(tag)?.[1];
    const isSent = !/radio|checkbox/.test(attribute('type') ?? '') || / checked=/.test(tag);
    if (isSent) fields.append(attribute('name') ?? '', attribute('value') ?? '');
  }
  return fields;
};
/** Groups that a page lets tick off. */
const offered = ({ body }: Answer) =>
  [...body.matchAll(/type="checkbox" name="noneApply" value="([^"]+)"/g)].map(([, group = '']) => group);
/** What the person answers now: nothing applies any more. */
const answered = (answer: Answer) => {
  const fields = fieldsOf(answer);
  for (const group of offered(answer)) fields.append('noneApply', group);
  for (const name of ['radiotherapyAtSite', 'unwellNow', 'plannedTreatment']) fields.append(`answers.${name}`, 'no');
  fields.append('answers.immune', 'none');
  fields.append('consents.health', 'yes');
  return fields;
};

describe('a reminder’s link', () => {
  test('opened by GET shows a button and no answer of the person', async () => {
    const answer = await get();
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Open my form');
    expect(answer.body).not.toMatch(/smoker|cold|Ada|example\.com"/i);
    expect(answer.headers).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  });

  test('with the person’s address shows what may have changed, and the rest travels along', async () => {
    const answer = await post(` ${email.toUpperCase()} `);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('What may have changed');
    const fields = fieldsOf(answer);
    expect(fields.getAll('answers.smoker')).toEqual(['yes']);
    expect(fields.get('answers.concerns')).toBe('acne-scars:face');
    expect(fields.get('contact.email')).toBe(email);
    expect(fields.get('contact.phone')).toBe('06 1234567');
    expect(fields.has('answers.coldSores')).toBe(false);
    expect(fields.getAll('noneApply')).toEqual(['allergy']);
    expect(offered(answer)).toEqual(['pregnancy', 'medication', 'skin-at-site']);
  });

  test('leads to a new screening by the same person, with the answers of now', async () => {
    const fields = answered(await post(email));
    clock.now += 60_000;
    const answer = await intake.postForm(fields, { origin: 'https://suitably.example' });
    expect([answer.statusCode, answer.headers.Location]).toEqual([303, expect.stringMatching(/^\/r\/[\w-]{22}\?now=/)]);
    const hash = personHash(keys.match, 'alba', email);
    const lead = await room.fetchItem(leadKey('alba', await room.leadIdOf('alba', hash)));
    expect(lead).toMatchObject({ outcome: 'suitable_with_cautions', status: 'new', version: 2 });
    expect(await room.under('alba', hash, 'SCREENING#')).toHaveLength(2);
  });

  test('asks again what was left open: nothing is answered for the person', async () => {
    const fields = fieldsOf(await post(email));
    fields.append('consents.health', 'yes');
    clock.now += 60_000;
    const answer = await intake.postForm(fields, { accept: 'application/json' });
    const missing = JSON.parse(answer.body).errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(answer.statusCode).toBe(422);
    expect(missing).toEqual(expect.arrayContaining(['/answers/pregnancy', '/answers/coldSores', '/answers/unwellNow']));
    expect(missing).not.toContain('/answers/smoker');
  });

  test('gives no consent for the person: all three boxes are empty', async () => {
    const { body } = await post(email);
    expect(body.match(/<input[^>]* name="consents\.(health|reminder|marketing)"/g)).toHaveLength(3);
    expect(body).not.toMatch(/checked=""[^>]*name="consents|name="consents\.\w+"[^>]*checked/);
  });

  test('shows nothing for another address, and locks for an hour after five', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await post('other@example.com');
      expect([answer.statusCode, answer.body.includes('smoker')]).toEqual([422, false]);
    }
    expect((await post(email)).statusCode).toBe(429);
    clock.now += 3_600_000;
    expect((await post(email)).statusCode).toBe(200);
  });

  test('judges five of forty wrong addresses that come at once, and none of the others', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_n, at) => post(`other${at}@example.com`)));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(35);
    expect((await post(email)).statusCode).toBe(429);
  });

  test('shows nothing to forty who guess at once, unless the address is among the first five', async () => {
    const typed = Array.from({ length: 40 }, (_n, at) => (at === 39 ? email : `other${at}@example.com`));
    const statuses = (await Promise.all(typed.map(post))).map(({ statusCode }) => statusCode);
    // Whoever is the person begins the count anew.
    const judged = statuses.filter((status) => status === 422).length;
    expect(judged).toBeLessThanOrEqual(statuses[39] === 200 ? 9 : 5);
  });

  test('opens after four wrong addresses, forgets them, and opens as often as the person likes', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) expect((await post('other@example.com')).statusCode).toBe(422);
      for (let tries = 0; tries < 7; tries += 1) expect((await post(email)).statusCode).toBe(200);
    }
  });

  test('ends 30 days after the reminder was due', async () => {
    clock.now += 44 * day - 1;
    expect((await get()).statusCode).toBe(200);
    clock.now += 1;
    expect([(await get()).statusCode, (await post(email)).statusCode]).toEqual([410, 410]);
  });

  test('is not there with another character, or under another clinic', async () => {
    await intake.clinics.createClinic(aClinic({ clinic: 'birch' }));
    token = await tokenFor('birch');
    expect((await get()).statusCode).toBe(404);
    token = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await post(email)).statusCode).toBe(404);
  });

  test('of a screening that is not there any more is gone', async () => {
    const dueAt = new Date(clock.now).toISOString();
    const about = { publicUrl: '', key: keys.link, clinic: 'alba', leadId: 'nobody', screeningId: 'none', dueAt };
    token = againUrl(about).split('?again=')[1] ?? '';
    expect((await post(email)).statusCode).toBe(410);
  });
});

describe('the hosted form', () => {
  const plain = { method: 'GET', path: '/c/alba', params: { clinic: 'alba' } };

  test('asks everything, and holds what a post needs', async () => {
    const answer = await send(plain);
    expect(answer.statusCode).toBe(200);
    for (const key of ['age', 'concerns', 'skinType', 'allergies']) expect(answer.body).toContain(`answers.${key}"`);
    expect(hidden(answer, 'formToken')).not.toBe('');
    expect(hidden(answer, 'consents.textId')).toBe(consentTexts('en').textId);
    expect(answer.body).toContain('action="/v1/clinics/alba/screenings"');
    // So that a browser names our own origin in the post, and tells no other site where it came from.
    expect(answer.headers['Referrer-Policy']).toBe('same-origin');
    expect(answer.headers['Content-Security-Policy']).toContain("form-action 'self' https://alba.example");
  });

  test('filled in by a healthy person is stored', async () => {
    const answer = await send(plain);
    const fields = fieldsOf(answer);
    for (const [name, value] of [
      ['answers.age', '31'],
      ['contact.name', 'Bo'],
      ['contact.email', `form-${email}`],
    ] as const) {
      fields.set(name, value);
    }
    for (const [name, value] of [
      ['answers.concerns', 'wrinkles:face'],
      ['answers.expectation', 'gradual-improvement'],
      ['answers.appearanceDistress', 'no'],
      ['answers.skinType', 'II'],
      ['consents.health', 'yes'],
      ...offered(answer).map((group) => ['noneApply', group]),
    ] as const) {
      fields.append(name ?? '', value ?? '');
    }
    clock.now += 60_000;
    const stored = await intake.postForm(fields, { origin: 'https://suitably.example' });
    expect([stored.statusCode, stored.headers.Location]).toEqual([303, expect.stringMatching(/^\/r\/[\w-]{22}\?now=/)]);
  });

  test('of a clinic that is not there is 404, and takes no post itself', async () => {
    expect((await send({ ...plain, params: { clinic: 'nope' } })).statusCode).toBe(404);
    const posted = await send({ ...plain, method: 'POST', headers: { 'content-type': formType }, body: 'email=a' });
    expect([posted.statusCode, posted.headers.Allow]).toEqual([405, 'GET, OPTIONS']);
  });
});
