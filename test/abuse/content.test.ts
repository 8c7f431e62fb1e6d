import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyGroup } from '../builders.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { type Condition, check, form, freshEmail, json, type Sent, send } from './abuse-case.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const contact = (over: Record<string, unknown>) => json({ contact: over });
const answers = (over: Record<string, unknown>, noneApply = everyGroup) => json({ answers: over, noneApply });
const event = (date: unknown, type = 'sunburn-or-tan') =>
  answers(
    { events: [{ type, date }] },
    everyGroup.filter((group) => group !== 'recent-procedure'),
  );
const email = (typed: string) => contact({ email: typed });
/** The day in Rome, so many days from now. */
const day = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(Date.now() + days * 86_400_000);
const long = `${'a'.repeat(30_000)}!`;

type Row = [id: string, what: string, sent: () => Sent, status: number, condition: Condition];

const rows: Row[] = [
  ['P-FM-01', 'an address twice', () => form({ 'contact.email': ['a@x.example', 'b@x.example'] }), 422, 'Z'],
  ...['false', '0', 'off', 'no'].map(
    (no): Row => ['P-FM-03', `a consent of ${no}`, () => form({ 'consents.health': no }), 422, 'Z'],
  ),
  ['P-FM-04', 'no consent box', () => form({ 'consents.health': undefined }), 422, 'Z'],
  ['P-FM-06', 'a filled honeypot', () => form({ leaveEmpty: 'x' }), 303, 'H'],
  [
    'P-FM-07',
    '1,001 pairs',
    () => form(Object.fromEntries(Array.from({ length: 1001 }, (_n, at) => [`f${at}`, '']))),
    422,
    'Z',
  ],
  ['P-FM', 'brackets as syntax', () => form({ 'answers[age]': '31' }), 422, 'Z'],
  ['P-TY-01', 'a consent in quotes', () => json({ consents: { health: 'true' } }), 422, 'Z'],
  ...[['a'], { $gt: '' }, 1].map(
    (name): Row => ['P-TY-02', 'a name that is no text', () => contact({ name }), 422, 'Z'],
  ),
  ['P-TY-03', 'a status', () => json({ status: 'approved' }), 422, 'Z'],
  ['P-TY-05', 'another treatment', () => json({ treatment: 'laser' }), 422, 'Z'],
  ...[-1, 17.5, 121, '30'].map(
    (age): Row => ['P-TY-06', `the age ${JSON.stringify(age)}`, () => answers({ age }), 422, 'Z'],
  ),
  ['P-TY-08', 'an answer to no question', () => answers({ bloodType: 'A' }), 422, 'Z'],
  ['P-UN-01', 'an invisible name', () => contact({ name: '\u200b\u00a0' }), 422, 'Z'],
  ['P-UN-02', 'a NUL', () => contact({ name: 'A\u0000' }), 422, 'Z'],
  ['P-UN-03', 'half a character', () => contact({ name: 'A\ud800' }), 422, 'Z'],
  ['P-UN-04', 'turned writing', () => contact({ name: 'A\u202e' }), 422, 'Z'],
  ['P-UN-05', '2,000 marks', () => contact({ name: `a${'\u0301'.repeat(2000)}` }), 422, 'Z'],
  ['P-UN-06', 'an emoji family', () => contact({ name: '👩‍👩‍👧‍👦' }), 201, 'K'],
  ['P-SZ-03', 'a name of 81', () => contact({ name: 'n'.repeat(81) }), 422, 'Z'],
  ['P-SZ-03', 'a name of 80', () => contact({ name: 'n'.repeat(80) }), 201, 'K'],
  ['P-SZ-04', 'an address of 255', () => email(`${'a'.repeat(61)}@${'b.'.repeat(93)}example`), 422, 'Z'],
  ['P-SZ-05', 'a note of 2,001', () => contact({ note: 'n'.repeat(2001) }), 422, 'Z'],
  ...['email', 'phone', 'name'].map(
    (field): Row => ['P-SZ-06', `a ${field} without end`, () => contact({ [field]: long }), 422, 'Z'],
  ),
  ['P-SZ-06', 'a page without end', () => json({ attribution: { pageUrl: long } }), 422, 'Z'],
  ...['2026-02-29', '2026-04-31', '2026-13-01'].map(
    (date): Row => ['P-DT-01', `the day ${date}`, () => event(date), 422, 'Z'],
  ),
  ['P-DT-02', 'tomorrow', () => event(day(1)), 422, 'Z'],
  ['P-DT-02', 'today', () => event(day(0)), 201, 'K'],
  ...['0000-01-01', '1899-12-31', '9999-12-31'].map(
    (date): Row => ['P-DT-03', `the day ${date}`, () => event(date), 422, 'Z'],
  ),
  ['P-DT-04', 'somebody of 17', () => answers({ age: 17 }), 200, 'Z'],
  ['P-DT-05', 'somebody of 18', () => answers({ age: 18 }), 201, 'K'],
  ['P-DT-06', 'a time of day', () => event('2026-06-15T10:00:00+02:00'), 422, 'Z'],
  ['P-DT-07', 'a course that ends tomorrow', () => event(day(1), 'isotretinoin-stopped'), 422, 'Z'],
  ...['a@b', '@x.example', 'a@', 'a b@x.example'].map((typed): Row => ['P-EM-01', typed, () => email(typed), 422, 'Z']),
  ['P-EM-02', 'a second header', () => email('a@x.example\r\nBcc: v@y.example'), 422, 'Z'],
  ...['a@x.example,b@y.example', 'a@x.example;b@y.example'].map(
    (typed): Row => ['P-EM-03', typed, () => email(typed), 422, 'Z'],
  ),
  ['P-EM-04', 'a display name', () => email('Anna <a@x.example>'), 422, 'Z'],
  ['P-EM-05', 'a quoted local part', () => email('"a b"@x.example'), 422, 'Z'],
  ['P-EM-06', 'a tag', () => email('a+tag@x.example'), 201, 'K'],
  ['P-EM-07', 'a domain in another script', () => email('user@bücher.example'), 201, 'K'],
  ['P-EM-08', 'capitals', () => email('User@EXAMPLE.example'), 201, 'K'],
  ['P-EM-09', 'an apostrophe', () => email("o'brien@x.example"), 201, 'K'],
  ['P-PH-01', 'words for a phone', () => contact({ phone: 'call me maybe' }), 422, 'Z'],
  ...['+1234567890123456', '+0123456'].map((phone): Row => ['P-PH-02', phone, () => contact({ phone }), 422, 'Z']),
  ['P-PH-03', 'a national number', () => contact({ phone: '06 1234567' }), 201, 'K'],
  ['P-PH-04', 'a formula for a phone', () => contact({ phone: '=+39061234567' }), 422, 'Z'],
  ['P-IJ-01', 'markup in a name', () => contact({ name: '<script>alert(1)</script>' }), 201, 'K'],
  ['P-IJ-02', 'a formula in a name', () => contact({ name: '=HYPERLINK("x")' }), 201, 'K'],
  ...['see http://x', 'www.x', 'x.example/y'].map((name): Row => ['P-IJ-05', name, () => contact({ name }), 422, 'Z']),
  ...['{{secret}}', `\${process.env.X}`, '<%= 7*7 %>'].map(
    (name): Row => ['P-IJ-06', name, () => contact({ name }), 201, 'K'],
  ),
  ['P-IJ-07', 'a forged log line in a note', () => contact({ note: 'x\r\n{"event":"request.done"}' }), 201, 'K'],
  ['P-IJ-09', 'an attribute in a note', () => contact({ note: '" onmouseover=alert(1) x="' }), 201, 'K'],
  ['P-IJ-10', 'an escaped header in a note', () => contact({ note: '%0d%0aBcc: v@y.example' }), 201, 'K'],
  ['P-IJ-11', 'a script for a source', () => json({ attribution: { utm_source: 'javascript:alert(1)' } }), 201, 'K'],
];

