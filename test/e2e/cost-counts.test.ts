/** What the product consumes, counted on the whole stack: commands/cost/counted.ts must say the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted, countedBytes, formFiles, schedules } from '../../commands/cost/counted.ts';
import type { FunctionName } from '../../shared/contract/function-names.ts';
import { aSubmission } from '../builders.ts';
import { assemblyFolder } from './assembly.ts';
import { drift, noShare, partOf, workCounter } from './count-work.ts';
import { type CountingDatabase, startCountingDatabase } from './counting-database.ts';
import { type Stack, startStack } from './stack.ts';

let database: CountingDatabase;
let stack: Stack;
let countWork: ReturnType<typeof workCounter>;

/** A Monday in Rome: the first mail of later is due two days on. */
const monday = Date.parse('2027-01-11T10:00:00.000Z');
/** Batches of the stream, and events that arrive together or the other way round, decide how often a message is looked at. */
const ofMail = { least: 0.25 };

const json = { 'content-type': 'application/json' };
const whole = { contact: { name: 'Ana García López', phone: '+39 06 1234 567' }, reminder: true, marketing: true };

const submit = async (email: string, over: Partial<typeof whole> = {}) => {
  const { contact, reminder = false, marketing = false } = over;
  const submission = aSubmission({
    contact: { email, note: 'I would like to come on a Tuesday.', ...contact },
    attribution: { utm_source: 'instagram', pageUrl: 'https://alba.example/microneedling' },
    consents: { reminder, marketing },
  });
  const sent = { method: 'POST', headers: json, body: JSON.stringify(submission) };
  const answer = await stack.request('/v1/clinics/alba/screenings', sent);
  expect(answer.status).toBe(201);
  return answer;
};

const pauseMail = async (isPaused: boolean) => {
  for (const mapping of stack.mappings) mapping.setMode({ isPaused });
};

/** Hours later nothing is under way, and functions have forgotten what they knew of the clinic. */
const waitHours = async () => {
  for (let twice = 0; twice < 2; twice += 1) await stack.setClock(stack.now() + 2 * 3_600_000);
  await stack.settle();
};

/** At most what was counted, and not much less. */
const expectNear = (bytes: number, most: number) => {
  expect(bytes).toBeLessThanOrEqual(most);
  expect(bytes).toBeGreaterThan(most * 0.8);
};

/** What stands in the tables of one lead and of its mails: JSON, and what DynamoDB adds to each item. */
const bytesKept = async (): Promise<number> =>
  (await stack.items()).reduce((sum, item) => sum + Buffer.byteLength(JSON.stringify(item)) + 100, 0);

beforeAll(async () => {
  database = await startCountingDatabase();
  process.env.DYNAMODB_ENDPOINT = database.endpoint;
  stack = await startStack();
  countWork = workCounter(stack, database);
  await stack.setClock(monday);
  await stack.request('/c/alba');
  await submit('first@example.com');
});
afterAll(async () => {
  delete process.env.DYNAMODB_ENDPOINT;
  await stack?.stop();
  database?.stop();
});

describe('prospects', () => {
  test('who open the form', async () => {
    await waitHours();
    let page = '';
    const measured = await countWork(async () => {
      page = await (await stack.request('/c/alba')).text();
    });
    expect(drift(measured, counted.form)).toEqual([]);
    expect(new Set(page.match(/\/static\/[\w.-]+/g))).toHaveLength(formFiles);
    expectNear(gzipSync(page).length, countedBytes.formPage);
  });

  test('whose clinic has a form of its own', async () => {
    const measured = await countWork(() => stack.request('/v1/clinics/alba/questionnaire'));
    expect(drift(measured, counted.questionnaire)).toEqual([]);
  });

  test('who enquire: the least, and with phone number, two surnames and two mails of later', async () => {
    await waitHours();
    await pauseMail(true);
    expect(drift(await countWork(() => submit('phone@example.com', whole)), counted.submission)).toEqual([]);
    // One of many: the clinic is known by now.
    expect(drift(await countWork(() => submit('plain@example.com')), counted.plainSubmission)).toEqual([]);
    await pauseMail(false);
  });
});

