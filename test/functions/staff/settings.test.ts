import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clinicStore } from '../../../shared/aws/clinics/clinic-store.ts';
import type { ClinicSettings } from '../../../shared/clinics/clinic-settings.ts';
import { sampleMailsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { clinicMailTexts } from '../../../shared/texts/clinic-mail-texts.ts';
import { languages } from '../../../shared/texts/language.ts';
import { mailTexts } from '../../../shared/texts/mail-texts.ts';
import { aClinic } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { noon } from '../intake.ts';
import { aMember, type StaffCall, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;
let clinics: ReturnType<typeof clinicStore>;
let clinic = '';
let made = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator);
  clinics = clinicStore(emulator.db, emulator.tables.leads, () => room.clock.now);
});
afterAll(() => emulator.stop());

/** Each test has a clinic of its own, with a viewer, a clinician and an admin. */
beforeEach(async () => {
  made += 1;
  clinic = `clinic-${made}`;
  room.clock.now = noon;
  await clinics.createClinic(aClinic({ clinic }));
  for (const role of ['viewer', 'clinician', 'admin'] as const)
    await room.members.saveMember(aMember({ clinic, role }));
});

const path = '/v1/staff/{clinic}/settings';
const call = (over: Partial<StaffCall>) => room.send({ path, params: { clinic }, as: `admin@${clinic}`, ...over });
const read = () => call({ as: `viewer@${clinic}` });
const sent = (over: object = {}) => {
  const { clinic: _slug, version: _version, isDisabled: _isDisabled, ...settings } = aClinic();
  return { ...settings, ...over };
};
const put = (over: object = {}, version = 1) =>
  call({ method: 'PUT', body: sent(over), headers: { 'if-match': `"${version}"` } });

describe('mails by settings that are not saved', () => {
  const preview = (over: object = {}, as: StaffCall['as'] = `admin@${clinic}`) =>
    call({ method: 'POST', path: `${path}/mails`, body: sent(over), as });

  test('are written as these would have them, of every kind once, and nothing is changed or sent', async () => {
    const { statusCode, body } = await preview({ name: 'Alba Due', summaryDetail: 'minimal' });
    expect(statusCode).toBe(200);
    const { mails } = sampleMailsAnswer.parse(JSON.parse(body));
    expect(mails.map(({ kind }) => kind)).toEqual([
      ...['summary', 'decision', 'eligible-again', 'follow-up-1', 'follow-up-2', 'maintenance', 'clinic-alert'],
    ]);
    const told = await preview({ answerWithin: 60, escalationAddress: 'boss@alba-skin.com' });
    expect(sampleMailsAnswer.parse(JSON.parse(told.body)).mails.at(-1)?.kind).toBe('escalation');
    expect(mails.filter(({ text }) => !text.includes('Alba Due')).map(({ kind }) => kind)).toEqual([]);
    expect(mails.filter(({ text }) => /undefined|null|NaN|\{\w+\}/.test(text)).map(({ kind }) => kind)).toEqual([]);
    const full = sampleMailsAnswer.parse(JSON.parse((await preview({ summaryDetail: 'full' })).body)).mails;
    expect(full[0]?.text.length).toBeGreaterThan(mails[0]?.text.length ?? 0);
    expect(JSON.parse((await read()).body)).toMatchObject({ name: 'Clinica Alba', version: 1 });
  });

  test.each(languages)('are written in the language that is asked for: %s', async (lang) => {
    const asked = async (query: string) => {
      const { body } = await call({ method: 'POST', path: `${path}/mails`, query, body: sent() });
      return sampleMailsAnswer.parse(JSON.parse(body)).mails;
    };
    const mails = await asked(`lang=${lang}`);
    const said = { ...mailTexts(lang).kinds, ...clinicMailTexts(lang) };
    expect(mails.map(({ subject }) => subject)).toEqual(
      mails.map(({ kind }) => said[kind].subject.replace('{clinic}', 'Clinica Alba')),
    );
    expect(await asked('lang=tlh')).toEqual(await asked(''));
  });

  test('are for admins, and settings that cannot be saved have none', async () => {
    expect((await preview({}, `clinician@${clinic}`)).statusCode).toBe(403);
    const { statusCode, body } = await preview({ zone: 'Rome' });
    expect([statusCode, JSON.parse(body).errors[0].pointer]).toEqual([422, '/zone']);
  });
});

type Issue = { pointer: string; code: string };
const issuesOf = async (over: object) => {
  const { statusCode, body } = await put(over);
  return {
    statusCode,
    issues: ((JSON.parse(body).errors ?? []) as Issue[]).map(({ pointer, code }) => [pointer, code]),
  };
};

