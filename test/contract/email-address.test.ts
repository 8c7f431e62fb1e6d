import { describe, expect, test } from 'vitest';
import { emailAddress, neverGetsMail } from '../../shared/contract/email-address.ts';

describe('an e-mail address', () => {
  test.each([
    'a@b',
    '@x.example',
    'a@',
    'a b@x.example',
    'a@x.example\r\nBcc: v@y.example',
    'a@x.example,b@y.example',
    'a@x.example;b@y.example',
    'Anna <a@x.example>',
    '"a b"@x.example',
    '.a@x.example',
    'a..b@x.example',
    'a%b@x.example',
    'a!b@x.example',
    'a@-x.example',
    'a@x..example',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@x.example.',
    'a@x%2eexample',
    'é@x.example',
    'a@x.example\n',
    '\r\na@x.example',
    'a@x.example\u2028',
    `${'a'.repeat(65)}@x.example`,
    `a@${'x'.repeat(64)}.example`,
    `a@${'x.'.repeat(125)}example`,
    `${'a'.repeat(30_000)}!`,
    '',
  ])('%j is refused', (typed) => {
    expect(emailAddress(typed)).toBeUndefined();
  });

  test.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'with the line break %j is refused, wherever it stands',
    (end) => {
      for (const typed of [`a@x.example${end}`, `${end}a@x.example`, `a@x.example ${end} `, `a@x.${end}example`]) {
        expect(emailAddress(typed)).toBeUndefined();
      }
    },
  );

  test.each([
    ['o\u2019brien is kept', "o'brien@x.example", "o'brien@x.example", "o'brien@x.example", "o'brien@x.example"],
    ['a tag is kept, but is no other mailbox', 'a+tag@x.example', 'a+tag@x.example', 'a+tag@x.example', 'a@x.example'],
    [
      'case is kept, but is no other person',
      'User@EXAMPLE.example',
      'User@example.example',
      'user@example.example',
      'user@example.example',
    ],
    [
      'a domain in any script is mailed by its ASCII form',
      'user@bücher.example',
      'user@xn--bcher-kva.example',
      'user@xn--bcher-kva.example',
      'user@xn--bcher-kva.example',
    ],
    [
      'each tag at SES’ simulator is a mailbox of its own',
      'success+Run1@simulator.amazonses.com',
      'success+Run1@simulator.amazonses.com',
      'success+run1@simulator.amazonses.com',
      'success+run1@simulator.amazonses.com',
    ],
    ['a local part that is only a tag counts whole', '+a@x.example', '+a@x.example', '+a@x.example', '+a@x.example'],
  ])('%s', (_name, typed, wire, matchText, mailboxText) => {
    expect(emailAddress(` ${typed} `)).toEqual({ typed, wire, matchText, mailboxText });
  });

  test.each([
    ['a blank of no width', 'ada@x.example\u200b'],
    ['a soft hyphen', 'ada@x.ex\u00adample'],
    ['embeddings', '\u202aada@x.example\u202c'],
    ['an override', '\u202eada@x.example'],
    ['isolates', '\u2068ada\u2069@x.example'],
    ['a byte order mark', '\ufeffada@x.example'],
    ['a selector', 'ada\ufe0f@x.example'],
    ['full-width forms', 'ａｄａ＠ｘ．example'],
    ['blanks', '\u00a0\tada@x.example\u3000'],
  ])('is read without what copying adds: %s', (_what, typed) => {
    expect(emailAddress(typed)).toMatchObject({ typed: 'ada@x.example', wire: 'ada@x.example' });
  });

  test.each([
    ['o\u2019brien@x.example', "o'brien@x.example"],
    ['o\u02bcbrien@x.example', "o'brien@x.example"],
    ['ada\u2011b@x\u2010y.example', 'ada-b@x-y.example'],
    ['ada\u0661@x.example', 'ada1@x.example'],
  ])('has plain apostrophes, dashes and digits: %j', (typed, wire) => {
    expect(emailAddress(typed)?.wire).toBe(wire);
  });

  test('may have 64 characters before the @ and 254 in all', () => {
    const local = 'a'.repeat(64);
    const domain = `${'x'.repeat(60)}.${'y'.repeat(60)}.${'z'.repeat(59)}.example`.slice(0, 189);
    expect(emailAddress(`${local}@${domain}`)?.wire).toHaveLength(254);
    expect(emailAddress(`${local}@a${domain}`)).toBeUndefined();
  });
});

test.each(['printer.local', 'a.localhost', 'a.invalid', 'a.test', 'mx.internal', 'nas.lan', 'nas.home.arpa'])(
  'no mail arrives at %s',
  (domain) => {
    expect(neverGetsMail({ wire: `ada@${domain}` })).toBe(true);
  },
);

test.each(['local.com', 'test.de', 'internal.example', 'lan.it', 'mylocal.it', 'contest.com'])(
  'mail may arrive at %s',
  (domain) => {
    expect(neverGetsMail({ wire: `ada@${domain}` })).toBe(false);
  },
);
