import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { check, form, formType, freshEmail, intake, json, jsonType, type Sent, send } from './abuse-case.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const withHeaders = (sent: Sent, ...headers: string[]): Sent => ({
  ...sent,
  headers: [...(sent.headers ?? []), ...headers],
});
const keyed = (key: string, sent: Sent = json()) => withHeaders(sent, 'Idempotency-Key', key);
const problem = (body: string) => JSON.parse(body).type;
const thanks = 'https://alba.example/thanks';

describe('ID: a repeat', () => {
  test('P-ID-01: of the same body is the first answer again', async () => {
    const sent = keyed(`same-${freshEmail()}`);
    const first = await check(stack, sent, 201, 'K');
    const again = await check(stack, sent, 201, 'Z');
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
  });

  test('P-ID-02: of the key with another body is refused', async () => {
    const key = `other-${freshEmail()}`;
    await check(stack, keyed(key), 201, 'K');
    await check(stack, keyed(key), 422, 'Z', 'idempotency-key-reuse');
  });

  test('P-ID-03: fifty times at once is one creation', async () => {
    const sent = { ...keyed(`fifty-${freshEmail()}`), source: '203.0.113.11' };
    const all = await Promise.all(Array.from({ length: 50 }, () => send(stack, sent)));
    expect(all.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
    expect(all.filter(({ headers }) => headers['idempotency-replayed'])).toHaveLength(49);
  });

  test.each(['', 'k'.repeat(256), 'k\u00e9y', ' '])('P-ID-04: under the key %j is refused', async (key) => {
    await check(stack, keyed(Buffer.from(key, 'utf8').toString('latin1')), 400, 'Z', 'idempotency-key-invalid');
  });

  test('P-ID-05: at another clinic is another lead', async () => {
    const sent = keyed(`clinics-${freshEmail()}`);
    await check(stack, sent, 201, 'K');
    await check(stack, { ...sent, path: '/v1/clinics/birch/screenings' }, 201, 'K');
  });

  test('P-ID-06: after the answer was lost is the answer', async () => {
    const sent = keyed(`lost-${freshEmail()}`);
    let dropped = false;
    stack.faults(({ operation, caller }) => {
      if (dropped || operation !== 'TransactWriteItems' || !caller?.startsWith('SubmitScreening')) return undefined;
      dropped = true;
      return { kind: 'apply-then-drop' };
    });
    const first = await check(stack, sent, 201, 'K');
    stack.faults();
    expect(dropped).toBe(true);
    expect((await check(stack, sent, 201, 'Z')).body).toBe(first.body);
  });

  test('P-ID-07: after a refusal may use its key', async () => {
    const key = `corrected-${freshEmail()}`;
    await check(stack, keyed(key, json({ answers: { age: -1 } })), 422, 'Z');
    await check(stack, keyed(key), 201, 'K');
  });

  test('P-FM-05: of a form within two seconds is one screening', async () => {
    const sent = form();
    await check(stack, sent, 303, 'K');
    await check(stack, sent, 303, 'Z');
  });

  test('P-UN-07: in another Unicode form is the same', async () => {
    const [key, email] = [`nfc-${freshEmail()}`, freshEmail()];
    await check(stack, keyed(key, json({ contact: { email, name: 'Zo\u00eb' } })), 201, 'K');
    await check(stack, keyed(key, json({ contact: { email, name: 'Zoe\u0308' } })), 201, 'Z');
  });
});

describe('RD: a form’s way back', () => {
  test.each([
    ['P-RD-01', 'https://evil.example'],
    ['P-RD-02', '//evil.example'],
    ['P-RD-03', 'https://alba.example@evil.example'],
    ['P-RD-04', 'https://alba.example.evil.example'],
    ['P-RD-05', 'javascript:alert(1)'],
    ['P-RD-06', thanks],
  ])('%s: %s ends at the result, which leads on to a listed page alone', async (_id, returnUrl) => {
    const { headers } = await check(stack, form({ returnUrl }), 303, 'K');
    const next = returnUrl === thanks ? `&next=${encodeURIComponent(thanks)}` : '';
    expect(String(headers.location).replace(/now=[\w.-]+/, 'now=')).toMatch(/^\/r\/[\w-]{22}\?now=/);
    expect(String(headers.location).replace(/^[^&]*/, '')).toBe(`&lang=en${next}`);
  });
});

describe('OR: a page of another origin', () => {
  const preflight = (origin: string) =>
    send(stack, { method: 'OPTIONS', headers: ['Origin', origin, 'Access-Control-Request-Method', 'POST'] });

  test.each([
    ['P-OR-01', 'https://evil.example'],
    ['P-OR-03', 'null'],
    ['P-OR-06', 'https://alba.example.evil.example'],
    ['P-OR-06', 'https://evilalba.example'],
  ])('%s: %s may not ask, nor post JSON', async (_id, origin) => {
    const { headers } = await preflight(origin);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers.vary).toBe('Origin');
    await check(stack, withHeaders(json(), 'Origin', origin), 403, 'Z', 'origin-not-allowed');
  });

  test('P-OR-02: the clinic’s own page may, without credentials', async () => {
    const { status, headers } = await preflight('https://alba.example');
    expect([status, headers['access-control-allow-origin']]).toEqual([204, 'https://alba.example']);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    const answer = await check(stack, withHeaders(json(), 'Origin', 'https://alba.example'), 201, 'K');
    expect(answer.headers['access-control-allow-origin']).toBe('https://alba.example');
  });

  test('a form from nowhere is accepted, one from elsewhere is not', async () => {
    await check(stack, withHeaders(form(), 'Origin', 'null'), 303, 'K');
    await check(stack, withHeaders(form(), 'Origin', 'https://evil.example'), 403, 'Z');
  });
});

