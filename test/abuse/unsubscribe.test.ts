/** UB: unsubscribe links, taken from the mail that carries them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../e2e/stack.ts';
import { type Answer, formType, freshEmail, json, jsonType, type Sent, send } from './abuse-case.ts';

let stack: Stack;
let link = '';

const day = 86_400_000;
const monday = Date.parse('2027-03-01T11:00:00Z');

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const suppressions = async () => (await stack.items()).filter(({ SK }) => SK === 'SUPP');

/** The link of a follow-up that somebody got. */
const linkOf = async (email: string): Promise<string> => {
  await stack.setClock(monday);
  await send(stack, json({ contact: { email }, consents: { marketing: true } }));
  await stack.settle();
  await stack.setClock(monday + 2 * day);
  await stack.settle();
  const links = stack.mailbox.messages(email).flatMap(({ headers }) => headers['list-unsubscribe'] ?? []);
  return new URL(String(links[0]).replace(/^<|>$/g, '')).pathname;
};

const withForm = (body: string, over: Sent = {}): Sent => ({
  path: link,
  headers: ['Content-Type', formType],
  body,
  ...over,
});
const changed = (path: string) => `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
const get = (over: Sent = {}): Promise<Answer> => send(stack, { method: 'GET', path: link, ...over });

const untouched = async (asked: () => Promise<Answer>, status: number) => {
  const before = await stack.items();
  const answer = await asked();
  expect(answer.status).toBe(status);
  await stack.settle();
  expect(await stack.items()).toEqual(before);
  return answer;
};

beforeAll(async () => {
  link = await linkOf(freshEmail());
  expect(link).toMatch(/^\/u\/v1\./);
});

describe('UB: an unsubscribe link', () => {
  test('P-RL-05: by HEAD is 200 without a body', async () => {
    const { body } = await untouched(() => send(stack, { method: 'HEAD', path: link }), 200);
    expect(body).toBe('');
  });

  test.each(['Mimecast', 'BarracudaCentral/1.0', 'Microsoft Office SafeLinks', 'Slackbot-LinkExpanding 1.0'])(
    'P-UB-01: opened ten times by %s stops nothing',
    async (agent) => {
      for (let visit = 0; visit < 10; visit += 1) await untouched(() => get({ headers: ['User-Agent', agent] }), 200);
    },
  );

  test.each(['Purpose', 'Sec-Purpose'])('P-UB-05: fetched ahead with %s stops nothing', async (name) => {
    await untouched(() => get({ headers: [name, 'prefetch'] }), 200);
  });

  test('P-UB-03: with one character changed is not there', async () => {
    const path = changed(link);
    const answer = await untouched(() => get({ path, headers: ['Accept', 'text/html'] }), 404);
    expect(answer.body).toMatch(/^<!doctype html>/);
    await untouched(() => send(stack, withForm('List-Unsubscribe=One-Click', { path })), 404);
  });

  test('takes neither JSON nor another body', async () => {
    const asJson = { path: link, headers: ['Content-Type', jsonType], body: '{"List-Unsubscribe":"One-Click"}' };
    await untouched(() => send(stack, asJson), 415);
    await untouched(() => send(stack, withForm('List-Unsubscribe=Yes')), 422);
    await untouched(() => send(stack, withForm('List-Unsubscribe=%ff')), 400);
    await untouched(() => send(stack, { method: 'PUT', path: link }), 405);
  });

  test('P-UB-08: is a page that keeps to itself', async () => {
    const { headers, body } = await get();
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).not.toMatch(/src="|href="http/);
  });

  test('P-UB-02, P-UB-04: one click suppresses once, whatever address the query names', async () => {
    const before = await suppressions();
    const path = `${link}?email=other@x.example`;
    expect((await send(stack, withForm('List-Unsubscribe=One-Click', { path }))).status).toBe(200);
    const once = await suppressions();
    expect(once).toHaveLength(before.length + 1);
    expect((await send(stack, withForm('List-Unsubscribe=One-Click'))).status).toBe(200);
    expect(await suppressions()).toEqual(once);
  });

  test('P-UB-06: the page’s button suppresses, and the next follow-up is out of the plan', async () => {
    const email = freshEmail();
    link = await linkOf(email);
    const before = await suppressions();
    const mails = stack.mailbox.messages(email).length;
    const nonce = /name="nonce" value="([^"]+)"/.exec((await get()).body)?.[1] ?? '';
    expect((await send(stack, withForm(new URLSearchParams({ nonce, scope: 'marketing' }).toString()))).status).toBe(
      200,
    );
    expect(await suppressions()).toHaveLength(before.length + 1);
    await stack.setClock(monday + 7 * day);
    await stack.settle();
    expect(stack.mailbox.messages(email)).toHaveLength(mails);
    const second = (await stack.items()).filter(({ kind }) => kind === 'follow-up-2');
    expect(new Set(second.map(({ state }) => state))).toEqual(new Set(['CANCELLED']));
  });
});
