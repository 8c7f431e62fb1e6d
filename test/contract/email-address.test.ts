import { describe, expect, test } from 'vitest';
import { emailAddress } from '../../shared/contract/email-address.ts';

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

  test('may have 64 characters before the @ and 254 in all', () => {
    const local = 'a'.repeat(64);
    const domain = `${'x'.repeat(60)}.${'y'.repeat(60)}.${'z'.repeat(59)}.example`.slice(0, 189);
    expect(emailAddress(`${local}@${domain}`)?.wire).toHaveLength(254);
    expect(emailAddress(`${local}@a${domain}`)).toBeUndefined();
  });
});