/** Items of the clinic's own partition in a table: all, or by the beginning of their sort key. */
const items = async (table: string, prefix?: string) => {
  const { Items = [] } = await emulator.client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: `PK = :PK${prefix ? ' AND begins_with(SK, :prefix)' : ''}`,
      ExpressionAttributeValues: { ':PK': `CLINIC#${clinic}`, ...(prefix && { ':prefix': prefix }) },
    }),
  );
  return Items;
};

describe('reading settings', () => {
  test('tells a viewer everything, with the tag of the version', async () => {
    const answer = await read();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.ETag).toBe('"1"');
    expect(JSON.parse(answer.body)).toEqual(aClinic({ clinic }));
  });

  test('is refused at another clinic, whether it exists or not, with the same words', async () => {
    const foreign = await room.send({ path, params: { clinic }, as: 'admin@birch' });
    const missing = await room.send({ path, params: { clinic: 'nowhere' }, as: 'admin@birch' });
    expect([foreign.statusCode, missing.statusCode]).toEqual([403, 403]);
    const told = [foreign, missing].map(({ body }) => ({ ...JSON.parse(body), traceId: '' }));
    expect(told[0]).toEqual(told[1]);
  });

  test('shows a change that was made elsewhere a moment ago', async () => {
    await read();
    const before = aClinic({ clinic });
    await clinics.saveSettings({ before, after: { ...before, name: 'New', version: 2 }, at: '2026-06-15T10:00:00Z' });
    expect(JSON.parse((await read()).body)).toMatchObject({ name: 'New', version: 2 });
  });
});

describe('replacing settings', () => {
  test('answers with the new settings and their tag, and what was left out is gone', async () => {
    const answer = await put({ name: 'Alba Due', thankYouUrl: undefined });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.ETag).toBe('"2"');
    expect(JSON.parse(answer.body)).toMatchObject({ clinic, name: 'Alba Due', version: 2 });
    const stored = JSON.parse((await read()).body);
    expect(stored).toEqual(JSON.parse(answer.body));
    expect(stored).not.toHaveProperty('thankYouUrl');
  });

  test('takes what reading gave, as it came', async () => {
    const given = JSON.parse((await read()).body) as ClinicSettings;
    const headers = { 'if-match': '"1"' };
    const answer = await call({ method: 'PUT', headers, body: { ...given, device: 'rf' } });
    expect(answer.statusCode).toBe(200);
  });

  test('changes neither the slug nor whether the clinic is disabled', async () => {
    expect(await issuesOf({ clinic: 'birch', isDisabled: true })).toEqual({
      statusCode: 422,
      issues: [
        ['/clinic', 'fixed'],
        ['/isDisabled', 'fixed'],
      ],
    });
  });

  test('keeps what the settings were, and records which were changed, by name alone', async () => {
    await put({ name: 'Alba Due', alertAddress: 'new@alba.example' });
    await put({ name: 'Alba Tre', alertAddress: 'new@alba.example' }, 2);
    const history = await items(emulator.tables.leads, 'SETTINGS-HISTORY#');
    expect(history.map(({ version, name }) => [version, name])).toEqual([
      [1, 'Clinica Alba'],
      [2, 'Alba Due'],
    ]);
    const entries = await items(emulator.tables.audit);
    expect(entries.map(({ actor, action, fields }) => ({ actor, action, fields }))).toEqual([
      { actor: `sub-admin-${clinic}`, action: 'settings.changed', fields: ['alertAddress', 'name'] },
      { actor: `sub-admin-${clinic}`, action: 'settings.changed', fields: ['name'] },
    ]);
    expect(JSON.stringify(entries)).not.toContain('new@alba.example');
  });

  test('is seen at once where it is made, and within 30 s everywhere else', async () => {
    const elsewhere = clinicStore(emulator.db, emulator.tables.leads, () => room.clock.now);
    await Promise.all([elsewhere.readClinic(clinic), clinics.readClinic(clinic)]);
    const before = aClinic({ clinic });
    const after = { ...before, origins: ['https://new.example'], version: 2 };
    await clinics.saveSettings({ before, after, at: new Date(noon).toISOString() });
    expect((await clinics.readClinic(clinic))?.origins).toEqual(['https://new.example']);
    room.clock.now += 30_000;
    expect((await elsewhere.readClinic(clinic))?.origins).toEqual(['https://new.example']);
  });

  test.each(['viewer', 'clinician'] as const)('is refused to a %s (P-AZ-10)', async (role) => {
    const answer = await call({ method: 'PUT', as: `${role}@${clinic}`, body: sent(), headers: { 'if-match': '"1"' } });
    expect(answer.statusCode).toBe(403);
    expect(JSON.parse((await read()).body).version).toBe(1);
  });

  test('of two admins who saw the same version, one is told to look again', async () => {
    const answers = await Promise.all([put({ name: 'One' }), put({ name: 'Two' })]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    expect(await items(emulator.tables.audit)).toHaveLength(1);
  });

  test('needs the tag of what was seen, after the body was understood', async () => {
    const statuses = [];
    for (const tag of [undefined, '*', '"7"', 'W/"7"', '"1", "2"']) {
      const headers: Record<string, string> = tag === undefined ? {} : { 'if-match': tag };
      statuses.push((await call({ method: 'PUT', body: sent(), headers })).statusCode);
    }
    expect(statuses).toEqual([428, 428, 412, 412, 412]);
    expect((await call({ method: 'PUT', body: { name: 'Alba' } })).statusCode).toBe(422);
  });
});

