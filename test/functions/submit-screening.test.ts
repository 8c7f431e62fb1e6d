import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aClinic, aForm, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type Answer, intakeOn, noon } from './intake.ts';

let emulator: Emulator;
let clock: { now: number };
let intake: ReturnType<typeof intakeOn>;
let person = 0;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

beforeEach(async () => {
  // Later each time, so that no test meets another's minute or person.
  person += 1;
  clock = { now: noon + person * 86_400_000 };
  intake = intakeOn(emulator, clock);
  await intake.clinics.createClinic(aClinic());
  await intake.clinics.createClinic(aClinic({ clinic: 'birch', zone: 'America/New_York', country: 'US' }));
});

const email = () => `person${person}@example.com`;
const submission = (over: Parameters<typeof aSubmission>[0] = {}) =>
  aSubmission({ ...over, contact: { email: email(), ...over.contact } });
const form = (over: Parameters<typeof aForm>[0] = {}) => aForm({ 'contact.email': email(), ...over });

type Item = Record<string, unknown> & { PK: string; SK: string };

const items = async (): Promise<Item[]> => {
  const { Items = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }));
  return Items as Item[];
};
const kept = (all: Item[]) => all.filter(({ PK }) => !PK.startsWith('COUNT#'));
const ofKind = (all: Item[], prefix: string) => all.filter(({ SK }) => SK.startsWith(prefix));
const screenings = async () =>
  ofKind(await items(), 'SCREENING#').filter((item) => (item.contact as { email: string }).email === email());
const body = (answer: Answer) => JSON.parse(answer.body);

