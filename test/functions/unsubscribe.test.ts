import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { showUnsubscribe, type UnsubscribeDeps, unsubscribe } from '../../functions/unsubscribe.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { leadKey, suppressionKey } from '../../shared/aws/items/keys.ts';
import { consentStore } from '../../shared/aws/leads/consent-store.ts';
import { withdrawConsent } from '../../shared/aws/leads/withdraw-consent-store.ts';
import { suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { unsubscribeUrl } from '../../shared/links/unsubscribe-link.ts';
import { askUnsubscribe, unsubscribed } from '../../shared/pages/unsubscribe-page.tsx';
import { aClinic, type aRequest, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type Answer, intakeOn, keys, noon } from './intake.ts';
import { caller, formType, hidden, linkRoom } from './link-room.ts';

let emulator: Emulator;
let clock: { now: number };
let intake: ReturnType<typeof intakeOn>;
let deps: UnsubscribeDeps;
let room: ReturnType<typeof linkRoom>;
let token = '';
let emailHash = '';
let person = 0;
let changes = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  room = linkRoom(emulator);
});
afterAll(() => emulator.stop());

beforeEach(async () => {
  person += 1;
  clock = { now: noon + person * 86_400_000 };
  intake = intakeOn(emulator, clock);
  await intake.clinics.createClinic(aClinic());
  const email = `p${person}@example.com`;
  const consents = { marketing: true, reminder: true };
  await intake.postJson(aSubmission({ contact: { email }, consents }));
  emailHash = personHash(keys.match, 'alba', email);
  token = tokenFor(keys.link);
  const { db, tables } = emulator;
  deps = {
    clinics: intake.clinics,
    suppressions: suppressionStore(db, tables),
    withdraw: withdrawConsent({
      consents: consentStore(db, tables),
      leads: intake.leads,
      table: tables.leads,
      newChangeId: () => {
        changes += 1;
        return `change-${changes}`;
      },
    }),
    admitMiss: limitStore(db, tables.leads).admitMiss,
    keys,
    now: () => clock.now,
    pages: { ask: askUnsubscribe, done: unsubscribed },
  };
});

const tokenFor = (key: string, hash = emailHash, clinic = 'alba') =>
  unsubscribeUrl({ publicUrl: '', key, clinic, emailHash: hash }).replace('/u/', '');

const call = async (over: Parameters<typeof aRequest>[0], with_: Partial<UnsubscribeDeps> = {}) => {
  const all = { ...deps, ...with_ };
  const send = caller({ showUnsubscribe: showUnsubscribe(all), unsubscribe: unsubscribe(all) });
  return await send({ path: `/u/${token}`, params: { token }, ...over });
};
const get = (over: Parameters<typeof aRequest>[0] = {}) => call({ method: 'GET', ...over });
const post = (fields: string | Record<string, string>, with_: Partial<UnsubscribeDeps> = {}) =>
  call({ headers: { 'content-type': formType }, body: new URLSearchParams(fields).toString() }, with_);
const oneClick = 'List-Unsubscribe=One-Click';
const nonceOf = (answer: Answer) => hidden(answer, 'nonce');

const suppression = () => room.suppression('alba', emailHash);
const leadId = () => room.leadIdOf('alba', emailHash);
const withdrawals = () => room.under('alba', emailHash, 'CONSENT#');

describe('an unsubscribe link that is looked at', () => {
  const visitors: Record<string, string>[] = [
    {},
    { 'user-agent': 'Barracuda Sentinel' },
    { purpose: 'prefetch' },
    { 'sec-purpose': 'prefetch' },
    { 'list-unsubscribe-post': oneClick, 'x-http-method-override': 'POST', 'content-type': formType },
  ];

  test.each(visitors)('shows a page and writes nothing (%j)', async (headers) => {
    const answer = await get({ headers, body: oneClick });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Stop e-mails from Clinica Alba?');
    expect(await suppression()).toBeUndefined();
  });

  test('by HEAD has the same headers and no body', async () => {
    const answer = await call({ method: 'HEAD' });
    expect([answer.statusCode, answer.body, answer.headers['Content-Type']]).toEqual([
      200,
      '',
      'text/html; charset=utf-8',
    ]);
  });

  test('sets no cookie, loads nothing, and is remembered by nobody', async () => {
    const { headers } = await get();
    expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain('set-cookie');
  });
});

