import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aForm, aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const json = { 'content-type': 'application/json' };
const intake = '/v1/clinics/alba/screenings';
const submission = (email: string, over: Parameters<typeof aSubmission>[0] = {}) =>
  JSON.stringify(aSubmission({ ...over, contact: { email, ...over.contact } }));
const post = (body: string, headers: Record<string, string> = {}) =>
  stack.request(intake, { method: 'POST', headers: { ...json, ...headers }, body });

const messagesOf = async (email: string) => {
  const items = await stack.items();
  const lead = items.find(({ SK, contact }) => SK === 'LEAD' && (contact as { email?: string }).email === email);
  return items.filter(({ PK, SK }) => PK === lead?.PK && SK.startsWith('MSG#'));
};

describe('a JSON post', () => {
  test('becomes a judged, stored lead, and both mails are sent once', async () => {
    const answer = await post(submission('json@example.com'));
    expect(answer.status).toBe(201);
    const { resultUrl, assessment } = await answer.json();
    expect(assessment.outcome).toBe('suitable');
    await stack.settle();
    const [mail, ...more] = stack.mailbox.messages('json@example.com');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Your enquiry at Alba Skin Clinic');
    expect(mail?.text).toContain(resultUrl);
    expect(mail?.html).toContain(resultUrl);
    expect((await messagesOf('json@example.com')).map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['clinic-alert', 'SENT'],
      ['summary', 'SENT'],
    ]);
    const alerts = stack.mailbox.messages('desk@alba.example');
    expect(alerts).toHaveLength(1);
    expect(`${alerts[0]?.subject} ${alerts[0]?.text}`).not.toMatch(/json@example.com|acne|suitable/i);
  });

  test('leads to a result that opens for the person’s address alone', async () => {
    const answer = await post(submission('result@example.com'));
    const page = answer.headers.get('location') ?? '';
    expect(await (await stack.request(page)).text()).toContain('Show my result');
    const open = (email: string) => stack.request(page, { method: 'POST', body: new URLSearchParams({ email }) });
    expect((await open('other@example.com')).status).toBe(422);
    expect(await (await open('result@example.com')).text()).toContain('Nothing in your answers speaks against');
  });

  test('may be sent by fifty twins at once and is one lead', async () => {
    const key = { 'idempotency-key': 'e2e-twins' };
    const source = '203.0.113.50';
    const send = () =>
      stack.request(intake, {
        method: 'POST',
        headers: { ...json, ...key },
        body: submission('twins@example.com'),
        source,
      });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect(answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(49);
    await stack.settle();
    expect(stack.mailbox.messages('twins@example.com')).toHaveLength(1);
  });
});

describe('a form post', () => {
  test('urlencoded, as a browser sends it, goes to its result and is mailed', async () => {
    const body = aForm({ 'contact.email': 'form@example.com' });
    const answer = await stack.request(intake, { method: 'POST', body, headers: { origin: 'https://alba.example' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/r\/[\w-]{22}\?now=/),
    ]);
    await stack.settle();
    expect(stack.mailbox.messages('form@example.com')).toHaveLength(1);
  });

  test.each([
    ['an assessment, which a script can show', 'application/json', 201],
    ['the page, when the script asks for either', 'text/html, application/json', 303],
    ['the page, when nobody says', '*/*', 303],
  ])('of a script is answered with %s', async (_, accept, status) => {
    const body = aForm({ 'contact.email': `script-${status}-${accept.length}@example.com` });
    const answer = await stack.request(intake, { method: 'POST', body, headers: { accept } });
    expect(answer.status).toBe(status);
    if (status === 201) expect(await answer.json()).toMatchObject({ assessment: { outcome: 'suitable' } });
  });

  test('multipart is read as well, and a file in it is refused', async () => {
    const body = new FormData();
    for (const [name, value] of aForm({ 'contact.email': 'multipart@example.com' })) body.append(name, value);
    expect((await stack.request(intake, { method: 'POST', body })).status).toBe(303);
    body.append('contact.note', new Blob(['x']), 'note.txt');
    expect((await stack.request(intake, { method: 'POST', body })).status).toBe(422);
  });

  test('with a mistake gets a page that names it and keeps the rest', async () => {
    const body = aForm({ 'contact.email': 'mistake@b', 'contact.name': 'Ada Keeps' });
    const answer = await stack.request(intake, { method: 'POST', body });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'text/html; charset=utf-8']);
    const page = await answer.text();
    expect(page).toContain('href="#contact-email"');
    expect(page).toContain('value="Ada Keeps"');
  });
});

describe('mail', () => {
  test('that SES throttles is sent later, once', async () => {
    stack.mailbox.setMode('throttle');
    await post(submission('throttle@example.com'));
    await stack.settle();
    expect(stack.mailbox.messages('throttle@example.com')).toHaveLength(0);
    stack.mailbox.setMode('accept');
    await stack.setClock(stack.now() + 15 * 60_000);
    await stack.tick();
    await stack.settle();
    expect(stack.mailbox.messages('throttle@example.com')).toHaveLength(1);
    // The alert may have waited for that of another enquiry, which speaks for it.
    await stack.setClock(stack.now() + 2 * 60_000);
    await stack.tick();
    await stack.settle();
    const ends = (await messagesOf('throttle@example.com')).map(
      ({ kind, state, error = '' }) => `${kind} ${String(error).startsWith('merged-into-') ? 'merged' : state}`,
    );
    expect(ends).toContain('summary SENT');
    expect(ends.filter((end) => /^clinic-alert (?:SENT|merged)$/.test(end))).toHaveLength(1);
  });

  test('to a held lead is not sent at all', async () => {
    await post(submission('held@example.com', { leaveEmpty: 'https://spam.example' }));
    await stack.settle();
    expect(stack.mailbox.messages('held@example.com')).toHaveLength(0);
    expect(await messagesOf('held@example.com')).toEqual([]);
  });
});

test('nothing that a person typed is in any log line', () => {
  expect(stack.logs.length).toBeGreaterThan(20);
  expect(stack.logs.join('\n')).not.toMatch(/@example\.com|\bAda\b|\bacne\b|spam\.example/);
});
