import { describe, expect, test } from 'vitest';
import { hashSubmission } from '../../shared/intake/submission-hashes.ts';
import { aClinic } from '../builders.ts';
import { admitted, matchKey } from './admitted.ts';

const birch = aClinic({ clinic: 'birch' });
const hashes = async (...given: Parameters<typeof admitted>) => (await admitted(...given)).hashes;

describe('a person is recognised', () => {
  test('by the address in any case, and by no other person', async () => {
    const { person } = await hashes();
    expect((await hashes({ contact: { email: 'ADA@Example.COM' } })).person).toBe(person);
    expect((await hashes({ contact: { email: 'bob@example.com' } })).person).not.toBe(person);
  });

  test('at one clinic, never across clinics', async () => {
    const contact = { phone: '06 1234 5678' };
    const [alba, other] = [await hashes({ contact }), await hashes({ contact }, { settings: birch })];
    expect(other.person).not.toBe(alba.person);
    expect(other.phone).not.toBe(alba.phone);
  });

  test('as somebody else with a tag in the address, whose mails still count for one mailbox', async () => {
    const [plain, tagged] = [await hashes(), await hashes({ contact: { email: 'ada+x@example.com' } })];
    expect(tagged.person).not.toBe(plain.person);
    expect(tagged.mailbox).toBe(plain.mailbox);
  });

  test('by the number, however it is written; without one there is no hash', async () => {
    const [one, other] = ['06 1234 5678', '+39 06/1234-5678'].map((phone) => hashes({ contact: { phone } }));
    expect((await one)?.phone).toBe((await other)?.phone);
    expect((await hashes()).phone).toBeUndefined();
  });
});

describe('limits count across clinics', () => {
  test('for a mailbox and for a source', async () => {
    const [alba, other] = [await hashes(), await hashes({}, { settings: birch })];
    expect([other.mailbox, other.source]).toEqual([alba.mailbox, alba.source]);
  });

  test('an IPv6 address by its block and by the network around it, an IPv4 address by itself', async () => {
    expect(Object.keys((await hashes({}, { source: '2001:db8::1' })).source)).toEqual(['block', 'network']);
    expect(Object.keys((await hashes({}, { source: '192.0.2.7' })).source)).toEqual(['block']);
  });
});

describe('a repeat', () => {
  test('has the fingerprint of the first, whatever key came in the body', async () => {
    const first = await hashes({ idempotencyKey: 'one' });
    expect((await hashes({ idempotencyKey: 'two' })).fingerprint).toBe(first.fingerprint);
    expect((await hashes({}, { settings: birch })).fingerprint).not.toBe(first.fingerprint);
  });

  test.each([
    ['token of the page', { formToken: 'another' }],
    ['referrer', { attribution: { referrer: 'https://other.example/' } }],
    ['campaign', { attribution: { utm_source: 'news' } }],
    ['page to go to', { returnUrl: 'https://alba.example/thanks' }],
  ])('is the same intent with another %s, which the person did not type', async (_what, added) => {
    const form = (over: object) => hashes({ ...over }, { via: 'form' });
    const [first, again] = [await form({}), await form(added)];
    expect([again.fingerprint, again.repeat, again.mark]).toEqual([first.fingerprint, first.repeat, first.mark]);
  });

  test('is another intent with anything that the person did type or tick', async () => {
    const others = [
      { contact: { note: 'x' } },
      { answers: { age: 32 } },
      { consents: { marketing: true } },
      { answers: { smoker: 'no' } },
    ];
    const prints = await Promise.all([{}, ...others].map(async (over) => (await hashes(over)).fingerprint));
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('of a form is found by its content, and of a program only by a chosen key', async () => {
    const form = await hashes({}, { via: 'form' });
    expect((await hashes({}, { via: 'form' })).repeat).toEqual(form.repeat);
    expect(form.repeat?.keptFor).toBe(600_000);
    expect((await hashes()).repeat).toBeUndefined();
    expect((await hashes({}, { chosenKey: 'k' })).repeat?.keptFor).toBe(86_400_000);
  });

  test('counts once against limits; a submission that repeats none counts by itself', async () => {
    const of = async (screeningId: string, chosenKey?: string) =>
      hashSubmission(matchKey, await admitted({}, { chosenKey }), screeningId).mark;
    expect(await of('s1', 'k')).toBe(await of('s2', 'k'));
    expect(await of('s1')).not.toBe(await of('s2'));
  });
});

test('nothing of a hash shows what it was made of', async () => {
  const contact = { email: 'ada@example.com', phone: '06 1234 5678' };
  const text = JSON.stringify(await hashes({ contact }, { chosenKey: 'ada', source: '192.0.2.7' }));
  expect(text).not.toMatch(/ada|example|1234|192\.0/i);
});