describe('one click in a mail program', () => {
  test('stops marketing at once, answers 200 without a redirect, and says what stopped', async () => {
    const answer = await post(oneClick);
    expect([answer.statusCode, answer.headers.Location]).toEqual([200, undefined]);
    expect(answer.body).toContain('Follow-up e-mails: messages after an enquiry');
    expect(await suppression()).toMatchObject({ scope: 'marketing', reason: 'unsubscribed' });
  });

  test('works as multipart too, as RFC 8058 prefers', async () => {
    const body = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    const answer = await call({ headers: { 'content-type': 'multipart/form-data; boundary=b' }, body });
    expect(answer.statusCode).toBe(200);
    expect(await suppression()).toMatchObject({ scope: 'marketing' });
  });

  test('a second time changes nothing', async () => {
    await post(oneClick);
    const before = [await suppression(), await withdrawals(), await intake.leads.readLead('alba', await leadId())];
    clock.now += 60_000;
    expect((await post(oneClick)).statusCode).toBe(200);
    expect([await suppression(), await withdrawals(), await intake.leads.readLead('alba', await leadId())]).toEqual(
      before,
    );
  });

  test.each([
    '',
    'List-Unsubscribe=one-click',
    'List-Unsubscribe=One-Click&email=other%40example.com',
    'List-Unsubscribe=One-Click&List-Unsubscribe=One-Click',
    'scope=all',
    'nonce=&scope=all',
  ])('that is anything but the exact pair stops nothing (%s)', async (body) => {
    const answer = await call({ headers: { 'content-type': formType }, body });
    expect(answer.statusCode).toBe(422);
    expect(await suppression()).toBeUndefined();
  });

  test('as JSON is not understood', async () => {
    const answer = await call({
      headers: { 'content-type': 'application/json' },
      body: '{"List-Unsubscribe":"One-Click"}',
    });
    expect([answer.statusCode, await suppression()]).toEqual([415, undefined]);
  });

  test('takes nobody else’s address from the query', async () => {
    const other = personHash(keys.match, 'alba', 'other@example.com');
    const query = 'email=other@example.com';
    await call({ query, headers: { 'content-type': formType }, body: oneClick });
    expect(await suppression()).toBeDefined();
    expect(await room.fetchItem(suppressionKey('alba', other))).toBeUndefined();
  });
});

describe('the button of the page', () => {
  test.each(['marketing', 'all'])('stops %s', async (scope) => {
    const answer = await post({ nonce: nonceOf(await get()), scope });
    expect(answer.statusCode).toBe(200);
    expect(await suppression()).toMatchObject({ scope, reason: 'unsubscribed' });
  });

  test('after follow-ups offers to stop the rest, and does', async () => {
    const first = await post(oneClick);
    const second = await post({ nonce: nonceOf(first), scope: 'all' });
    expect(second.body).toContain('Every e-mail, also the answer to an enquiry');
    expect(second.body).not.toContain('<form');
    expect(await suppression()).toMatchObject({ scope: 'all' });
  });

  test('works for an hour; then the page is shown again with a fresh one', async () => {
    const nonce = nonceOf(await get());
    clock.now += 3_600_000;
    const late = await post({ nonce, scope: 'marketing' });
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('Nothing has changed yet');
    expect(await suppression()).toBeUndefined();
    expect((await post({ nonce: nonceOf(late), scope: 'marketing' })).statusCode).toBe(200);
  });

  test('of another person’s page does nothing here', async () => {
    const nonce = nonceOf(await get());
    token = tokenFor(keys.link, 'another-hash');
    expect((await post({ nonce, scope: 'all' })).statusCode).toBe(422);
  });
});

