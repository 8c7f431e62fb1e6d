import { createHash } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OptInDeps, postOptIn, showOptIn } from '../../functions/confirm-opt-in.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { leadKey } from '../../shared/aws/items/keys.ts';
import { consentStore } from '../../shared/aws/leads/consent-store.ts';
import { confirmOptIn } from '../../shared/aws/leads/opt-in-store.ts';
import { replayLedger } from '../../shared/aws/mail/suppression-ledger.ts';
import { type SuppressionStore, suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { optInUrl } from '../../shared/links/opt-in-link.ts';
import { askOptIn, optInDone } from '../../shared/pages/opt-in-page.tsx';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { aClinic, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { intakeOn, keys, noon } from './intake.ts';
import { caller, formType, hidden, linkRoom } from './link-room.ts';

let emulator: Emulator;
let clock: { now: number };
let intake: ReturnType<typeof intakeOn>;
let room: ReturnType<typeof linkRoom>;
let suppressions: SuppressionStore;
let token = '';
let emailHash = '';
let person = 0;
let send: ReturnType<typeof caller>;

beforeAll(async () => {
  emulator = await startEmulator();
  room = linkRoom(emulator);
});
afterAll(() => emulator.stop());

const screened = (consents: Record<string, boolean> = { marketing: true }, answers = {}) =>
  intake.postJson(aSubmission({ contact: { email: `p${person}@example.com` }, consents, answers }));

const linkToLatest = async () => {
  const leadId = await room.leadIdOf('alba', emailHash);
  const lead = await room.fetchItem(leadKey('alba', leadId));
  const about = { clinic: 'alba', leadId, screeningId: String(lead?.lastScreeningId) };
  const url = optInUrl({ publicUrl: '', key: keys.link, ...about, screenedAt: new Date(clock.now).toISOString() });
  return url.replace('/s/', '');
};

beforeEach(async () => {
  person += 1;
  clock = { now: noon + person * 86_400_000 };
  intake = intakeOn(emulator, clock);
  await intake.clinics.createClinic(aClinic({ doubleOptIn: true, languages: ['en', 'it'] }));
  emailHash = personHash(keys.match, 'alba', `p${person}@example.com`);
  await screened();
  token = await linkToLatest();
  const { db, tables } = emulator;
  suppressions = suppressionStore(db, tables);
  const consents = consentStore(db, tables);
  const deps: OptInDeps = {
    clinics: intake.clinics,
    confirm: confirmOptIn({ table: tables.leads, consents, leads: intake.leads, suppressions, matchKey: keys.match }),
    admitMiss: limitStore(db, tables.leads).admitMiss,
    keys,
    now: () => clock.now,
    pages: { ask: askOptIn, done: optInDone },
  };
  send = caller({ showOptIn: showOptIn(deps), confirmOptIn: postOptIn(deps) });
});

const get = (query = '') => send({ method: 'GET', path: `/s/${token}`, params: { token }, query });
const press = async (nonce?: string, query = '') => {
  const body = new URLSearchParams({ nonce: nonce ?? hidden(await get(query), 'nonce') }).toString();
  return await send({ path: `/s/${token}`, params: { token }, headers: { 'content-type': formType }, body, query });
};
const lead = async () => room.fetchItem(leadKey('alba', await room.leadIdOf('alba', emailHash)));
const kinds = async () => (await room.under('alba', emailHash, 'MSG#')).map(({ kind }) => String(kind)).toSorted();
const suppress = (scope: 'marketing' | 'all') =>
  suppressions.suppress({
    clinic: 'alba',
    emailHash,
    scope,
    reason: 'unsubscribed',
    at: new Date(clock.now).toISOString(),
  });

describe('before the confirmation', () => {
  test('a ticked box is no yes, and no follow-up is planned', async () => {
    expect(await lead()).toMatchObject({ wantsMarketing: false });
    expect(await kinds()).toEqual(['clinic-alert', 'summary']);
  });

  test('looking at the link changes nothing', async () => {
    const before = [await lead(), await kinds()];
    expect((await get()).body).toContain('Follow-up e-mails from Clinica Alba?');
    expect([await lead(), await kinds()]).toEqual(before);
  });

  test('a post without the page’s button, or an hour late, changes nothing', async () => {
    const nonce = hidden(await get(), 'nonce');
    expect((await press('')).statusCode).toBe(422);
    clock.now += 3_600_000;
    expect((await press(nonce)).statusCode).toBe(422);
    expect(await lead()).toMatchObject({ wantsMarketing: false });
  });
});

describe('the confirmation', () => {
  test('is the person’s yes, with its proof and an audit entry, and plans the follow-ups', async () => {
    const answer = await press();
    expect([answer.statusCode, answer.headers.Location]).toEqual([200, undefined]);
    expect(answer.body).toContain('Thank you, that is confirmed');
    expect(await lead()).toMatchObject({ wantsMarketing: true });
    expect(await kinds()).toEqual(['clinic-alert', 'follow-up-1', 'follow-up-2', 'summary']);
    const [proof] = await room.under('alba', emailHash, 'CONSENT#');
    expect(proof).toMatchObject({
      purpose: 'marketing',
      isGiven: true,
      via: 'link',
      textId: aSubmission().consents.textId,
    });
    const entries = await room.audited('alba', clock.now);
    expect(entries.map(({ action }) => action)).toContain('marketing.confirmed');
  });

  test('is proved by the sentence that was shown, whatever language the form was in', async () => {
    const shown = consentTexts('it');
    expect((await get('lang=it')).body).toContain(shown.marketing.slice(0, 30));
    await press(undefined, 'lang=it');
    const [proof] = await room.under('alba', emailHash, 'CONSENT#');
    const textHash = createHash('sha256').update(shown.marketing).digest('hex');
    expect(proof).toMatchObject({ textId: shown.textId, lang: 'it', textHash });
  });

  test('pressed by ten at once is one yes', async () => {
    const nonce = hidden(await get(), 'nonce');
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(nonce)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
    expect(await room.under('alba', emailHash, 'CONSENT#')).toHaveLength(1);
    expect(await lead()).toMatchObject({ version: 2 });
  });

  test('lifts an earlier unsubscription from marketing', async () => {
    await suppress('marketing');
    clock.now += 60_000;
    await press();
    expect(await room.suppression('alba', emailHash)).toBeUndefined();
    await replayLedger(emulator.db, emulator.tables)(true);
    expect(await room.suppression('alba', emailHash)).toBeUndefined();
  });

  test('lifts nothing when everything was stopped, and says so', async () => {
    await suppress('all');
    expect((await press()).body).toContain('No e-mails are sent to your address');
    expect(await room.suppression('alba', emailHash)).toMatchObject({ scope: 'all' });
    expect(await lead()).toMatchObject({ wantsMarketing: false });
  });

  test('by a link that was used already does not undo an unsubscription of later', async () => {
    await press();
    await suppress('marketing');
    expect((await press()).statusCode).toBe(200);
    expect(await room.suppression('alba', emailHash)).toMatchObject({ scope: 'marketing' });
  });

  test('lets a later ticked box be a yes, while a form post alone lifts no suppression', async () => {
    await press();
    await suppress('marketing');
    clock.now += 60_000;
    await screened();
    expect(await lead()).toMatchObject({ wantsMarketing: true });
    expect(await room.suppression('alba', emailHash)).toMatchObject({ scope: 'marketing' });
  });

  test('of a person who has to wait plans no promotion', async () => {
    clock.now += 60_000;
    const events = [{ type: 'dermal-filler', date: new Date(clock.now - 86_400_000).toISOString().slice(0, 10) }];
    await intake.postJson({
      ...aSubmission({
        contact: { email: `p${person}@example.com` },
        consents: { marketing: true },
        answers: { events },
      }),
      noneApply: ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy'],
    });
    token = await linkToLatest();
    expect((await press()).statusCode).toBe(200);
    expect(await lead()).toMatchObject({ wantsMarketing: true, outcome: 'defer_until' });
    expect(await kinds()).not.toContain('follow-up-1');
  });
});

describe('a confirmation link', () => {
  test('is gone after 30 days, and when the box was never ticked', async () => {
    clock.now += 30 * 86_400_000;
    expect((await get()).statusCode).toBe(410);
    await screened({ marketing: false });
    token = await linkToLatest();
    expect((await press()).statusCode).toBe(410);
    expect(await lead()).toMatchObject({ wantsMarketing: false });
  });

  test('is gone after an erase', async () => {
    const leadId = await room.leadIdOf('alba', emailHash);
    const Item = { ...leadKey('alba', leadId), leadId, clinic: 'alba', erasedAt: new Date(clock.now).toISOString() };
    await emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item }));
    expect((await press()).statusCode).toBe(410);
    expect(await room.fetchItem(leadKey('alba', leadId))).toEqual(Item);
  });

  test('with another character is not there', async () => {
    token = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await get()).statusCode).toBe(404);
  });
});