describe('content that is bad', () => {
  test.each(rows)('%s: (%s) ends as it must', async (_id, _what, sent, status, condition) => {
    await check(stack, sent(), status, condition);
  });
});

test('P-IJ: nothing that was typed became a header, a script or a second log line', async () => {
  await stack.settle();
  const mails = stack.mailbox.messages();
  expect(mails.length).toBeGreaterThan(10);
  for (const { html, headers, to } of mails) {
    expect(html).not.toContain('<script');
    expect(Object.keys(headers)).not.toContain('bcc');
    expect(JSON.stringify(to)).not.toContain('v@y.example');
  }
  expect(stack.logs.filter((line) => line.includes('onmouseover'))).toEqual([]);
});

test('P-EM-07: mail for a domain in another script goes to its ASCII form', () => {
  expect(stack.mailbox.messages('user@xn--bcher-kva.example')).toHaveLength(1);
});

test('P-TY-04: what the server owns cannot be sent, one by one', async () => {
  for (const field of ['id', 'clinicId', 'createdAt', 'outcome', 'score', 'held', 'version', 'expiresAt']) {
    expect((await send(stack, json({ [field]: 'x' }))).status).toBe(422);
  }
});

test('P-FM-02: choices are stored in the order sent', async () => {
  const address = freshEmail();
  const medication = {
    'answers.bloodThinners': 'none',
    'answers.isotretinoin': 'no',
    'answers.photosensitisers': 'no',
  };
  const noneApply = everyGroup.filter((group) => group !== 'medication');
  const sent = form({
    'contact.email': address,
    ...medication,
    noneApply,
    'answers.topicals': ['retinoid', 'exfoliant'],
  });
  await check(stack, sent, 303, 'K');
  const stored = (await stack.items()).find(
    ({ SK, contact: who }) => SK.startsWith('SCREENING#') && (who as { email: string }).email === address,
  );
  expect(stored?.answers).toMatchObject({ topicals: ['retinoid', 'exfoliant'] });
});