describe('a JSON submission', () => {
  test('is answered 201 with the assessment and a link to the result', async () => {
    const answer = await intake.postJson(submission());
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.Location).toMatch(/^\/r\/[\w-]{22}$/);
    expect(body(answer)).toMatchObject({
      resultUrl: `https://suitably.example${answer.headers.Location}`,
      assessment: { outcome: 'suitable', findings: [], ruleSetVersion: '1.1.0' },
    });
  });

  test('stores lead, screening, consents, match, link, both messages and the day’s count, and an audit entry without answers (P2)', async () => {
    const before = kept(await items()).length;
    await intake.postJson(submission());
    const [screening] = await screenings();
    const under = (await items()).filter(({ PK }) => PK === screening?.PK);
    expect(under.map(({ SK }) => SK.split('#')[0]).sort()).toEqual(['LEAD', 'MSG', 'MSG', 'SCREENING']);
    expect(kept(await items()).length - before).toBe(7);
    expect(screening?.consents).toMatchObject([
      { purpose: 'health', isGiven: true },
      { purpose: 'reminder', isGiven: false },
      { purpose: 'marketing', isGiven: false },
    ]);
    const { Items: audit = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.audit }));
    expect(audit.filter(({ leadId }) => leadId === screening?.leadId)).toMatchObject([
      { action: 'screening.received', actor: 'intake', fields: ['screening', 'consents'] },
    ]);
  });

  test('without the health consent leaves nothing behind', async () => {
    const before = kept(await items()).length;
    const answer = await intake.postJson(submission({ consents: { health: false } }));
    expect(answer.statusCode).toBe(422);
    expect(body(answer).errors).toMatchObject([{ pointer: '/consents/health' }]);
    expect(kept(await items()).length).toBe(before);
  });

  test('of somebody under 18 is judged, and nothing of it is kept', async () => {
    const before = (await items()).length;
    const answer = await intake.postJson(submission({ answers: { age: 17 } }));
    expect(answer.statusCode).toBe(200);
    expect(body(answer)).toMatchObject({ stored: false, assessment: { outcome: 'not_suitable' } });
    expect((await items()).length).toBe(before);
  });

  test('names every missing field at once, sorted', async () => {
    const { consents: _c, contact: _n, ...rest } = submission();
    const answer = await intake.postJson({ ...rest, answers: { age: 31 }, noneApply: [] });
    const pointers: string[] = body(answer).errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual([...pointers].sort());
    expect(pointers).toContain('/answers/concerns');
    expect(pointers).toHaveLength(20);
    const nothing = await intake.postJson({});
    expect(body(nothing).errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/answers',
      '/consents',
      '/contact',
    ]);
  });

  test.each(['laser', '', 'Microneedling', 7])(
    'about a treatment that is not known is refused, and judged by no rules of another: %j',
    async (treatment) => {
      const before = await items();
      const answer = await intake.postJson({ ...submission(), treatment, answers: {} });
      expect(answer.statusCode).toBe(422);
      expect(body(answer).errors).toEqual([{ pointer: '/treatment', code: 'choice', message: expect.any(String) }]);
      expect(kept(await items())).toEqual(kept(before));
    },
  );

  test('with a contradiction is told which answers cannot both be true', async () => {
    const answer = await intake.postJson(submission({ answers: { smoker: 'yes' } }));
    expect([answer.statusCode, body(answer).type]).toEqual([422, 'urn:suitably:problem:consistency']);
  });

  test('from a page that is not the clinic’s is refused', async () => {
    const answer = await intake.postJson(submission(), { origin: 'https://evil.example' });
    expect([answer.statusCode, body(answer).type]).toEqual([403, 'urn:suitably:problem:origin-not-allowed']);
    expect(answer.headers).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  test('from a page of the clinic with www. is taken, and its script may read the answer', async () => {
    const origin = 'https://www.alba.example';
    const answer = await intake.postJson(submission(), { origin });
    expect([answer.statusCode, answer.headers['Access-Control-Allow-Origin']]).toEqual([201, origin]);
  });

  test('keeps the phone number as typed and as E.164', async () => {
    await intake.postJson(submission({ contact: { phone: '06 1234567' } }));
    const [screening] = await screenings();
    expect(screening?.contact).toMatchObject({ phone: { typed: '06 1234567', e164: '+39061234567' } });
  });

  test('flags a second address with the same phone, and merges nothing', async () => {
    const phone = '+39 06 7654 321';
    await intake.postJson(submission({ contact: { phone } }));
    await intake.postJson(submission({ contact: { phone, email: `other.${email()}` } }));
    const leads = (await items()).filter(
      ({ SK, contact }) => SK === 'LEAD' && JSON.stringify(contact).includes('+39067654321'),
    );
    expect(leads.map(({ possibleDuplicate }) => possibleDuplicate).sort()).toEqual([false, true]);
  });
});

describe('the same person', () => {
  test('writing the address in another case gets one lead with two screenings', async () => {
    await intake.postJson(submission());
    await intake.postJson(submission({ contact: { email: email().toUpperCase() } }));
    const [first] = await screenings();
    const under = (await items()).filter(({ PK }) => PK === first?.PK);
    expect(ofKind(under, 'LEAD')).toHaveLength(1);
    expect(ofKind(under, 'SCREENING#')).toHaveLength(2);
    // One summary per screening, one alert per new lead.
    expect(
      ofKind(under, 'MSG#')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['clinic-alert', 'summary', 'summary']);
  });

  test('at two clinics is two leads', async () => {
    await intake.postJson(submission(), { 'idempotency-key': `both-${person}` });
    const json = { 'content-type': 'application/json', 'idempotency-key': `both-${person}` };
    const other = await intake.send({ params: { clinic: 'birch' }, headers: json, body: JSON.stringify(submission()) });
    expect(other.statusCode).toBe(201);
    expect(other.headers).not.toHaveProperty('Idempotency-Replayed');
    expect(new Set((await screenings()).map(({ PK }) => PK)).size).toBe(2);
  });
});

