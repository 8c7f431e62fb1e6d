/** Links in mails, followed as their readers do, through the synthesized template and its role policies. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingsKey } from '../../shared/aws/items/keys.ts';
import { aSubmission, everyGroup } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;

const monday = '2027-01-11T10:00:00.000Z';

/** Birch asks for double opt-in; written before anybody has read its settings. */
const askForDoubleOptIn = async () => {
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const raw = new DynamoDBClient({ endpoint: stack.urls.dynamodb, region: 'local', credentials });
  const client = DynamoDBDocumentClient.from(raw);
  await client.send(
    new UpdateCommand({
      TableName: stack.leadsTable,
      Key: settingsKey('birch'),
      UpdateExpression: 'SET doubleOptIn = :yes',
      ExpressionAttributeValues: { ':yes': true },
    }),
  );
  client.destroy();
};

beforeAll(async () => {
  stack = await startStack();
  await askForDoubleOptIn();
  await stack.setClock(Date.parse(monday));
});
afterAll(() => stack.stop());

const moveTo = async (instant: string) => {
  await stack.setClock(Date.parse(instant));
  await stack.settle();
};
const submit = async (clinic: string, over: Parameters<typeof aSubmission>[0]) => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(aSubmission(over));
  const answer = await stack.request(`/v1/clinics/${clinic}/screenings`, { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
  await stack.settle();
};
const postForm = (path: string, fields: URLSearchParams) =>
  stack.request(path, { method: 'POST', body: fields, headers: { accept: 'text/html' } });
const mailsTo = (email: string) => stack.mailbox.messages(email);

/** The path of a link of one kind in the latest mail to somebody. */
const linkTo = (email: string, start: string): string => {
  const text = mailsTo(email).at(-1)?.text ?? '';
  const found = [...text.matchAll(/http:\/\/localhost:\d+(\/[^\s)\]>]+)/g)].map(([, path = '']) => path);
  return found.find((path) => path.startsWith(start)) ?? '';
};
const hiddenFields = (page: string): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [, tag = ''] of page.matchAll(/<input ([^>]*)>/g)) {
    const [, name = ''] = /name="([^"]+)"/.exec(tag) ?? [];
    const [, value = ''] = /value="([^"]*)"/.exec(tag) ?? [];
    if (!/type="(?:radio|checkbox)"/.test(tag)) fields.append(name, value);
  }
  return fields;
};
const kindsOf = async (email: string) => {
  const items = await stack.items();
  const lead = items.find(({ SK, contact }) => SK === 'LEAD' && (contact as { email?: string }).email === email);
  const messages = items.filter(({ PK, SK }) => PK === lead?.PK && SK.startsWith('MSG#'));
  return messages.map(({ kind }) => String(kind)).toSorted();
};

describe('a reminder’s link', () => {
  const email = 'wait@example.com';

  test('leads to a short form, and that to a new screening and its summary', async () => {
    await submit('alba', {
      contact: { email },
      consents: { reminder: true },
      noneApply: everyGroup.filter((group) => group !== 'recent-procedure'),
      answers: { events: [{ type: 'sunburn-or-tan', date: '2027-01-08' }] },
    });
    await moveTo('2027-01-22T08:02:00.000Z');
    const path = linkTo(email, '/c/alba?again=');
    expect(await (await stack.request(path)).text()).not.toContain('acne');
    expect((await stack.request(path.replace(/again=[^&]*/, '$&x'))).status).toBe(404);
    const opened = await postForm(path, new URLSearchParams({ email }));
    expect(opened.status).toBe(200);
    const fields = hiddenFields(await opened.text());
    expect(fields.get('answers.events.sunburn-or-tan')).toBe('2027-01-08');
    for (const group of ['pregnancy', 'medication', 'skin-at-site']) fields.append('noneApply', group);
    for (const name of ['radiotherapyAtSite', 'unwellNow', 'plannedTreatment']) fields.append(`answers.${name}`, 'no');
    fields.append('answers.immune', 'none');
    fields.append('consents.health', 'yes');
    await moveTo('2027-01-22T08:04:00.000Z');
    const sent = await postForm('/v1/clinics/alba/screenings', fields);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/r\/[\w-]{22}\?now=/)]);
    await stack.settle();
    expect(mailsTo(email)).toHaveLength(3);
    expect(mailsTo(email).at(-1)?.text).toContain('Nothing in your answers speaks against a consultation');
  });
});

describe('a confirmation link, where the clinic asks for one', () => {
  const email = 'opt-in@example.com';

  test('comes with the summary; without it no follow-up is planned', async () => {
    await submit('birch', { contact: { email }, consents: { marketing: true } });
    expect(linkTo(email, '/s/')).toMatch(/^\/s\/v1\./);
    expect(await kindsOf(email)).toEqual(['clinic-alert', 'summary']);
  });

  test('looked at changes nothing; confirmed, it plans the follow-ups', async () => {
    const path = linkTo(email, '/s/');
    const page = await (await stack.request(path)).text();
    expect(await kindsOf(email)).toEqual(['clinic-alert', 'summary']);
    expect((await postForm(path, hiddenFields(page))).status).toBe(200);
    expect(await kindsOf(email)).toEqual(['clinic-alert', 'follow-up-1', 'follow-up-2', 'summary']);
  });

  test('after leaving and ticking the box once more ends the suppression, and mail goes again', async () => {
    await moveTo('2027-01-25T15:00:00.000Z');
    expect(mailsTo(email)).toHaveLength(2);
    const leave = await postForm(linkTo(email, '/u/'), new URLSearchParams('List-Unsubscribe=One-Click'));
    expect(leave.status).toBe(200);
    await submit('birch', { contact: { email }, consents: { marketing: true } });
    const path = linkTo(email, '/s/');
    expect((await stack.items()).filter(({ SK }) => SK === 'SUPP')).toHaveLength(1);
    expect((await postForm(path, hiddenFields(await (await stack.request(path)).text()))).status).toBe(200);
    expect((await stack.items()).filter(({ SK }) => SK === 'SUPP')).toEqual([]);
    await moveTo('2027-01-27T15:00:00.000Z');
    expect(mailsTo(email)).toHaveLength(4);
  });
});