describe('BZ: the business flow', () => {
  test('P-BZ-01: ten submissions for one address are kept, and at most three are mailed', async () => {
    const email = freshEmail();
    for (let at = 0; at < 10; at += 1) expect((await send(stack, json({ contact: { email } }))).status).toBe(201);
    await stack.settle();
    expect(stack.mailbox.messages(email)).toHaveLength(3);
    const kept = (await stack.items()).filter(
      ({ SK, contact }) => SK.startsWith('SCREENING#') && (contact as { email: string }).email === email,
    );
    expect(kept).toHaveLength(10);
    expect(
      kept.filter(({ hold }) => (hold as { reason?: string } | undefined)?.reason === 'address-limit'),
    ).toHaveLength(7);
  });

  test('P-BZ-03: a block may post thirty times a minute', async () => {
    const body = () => JSON.stringify(aSubmission({ contact: { email: freshEmail() } }));
    const post = (_none: unknown, at: number) => {
      const source = `2001:db8:7:7::${at.toString(16)}`;
      return send(stack, { headers: ['Content-Type', jsonType], body: body(), source });
    };
    // Twice 31, because a minute may end in between: one of the two minutes has more than its thirty.
    const answers = [...(await Promise.all(Array.from({ length: 31 }, post)))];
    answers.push(...(await Promise.all(Array.from({ length: 31 }, post))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(30);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    expect(problem(refused[0]?.body ?? '')).toBe('urn:suitably:problem:rate-limited');
    expect(answers.length).toBe(refused.length + answers.filter(({ status }) => status === 201).length);
  });

  test('P-BZ-05: twenty submissions for one address at once are at most three mails (P23)', async () => {
    const email = freshEmail();
    const all = await Promise.all(Array.from({ length: 20 }, () => send(stack, json({ contact: { email } }))));
    const answered = all.map(({ status }) => status).sort();
    expect(answered).toEqual([...Array(10).fill(201), ...Array(10).fill(429)]);
    await stack.settle();
    expect(stack.mailbox.messages(email).length).toBeLessThanOrEqual(3);
  });
});

test('P-BZ-06: after ten submissions of a day a form is given back whole, with whom to call', async () => {
  const email = freshEmail();
  for (let at = 0; at < 10; at += 1) expect((await send(stack, json({ contact: { email } }))).status).toBe(201);
  const sent = form({ 'contact.email': email, 'contact.note': 'On a Tuesday, please.' });
  const page = await send(stack, withHeaders(sent, 'Accept', 'text/html'));
  expect([page.status, page.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
  expect(page.body).toMatch(/Please try again tomorrow, or (call|write to) [^<]+\./);
  for (const kept of [email, 'On a Tuesday, please.']) expect(page.body).toContain(`value="${kept}"`);
  await check(stack, json({ contact: { email } }), 429, 'Z', 'rate-limited');
});

describe('UB: a result link', () => {
  const linkOf = async () => {
    const { headers } = await send(stack, json());
    return String(headers.location);
  };

  test('P-UB-03: changed by one character is not there', async () => {
    const link = await linkOf();
    const path = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
    await check(stack, { method: 'GET', path }, 404, 'Z', 'not-found');
  });

  test('P-UB-08: is a page that keeps to itself', async () => {
    const { status, headers, body } = await send(stack, { method: 'GET', path: await linkOf() });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(body).not.toMatch(/src="|href="http/);
  });

  test('HEAD changes nothing and has no body', async () => {
    const { status, body } = await send(stack, { method: 'HEAD', path: await linkOf() });
    expect([status, body]).toEqual([200, '']);
  });

  test('does not take JSON, nor a broken form', async () => {
    const path = await linkOf();
    await check(stack, { path, headers: ['Content-Type', jsonType], body: '{"email":"a@x.example"}' }, 415, 'Z');
    await check(stack, { path, headers: ['Content-Type', formType], body: 'email=%ff' }, 400, 'Z');
  });
});

test('P-UB-07: a result link is gone after 30 days', async () => {
  const { headers } = await send(stack, json());
  await stack.setClock(stack.now() + 30 * 86_400_000 + 60_000);
  await check(stack, { method: 'GET', path: String(headers.location) }, 410, 'Z', 'gone');
  await stack.setClock(null);
  expect(intake).toContain('alba');
});