describe('what is written down about leaving', () => {
  test('the lead wants no marketing any more, with proof and an audit entry, and keeps the reminder', async () => {
    await post(oneClick);
    expect(await intake.leads.readLead('alba', await leadId())).toMatchObject({
      wantsMarketing: false,
      wantsReminder: true,
    });
    const [proof, ...more] = await withdrawals();
    expect(proof).toMatchObject({
      purpose: 'marketing',
      isGiven: false,
      textId: 'unsubscribe-marketing-en-1',
      via: 'link',
    });
    expect(more).toEqual([]);
    const entries = await room.audited('alba', clock.now);
    expect(entries.find(({ action }) => action === 'marketing.withdrawn')).toMatchObject({ actor: 'prospect' });
  });

  test('stopping everything ends the reminder too', async () => {
    await post({ nonce: nonceOf(await get()), scope: 'all' });
    const lead = await intake.leads.readLead('alba', await leadId());
    expect(lead).toMatchObject({ wantsMarketing: false, wantsReminder: false });
    expect((await withdrawals()).map(({ purpose }) => purpose)).toEqual(['marketing', 'reminder']);
  });

  test('survives a lead that changes meanwhile', async () => {
    const readLead = async (clinic: string, id: string) => {
      const lead = await intake.leads.readLead(clinic, id);
      if (reads === 0)
        await intake.postJson(
          aSubmission({ contact: { email: `p${person}@example.com` }, consents: { marketing: true } }),
        );
      reads += 1;
      return lead;
    };
    let reads = 0;
    const consents = consentStore(emulator.db, emulator.tables);
    const { readMessages } = intake.leads;
    const table = emulator.tables.leads;
    const leads = { readLead, readMessages };
    await post(oneClick, {
      withdraw: withdrawConsent({ consents, leads, table, newChangeId: () => `raced-${person}` }),
    });
    expect(await intake.leads.readLead('alba', await leadId())).toMatchObject({ wantsMarketing: false });
    expect(reads).toBe(2);
  });

  test('is not needed for the suppression: when it fails, the person still hears that it worked', async () => {
    const failing = async () => {
      throw new Error('no');
    };
    expect((await post(oneClick, { withdraw: failing })).statusCode).toBe(200);
    expect(await suppression()).toBeDefined();
  });

  test('works after an erase, and then leaves nothing but the suppression', async () => {
    const id = await leadId();
    const Item = { ...leadKey('alba', id), leadId: id, clinic: 'alba', erasedAt: new Date(clock.now).toISOString() };
    await emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item }));
    expect((await post(oneClick)).statusCode).toBe(200);
    expect(await suppression()).toBeDefined();
    expect(await withdrawals()).toEqual([]);
    expect(await room.fetchItem(leadKey('alba', id))).toEqual(Item);
  });
});

describe('a token', () => {
  test('of the previous key still works, for GET and POST', async () => {
    const rotated = { keys: { ...keys, link: 'n'.repeat(40), previousLink: keys.link } };
    expect((await call({ method: 'GET' }, rotated)).statusCode).toBe(200);
    expect((await post(oneClick, rotated)).statusCode).toBe(200);
    expect(await suppression()).toBeDefined();
  });

  test('of a clinic that is gone still works', async () => {
    token = tokenFor(keys.link, emailHash, 'closed-clinic');
    expect((await get()).body).toContain('Stop e-mails from the clinic?');
    expect((await post(oneClick)).statusCode).toBe(200);
    expect(await room.fetchItem(suppressionKey('closed-clinic', emailHash))).toMatchObject({ scope: 'marketing' });
  });

  test('that is wrong is a page that is not there, whoever asks', async () => {
    token = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await get()).statusCode).toBe(404);
    expect((await post(oneClick)).statusCode).toBe(404);
    expect(await suppression()).toBeUndefined();
  });

  test('may be guessed 60 times a minute from one source', async () => {
    const answers: number[] = [];
    for (let guess = 0; guess < 61; guess += 1) {
      answers.push((await get({ params: { token: `guess-${guess}` }, source: '203.0.113.77' })).statusCode);
    }
    expect(answers).toEqual([...Array(60).fill(404), 429]);
  });
});

test('follow-ups leave the plan with the consent', async () => {
  await post(oneClick);
  const messages = await intake.leads.readMessages('alba', await leadId());
  const followUps = messages.filter(({ kind }) => kind.startsWith('follow-up'));
  expect(followUps.map(({ state, error }) => [state, error])).toEqual([
    ['CANCELLED', 'no-consent'],
    ['CANCELLED', 'no-consent'],
  ]);
  expect(messages.find(({ kind }) => kind === 'summary')?.state).toBe('READY');
});
