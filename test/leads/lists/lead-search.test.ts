import { expect, test } from 'vitest';
import { phoneNumber } from '../../../shared/intake/phone-number.ts';
import { leadSearch } from '../../../shared/leads/lists/lead-search.ts';
import { personHash } from '../../../shared/leads/person-hash.ts';

const matchKey = 'm'.repeat(40);
const hash = (text: string) => personHash(matchKey, 'alba', text);
const search = (typed: string) =>
  leadSearch(typed, {
    clinic: 'alba',
    country: 'IT',
    matchKey,
    readPhone: async (number, country) => phoneNumber(number, country),
  });

test.each([
  ['an address, in any case', ' ADA@Example.com', { email: hash('ada@example.com') }],
  ['a number of the country', '06 1234 5678', { phone: hash('+390612345678') }],
  ['a number from abroad', '+49 30 1234567', { phone: hash('+49301234567') }],
  ['the beginning of a name, folded', 'Zoë Mü', { name: 'zoe mu' }],
  ['a name with a digit', 'Ada 2', { name: 'ada 2' }],
  ['a surname with particles', 'van der Ber', { name: 'ber' }],
  ['a copied address', '\u2068ada＠example.com\u200b\u2069', { email: hash('ada@example.com') }],
  ['a copied number', '\u202a06–1234‑5678\u202c', { phone: hash('+390612345678') }],
  ['a number in other digits', '٠٦ ١٢٣٤ ٥٦٧٨', { phone: hash('+390612345678') }],
  ['a copied name', '\u2068O’Brien\u00ad\u2069', { name: 'obrien' }],
  ['a few digits, which are no number yet', '1234', { name: '1234' }],
])('somebody is looked for by %s', async (_what, typed, expected) => {
  expect(await search(typed)).toEqual(expected);
});

test.each(['', '  ', '…', 'ada@', '@', '00000', '+1'.padEnd(40, '2')])('nobody can be found by %j', async (typed) => {
  expect(await search(typed)).toBeUndefined();
});

test('an address and a number are looked for by hash alone', async () => {
  expect(JSON.stringify(await search('ada@example.com'))).not.toContain('ada');
  expect(JSON.stringify(await search('06 1234 5678'))).not.toContain('1234');
});