describe('ten submissions of one person at once', () => {
  test('are all kept on one lead, and three of them are mailed (F5, P23)', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, (_none, at) =>
        intake.postJson(submission(), { 'idempotency-key': `at-once-${person}-${at}` }),
      ),
    );
    expect(all.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(201));
    const [first] = await screenings();
    const under = (await items()).filter(({ PK }) => PK === first?.PK);
    expect(ofKind(under, 'SCREENING#')).toHaveLength(10);
    expect(under.filter(({ kind }) => kind === 'summary')).toHaveLength(3);
  });
});

describe('a repeated submission', () => {
  test('is answered in the language of the first answer, whatever the browser wants by then', async () => {
    await intake.clinics.createClinic(aClinic({ clinic: 'cedar', languages: ['en', 'it'] }));
    const sent = JSON.stringify(submission({ consents: { textId: 'screening-consents-es-1' } }));
    const post = (accept: string) =>
      intake.send({
        path: '/v1/clinics/cedar/screenings',
        params: { clinic: 'cedar' },
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `lang-${person}`,
          'accept-language': accept,
        },
        body: sent,
      });
    const [first, second] = [await post('it'), await post('en')];
    expect(body(first).resultUrl).toMatch(/lang=it$/);
    expect(second.headers['Idempotency-Replayed']).toBe('true');
    expect(body(second)).toEqual(body(first));
  });

  test('under one key is one lead, and the first answer again', async () => {
    const key = { 'idempotency-key': `repeat-${person}` };
    const first = await intake.postJson(submission(), key);
    clock.now += 3_600_000;
    const second = await intake.postJson(submission(), key);
    expect(second.statusCode).toBe(201);
    expect(second.headers['Idempotency-Replayed']).toBe('true');
    expect(body(second)).toEqual(body(first));
    expect(await screenings()).toHaveLength(1);
  });

  test('is judged as on its first day even after midnight', async () => {
    const key = { 'idempotency-key': `midnight-${person}` };
    const day = new Date(clock.now - 5 * 86_400_000).toISOString().slice(0, 10);
    const answers = { events: [{ type: 'sunburn-or-tan', date: day }] };
    const sent = submission({
      answers,
      noneApply: ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy'],
    });
    const first = await intake.postJson(sent, key);
    clock.now += 20 * 3_600_000;
    expect(body(await intake.postJson(sent, key))).toEqual(body(first));
    expect(body(first).assessment.outcome).toBe('defer_until');
  });

  test('under one key by fifty twins at once makes one lead and 49 replays (P3)', async () => {
    const key = { 'idempotency-key': `twins-${person}` };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => intake.postJson(submission(), key, '203.0.113.9')),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(50).fill(201));
    expect(answers.filter(({ headers }) => headers['Idempotency-Replayed'])).toHaveLength(49);
    expect(new Set(answers.map((answer) => body(answer).screeningId)).size).toBe(1);
    expect(await screenings()).toHaveLength(1);
  });

  test('under a used key with other content is refused and changes nothing (P4)', async () => {
    const key = { 'idempotency-key': `reuse-${person}` };
    await intake.postJson(submission(), key);
    const before = kept(await items());
    const answer = await intake.postJson(submission({ contact: { name: 'Somebody Else' } }), key);
    expect([answer.statusCode, body(answer).type]).toEqual([422, 'urn:suitably:problem:idempotency-key-reuse']);
    expect(kept(await items())).toEqual(before);
  });

  test('may use its key again after a refusal', async () => {
    const key = { 'idempotency-key': `corrected-${person}` };
    expect((await intake.postJson(submission({ contact: { email: 'a@b' } }), key)).statusCode).toBe(422);
    expect((await intake.postJson(submission(), key)).statusCode).toBe(201);
  });

  test('in another Unicode form is the same submission', async () => {
    const key = { 'idempotency-key': `unicode-${person}` };
    await intake.postJson(submission({ contact: { name: 'Zo\u00eb' } }), key);
    const second = await intake.postJson(submission({ contact: { name: 'Zoe\u0308' } }), key);
    expect(second.headers['Idempotency-Replayed']).toBe('true');
  });

  test('may use its key for something else after a day', async () => {
    const key = { 'idempotency-key': `aged-${person}` };
    await intake.postJson(submission(), key);
    clock.now += 24 * 3_600_000 + 1;
    const answer = await intake.postJson(submission({ contact: { name: 'Ada Bianchi' } }), key);
    expect(answer.statusCode).toBe(201);
    expect(answer.headers).not.toHaveProperty('Idempotency-Replayed');
  });
});

