import { describe, expect, test } from 'vitest';
import { annotatedCatalogueOf } from '../../../shared/screening/published/published-annotated.ts';
import { loadStaffWords, staffWordsOf } from '../../../shared/screening/published/published-staff-words.ts';
import { treatments, versionsOf } from '../../../shared/screening/published/treatments.ts';
import { staffLanguages } from '../../../shared/texts/language.ts';
import { placeIn } from '../../../web/console/components/list-walk.ts';
import { callAddress, mailAddress } from '../../../web/console/lead/reach.ts';
import { noValues, saidNo } from '../../../web/console/lead/screening/said-no.ts';

const published = treatments.flatMap((treatment) =>
  versionsOf(treatment).flatMap((version) => annotatedCatalogueOf({ treatment, version }, 'en') ?? []),
);

test.each(staffLanguages)(
  'every rule that was ever published has short words in %s, and no two rules of a set the same',
  async (lang) => {
    const known = await loadStaffWords(lang);
    // Other languages need more letters for the same.
    const longest = lang === 'en' ? 48 : 54;
    expect(published.length).toBeGreaterThan(0);
    for (const { treatment, rules } of published) {
      const words = rules.map(({ id }) => staffWordsOf(known, treatment, id));
      expect(words).not.toContain(undefined);
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((text = '') => text.length > longest)).toEqual([]);
    }
    expect(staffWordsOf(known, 'treatment-of-later', 'smoker')).toBeUndefined();
    expect(staffWordsOf(known, treatments[0], 'constructor')).toBeUndefined();
  },
);

describe('an answer that is folded away', () => {
  test('is one by which, in every published rule set, nothing applies', () => {
    const none = published.flatMap(({ questions }) => questions.flatMap((question) => question.none));
    expect(none.length).toBeGreaterThan(0);
    expect(none.filter((value) => !noValues.includes(value))).toEqual([]);
  });

  const screening = { answers: { a: 'no', b: ['none'], c: [], d: 'yes', e: ['none', 'x'], f: 31 }, noneApply: ['g'] };
  test.each([
    ...[['a', true] as const, ['b', true] as const, ['c', true] as const, ['ticked-off', true] as const],
    ...[['d', false] as const, ['e', false] as const, ['f', false] as const],
  ])('%s is a no: %s', (question, isNo) => {
    expect(saidNo(screening, question)).toBe(isNo);
  });

  test('is never one that was not given while no group was ticked off', () => {
    expect(saidNo({ answers: {}, noneApply: [] }, 'a')).toBe(false);
  });
});

describe('how somebody is reached', () => {
  test.each([
    ['+39 06 1234567', 'tel:+39061234567'],
    ['(06) 123-45.67', 'tel:061234567'],
    ['+39061234567;ext=1', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('the number %j is called by %j', (phone, address) => {
    expect(callAddress(phone)).toBe(address);
  });

  test.each([
    ['ada+x@example.com', 'mailto:ada%2Bx@example.com'],
    ['ada@example.com?bcc=eve@example.com', undefined],
    ['ada@example.com,eve@example.com', undefined],
    ['javascript:alert(1)', undefined],
    ['a b@example.com', undefined],
  ])('the address %j is written to by %j', (email, address) => {
    expect(mailAddress(email)).toBe(address);
  });
});

test('a lead has its neighbours in the list that it was opened from, and none outside of it', () => {
  const list = { address: '/leads?status=new', leadIds: ['a', 'b', 'c'] };
  expect(placeIn(list, 'b')).toEqual({ address: list.address, place: 2, count: 3, before: 'a', after: 'c' });
  expect(placeIn(list, 'a')?.before).toBeUndefined();
  expect(placeIn(list, 'd')).toBeUndefined();
});