describe('a lead', () => {
  let page = '';

  test('is mailed, and so is the clinic', async () => {
    await waitHours();
    await pauseMail(true);
    const before = await bytesKept();
    const answer = await submit('lead@example.com', whole);
    page = answer.headers.get('location') ?? '';
    expectNear((await answer.arrayBuffer()).byteLength, countedBytes.answer);
    await stack.settle();
    const mails = stack.mailbox.messages().length;
    const measured = await countWork(() => pauseMail(false));
    expect(stack.mailbox.messages().length - mails).toBe(2);
    expect(drift(measured, counted.firstMails, ofMail)).toEqual([]);
    expectNear((await bytesKept()) - before, countedBytes.stored);
  });

  test('opens the result', async () => {
    const measured = await countWork(async () => {
      await stack.request(page);
      await stack.request(page, { method: 'POST', body: new URLSearchParams({ email: 'lead@example.com' }) });
    });
    expect(drift(measured, counted.result)).toEqual([]);
  });

  test('is found, opened and changed by a member of the clinic', async () => {
    const staff = async (to: string, init: RequestInit = {}) => {
      const authorization = `Bearer ${await stack.token('staff@alba.example')}`;
      const answer = await stack.request(`/v1/staff${to}`, { ...init, headers: { ...init.headers, authorization } });
      expect(answer.status).toBe(200);
      return answer;
    };
    const leads = (await stack.items()).filter(({ SK }) => SK === 'LEAD');
    const lead = leads.find(({ contact }) => (contact as { email?: string }).email === 'lead@example.com');
    const at = `/alba/leads/${lead?.leadId}`;
    await waitHours();
    const inbox = await countWork(async () => {
      for (const to of ['/me', '/alba/leads', '/alba/stats']) await staff(to);
    });
    expect(drift(inbox, counted.inbox)).toEqual([]);
    await waitHours();
    const handled = await countWork(async () => {
      const version = (await staff(at)).headers.get('etag') ?? '';
      await staff(`${at}/messages`);
      const body = JSON.stringify({ status: 'contacted' });
      await staff(at, { method: 'PATCH', headers: { ...json, 'if-match': version }, body });
    });
    expect(drift(handled, counted.handled)).toEqual([]);
  });
});

describe('time', () => {
  const timed = (): string[] => {
    const file = path.join(assemblyFolder(), 'SuitablyLocal.template.json');
    const { Resources } = JSON.parse(readFileSync(file, 'utf8')) as {
      Resources: Record<string, { Properties?: { ScheduleExpression?: string } }>;
    };
    return Object.keys(Resources).filter((id) => Resources[id]?.Properties?.ScheduleExpression);
  };

  test('runs schedules that have nothing to do, each of which was counted', async () => {
    expect(timed().filter((id) => !schedules[id.slice(0, -8)])).toEqual([]);
    await stack.tick();
    for (const id of timed()) {
      const measured = await countWork(() => stack.tick(id));
      expect(drift(measured, schedules[id.slice(0, -8)] ?? {})).toEqual([]);
    }
  });

  test('brings a mail of later', async () => {
    await stack.setClock(Date.parse('2027-01-12T18:00:00.000Z'));
    const mails = stack.mailbox.messages().length;
    const day = await countWork(() => stack.setClock(Date.parse('2027-01-14T08:01:00.000Z')));
    const sent = stack.mailbox.messages().length - mails;
    const shareOf = (name: FunctionName) => partOf(day[name] ?? noShare, sent, schedules.MailDoorsSweep?.[name]);
    expect(sent).toBeGreaterThanOrEqual(2);
    const ofOne = {
      'sweep-mail': shareOf('sweep-mail'),
      'send-mail': shareOf('send-mail'),
      'receive-mail-events': shareOf('receive-mail-events'),
    };
    const { 'send-mail': looked, ...others } = counted.laterMail;
    expect(
      drift({ 'sweep-mail': ofOne['sweep-mail'], 'receive-mail-events': ofOne['receive-mail-events'] }, others, ofMail),
    ).toEqual([]);
    // What the stream brings only once it is sent is not looked at any more.
    expect(drift({ 'send-mail': ofOne['send-mail'] }, { 'send-mail': looked }, { least: 0 })).toEqual([]);
  });
});