describe('a form post', () => {
  test('is sent on to its result', async () => {
    const answer = await intake.postForm(form());
    expect([answer.statusCode, answer.headers.Location]).toEqual([303, expect.stringMatching(/^\/r\/[\w-]{22}\?now=/)]);
    expect(await screenings()).toHaveLength(1);
  });

  test('sent twice by a double click is one screening', async () => {
    await intake.postForm(form());
    clock.now += 2_000;
    const second = await intake.postForm(form());
    expect([second.statusCode, second.headers['Idempotency-Replayed']]).toEqual([303, 'true']);
    expect(await screenings()).toHaveLength(1);
  });

  test('sent again from a page that was loaded again is one screening: nobody typed its token and its referrer', async () => {
    const page = (formToken: string) =>
      aForm({
        'contact.email': 'reload@x.example',
        formToken,
        'attribution.referrer': `https://${formToken}.example/`,
      });
    expect((await intake.postForm(page('one'))).headers).not.toHaveProperty('Idempotency-Replayed');
    for (const token of ['one', 'two'])
      expect((await intake.postForm(page(token))).headers).toMatchObject({ 'Idempotency-Replayed': 'true' });
  });

  test('with fields that are not ours is stored, and says which were left out; so does a refusal', async () => {
    const extra = { gclid: 'x', submit: 'Send', 'attribution.utm_source': 'x'.repeat(201) };
    const header = 'attribution.utm_source, gclid, submit';
    expect(await intake.postForm(form(extra))).toMatchObject({
      statusCode: 303,
      headers: { 'Suitably-Ignored': header },
    });
    const refused = await intake.postForm(form({ ...extra, 'answers.age': 'x' }));
    expect(refused).toMatchObject({ statusCode: 422, headers: { 'Suitably-Ignored': header } });
    expect((await intake.postForm(form())).headers).not.toHaveProperty('Suitably-Ignored');
  });

  test('keeps every choice of a question in its order', async () => {
    const groups = ['pregnancy', 'immune', 'history', 'skin-at-site', 'allergy', 'recent-procedure'];
    const medication = {
      'answers.bloodThinners': 'none',
      'answers.isotretinoin': 'no',
      'answers.photosensitisers': 'no',
    };
    await intake.postForm(form({ ...medication, noneApply: groups, 'answers.topicals': ['retinoid', 'exfoliant'] }));
    const [screening] = await screenings();
    expect(screening?.answers).toMatchObject({ topicals: ['retinoid', 'exfoliant'] });
  });

  test.each(['false', '0', 'off', 'no', ''])('with the health consent %j has no consent', async (value) => {
    const answer = await intake.postForm(form({ 'consents.health': value }), { accept: 'application/json' });
    expect(answer.statusCode).toBe(422);
    expect(await screenings()).toHaveLength(0);
  });

  test('names a scalar once', async () => {
    const answer = await intake.postForm(form({ 'contact.email': [email(), 'b@x.example'] }), {
      accept: 'application/json',
    });
    expect(body(answer).errors).toMatchObject([{ pointer: '/contact/email' }]);
  });

  test('from a page without an origin is accepted and flagged', async () => {
    const answer = await intake.postForm(form(), { origin: 'null' });
    expect(answer.statusCode).toBe(303);
    expect((await screenings())[0]?.hasOpaqueOrigin).toBe(true);
  });

  test('with a name in two parts, a date of birth, a month and wishes is stored as ours, without the date of birth', async () => {
    const fields = form({
      'contact.name': undefined,
      'contact.given-name': 'Ada',
      'contact.family-name': 'Rossi',
      'answers.age': undefined,
      'answers.birthDate': '1990-01-02',
      'answers.events.vaccination': '2026-01',
      noneApply: ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy'],
      'contact.note.Preferred day': 'Tuesday',
    });
    expect((await intake.postForm(fields)).statusCode).toBe(303);
    const [screening] = await screenings();
    expect(screening?.contact).toMatchObject({ name: 'Ada Rossi', note: 'Preferred day: Tuesday' });
    expect(screening?.answers).toMatchObject({ age: 36, events: [{ type: 'vaccination', date: '2026-01' }] });
    expect(JSON.stringify(await items())).not.toContain('1990');
  });

  test('of somebody who is 18 only tomorrow is that of somebody under 18', async () => {
    const born = new Date(clock.now + 86_400_000).toISOString().replace(/^\d{4}/, (year) => String(Number(year) - 18));
    const fields = form({ 'answers.age': undefined, 'answers.birthDate': born.slice(0, 10) });
    expect((await intake.postForm(fields)).statusCode).toBe(200);
    expect(await screenings()).toHaveLength(0);
  });

  test('of somebody under 18 shows the result and keeps nothing', async () => {
    const answer = await intake.postForm(form({ 'answers.age': '17' }));
    expect([answer.statusCode, answer.headers['Content-Type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('Microneedling is not advised for you at present');
    expect(answer.body).toContain('Nothing was kept');
    expect(await screenings()).toHaveLength(0);
  });
});

describe('a held submission', () => {
  test('whose honeypot is filled is kept as held, without any mail, behind the same answer', async () => {
    const answer = await intake.postForm(form({ leaveEmpty: 'https://spam.example' }));
    expect(answer.headers.Location).toMatch(/^\/r\/[\w-]{22}\?now=/);
    const [screening] = await screenings();
    const under = (await items()).filter(({ PK }) => PK === screening?.PK);
    expect(ofKind(under, 'MSG#')).toHaveLength(0);
    expect(under.filter(({ SK }) => SK === 'LEAD')).toMatchObject([{ status: 'held', hold: { reason: 'honeypot' } }]);
  });

  test('is the fourth of one mailbox in a day, whatever its tag', async () => {
    for (const tag of ['', '+a', '+b', '+c']) {
      await intake.postJson(submission({ contact: { email: `box${person}${tag}@example.com` } }));
    }
    const mails = ofKind(await items(), 'MSG#').filter(
      ({ createdAt }) => createdAt === new Date(clock.now).toISOString(),
    );
    expect(mails.filter(({ kind }) => kind === 'summary')).toHaveLength(3);
  });
});

describe('limits', () => {
  test('a source may post 30 times a minute; the next is told to wait', async () => {
    const answers: number[] = [];
    for (let at = 0; at < 31; at += 1) {
      const contact = { email: `source${person}.${at}@example.com` };
      const answer = await intake.postJson(submission({ contact }), {}, '203.0.113.77');
      answers.push(answer.statusCode);
      if (at === 30) expect(Number(answer.headers['Retry-After'])).toBeGreaterThan(0);
    }
    expect(answers).toEqual([...Array(30).fill(201), 429]);
  });

  test('a /64 is one source and another /64 is another', async () => {
    for (let at = 0; at < 30; at += 1) {
      const contact = { email: `six${person}.${at}@example.com` };
      await intake.postJson(submission({ contact }), {}, `2001:db8:1:1::${at}`);
    }
    expect((await intake.postJson(submission(), {}, '2001:db8:1:1:ffff::1')).statusCode).toBe(429);
    expect((await intake.postJson(submission(), {}, '2001:db8:1:2::1')).statusCode).toBe(201);
  });
});
