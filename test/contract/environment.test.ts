import { describe, expect, test } from 'vitest';
import { functionEnvironment, readEnvironment } from '../../shared/contract/environment.ts';

const key = 'k'.repeat(32);
const mail = {
  LEADS_TABLE: 'leads',
  MAIL_EPOCH: '1',
  MAIL_FROM: 'clinic@mail.example',
  SERVICE_CONFIGURATION_SET: 'service',
  MARKETING_CONFIGURATION_SET: 'marketing',
  MAIL_RATE: '14',
  PUBLIC_URL: 'https://suitably.example',
  CONSOLE_URL: 'https://suitably.example',
  LINK_KEY: key,
  LINK_KEY_PREVIOUS: 'none',
  MATCH_KEY: key,
};
const read = (over: Partial<Record<keyof typeof mail, string>>) => () =>
  readEnvironment('send-mail', { ...mail, ...over });

describe('the environment of a function', () => {
  test('is read once it is whole, and holds nothing that the function does not need', () => {
    const wanted = { ...mail, LINK_KEY_PREVIOUS: '' };
    expect(readEnvironment('send-mail', { ...mail, HOME: '/', SEAL_KEY: key })).toEqual(wanted);
  });

  test('has no previous key while its secret says none, and the one that it says later', () => {
    const previous = (LINK_KEY_PREVIOUS: string, ORIGIN_SECRET_PREVIOUS: string) => {
      const read = readEnvironment('show-result', { ...everything, LINK_KEY_PREVIOUS, ORIGIN_SECRET_PREVIOUS });
      return [read.LINK_KEY_PREVIOUS, read.ORIGIN_SECRET_PREVIOUS];
    };
    const old = 'o'.repeat(32);
    expect(previous('none', 'none')).toEqual(['', '']);
    expect(previous(old, old)).toEqual([old, old]);
  });

  test.each(Object.keys(mail) as (keyof typeof mail)[])('stops the function when %s is missing', (name) => {
    expect(read({ [name]: undefined })).toThrow(name);
  });

  test.each([
    ['a key that is short enough to be guessed', { LINK_KEY: 'short' }],
    ['a previous key that is half a key', { LINK_KEY_PREVIOUS: 'short' }],
    ['a previous key that is empty, which no secret can hold', { LINK_KEY_PREVIOUS: '' }],
    ['an address with a slash at its end, which links would double', { PUBLIC_URL: 'https://suitably.example/' }],
    ['an address that is none', { PUBLIC_URL: 'suitably.example' }],
    ['a rate that is no number', { MAIL_RATE: 'fast' }],
    ['a table without a name', { LEADS_TABLE: '' }],
  ])('stops the function at %s', (_what, over) => {
    expect(read(over)).toThrow();
  });
});

const everything = {
  ...mail,
  AUDIT_TABLE: 'audit',
  LEDGER_TABLE: 'ledger',
  ORIGIN_SECRET: key,
  ORIGIN_SECRET_PREVIOUS: 'none',
  USER_POOL_ID: 'eu-south-1_a1',
  USER_POOL_CLIENT_ID: 'client',
  SEAL_KEY: key,
  RECEIPT_KEY: key,
  SENDER_ADDRESS: 'hello@suitably.example',
  SENDER_IDENTITY: 'existing',
  SENDER_REGION: 'eu-south-1',
  SENDER_IS_SANDBOX: 'no',
  SENDER_SIGNATURES: 'none',
  RECEIPT_KEYS_RETIRED: 'none',
};

test('the key that seals the audit reaches nobody but the function that seals', () => {
  const names = Object.keys(functionEnvironment) as (keyof typeof functionEnvironment)[];
  const sealing = names.filter((name) => 'SEAL_KEY' in readEnvironment(name, everything));
  expect(sealing).toEqual(['seal-audit']);
});

test('the key that signs receipts reaches who gives them out, and nobody else', () => {
  const names = Object.keys(functionEnvironment) as (keyof typeof functionEnvironment)[];
  expect(names.filter((name) => 'RECEIPT_KEY' in readEnvironment(name, everything))).toEqual(['show-result', 'staff']);
});

test('public keys of before a rotation come as a list', () => {
  const [one, other] = ['A'.repeat(43), '_'.repeat(43)];
  const retired = (text: string) =>
    readEnvironment('show-result', { ...everything, RECEIPT_KEYS_RETIRED: text }).RECEIPT_KEYS_RETIRED;
  expect([retired('none'), retired(one), retired(`${one} ${other}`)]).toEqual([[], [one], [one, other]]);
  for (const wrong of ['', `${one} `, one.slice(1), `${one},${other}`]) expect(() => retired(wrong)).toThrow();
});