describe('settings that do not hold are refused at their field', () => {
  test.each([
    ['a missing field', { zone: undefined }, '/zone', 'required'],
    ['a field that is not known', { colour: 'red' }, '/colour', 'unknown'],
    ['a zone by offset', { zone: '+02:00' }, '/zone', 'zone'],
    ['a zone by abbreviation', { zone: 'CET' }, '/zone', 'zone'],
    ['a zone without a place', { zone: 'Etc/GMT+5' }, '/zone', 'zone'],
    ['a zone in another case', { zone: 'Europe/ROME' }, '/zone', 'zone'],
    ['a place that does not exist', { zone: 'Europe/Atlantis' }, '/zone', 'zone'],
    ['a country that does not exist', { country: 'XX' }, '/country', 'country'],
    ['an origin with a path', { origins: ['https://alba.example/'] }, '/origins/0', 'origin'],
    ['an origin with a wildcard', { origins: ['https://*.alba.example'] }, '/origins/0', 'origin'],
    ['an origin without encryption', { origins: ['http://alba.example'] }, '/origins/0', 'origin'],
    ['an origin with its usual port', { origins: ['https://alba.example:443'] }, '/origins/0', 'origin'],
    ['an origin in capitals', { origins: ['https://Alba.example'] }, '/origins/0', 'origin'],
    ['an origin with credentials', { origins: ['https://me@alba.example'] }, '/origins/0', 'origin'],
    ['the origin of nothing', { origins: ['null'] }, '/origins/0', 'origin'],
    ['an origin that stands twice', { origins: ['https://a.example', 'https://a.example'] }, '/origins', 'twice'],
    ['a prefix with a query', { returnPrefixes: ['https://alba.example/?a'] }, '/returnPrefixes/0', 'prefix'],
    ['a prefix with steps up', { returnPrefixes: ['https://alba.example/a/../b'] }, '/returnPrefixes/0', 'prefix'],
    ['a prefix of a script', { returnPrefixes: ['javascript:alert(1)'] }, '/returnPrefixes/0', 'prefix'],
    ['a page elsewhere', { thankYouUrl: 'https://evil.example/' }, '/thankYouUrl', 'unlisted'],
    ['an address with a display name', { alertAddress: 'Desk <desk@alba.example>' }, '/alertAddress', 'email'],
    ['an address with two readers', { contactEmail: 'a@alba.example,b@evil.example' }, '/contactEmail', 'email'],
    ['a name with a line break', { name: 'Alba\nBcc: x@evil.example' }, '/name', 'characters'],
    ['a name that is too long', { name: 'a'.repeat(81) }, '/name', 'too_long'],
    [
      'a window that never opens',
      { sendWindow: { from: '19:00', until: '09:00', weekdays: [1] } },
      '/sendWindow/until',
      'order',
    ],
    [
      'a day that is none',
      { sendWindow: { from: '09:00', until: '19:00', weekdays: [0] } },
      '/sendWindow/weekdays/0',
      'too_short',
    ],
    [
      'no day at all',
      { sendWindow: { from: '09:00', until: '19:00', weekdays: [] } },
      '/sendWindow/weekdays',
      'too_short',
    ],
  ])('%s', async (_, over, pointer, code) => {
    expect(await issuesOf(over)).toEqual({ statusCode: 422, issues: [[pointer, code]] });
  });

  test('more than 20 origins', async () => {
    const origins = Array.from({ length: 21 }, (_, at) => `https://page-${at}.example`);
    expect(await issuesOf({ origins })).toEqual({ statusCode: 422, issues: [['/origins', 'too_long']] });
  });

  test('what a browser on one’s own machine sends is taken without encryption', async () => {
    const origins = ['http://localhost:8080', 'http://127.0.0.1', 'https://shop.alba.example:8443'];
    const answer = await put({
      origins,
      returnPrefixes: ['https://alba.example'],
      thankYouUrl: 'https://alba.example/thanks?a=1',
    });
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body).origins).toEqual(origins);
  });
});
