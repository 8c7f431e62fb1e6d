import { expect, test } from 'vitest';
import { type HoldFacts, holdFor } from '../../shared/intake/hold.ts';

const at = Date.parse('2026-06-15T10:00:00.000Z');
const reason = (over: Partial<HoldFacts>) => {
  const facts = { leaveEmpty: '', formLoadedAt: undefined, isAddressExhausted: false, isSurge: false, ...over };
  return holdFor(facts, at)?.reason;
};
const everything = { leaveEmpty: 'x', formLoadedAt: at, isAddressExhausted: true, isSurge: true };

test('a submission with nothing against it is not held', () => {
  expect(reason({})).toBeUndefined();
});

test.each([
  ['the hidden field is filled in', { leaveEmpty: ' ' }, 'honeypot'],
  ['the form was there for less than three seconds', { formLoadedAt: at - 2_999 }, 'too-fast'],
  ['a clock says that the form was loaded later than it was sent', { formLoadedAt: at + 1 }, 'too-fast'],
  ['the address has had its mails of the day', { isAddressExhausted: true }, 'address-limit'],
  ['the clinic has a surge of leads', { isSurge: true }, 'surge'],
] as const)('a submission is held when %s', (_when, over, expected) => {
  expect(reason(over)).toBe(expected);
});

test('three seconds for a form are enough, and no time at all says nothing', () => {
  expect(reason({ formLoadedAt: at - 3_000 })).toBeUndefined();
  expect(reason({ formLoadedAt: undefined })).toBeUndefined();
});

test('of several reasons the most telling one is kept: a trap before speed before limits', () => {
  expect(reason(everything)).toBe('honeypot');
  expect(reason({ ...everything, leaveEmpty: '' })).toBe('too-fast');
  expect(reason({ ...everything, leaveEmpty: '', formLoadedAt: undefined })).toBe('address-limit');
});

test('a hold says when it began', () => {
  const facts = { leaveEmpty: 'x', formLoadedAt: undefined, isAddressExhausted: false, isSurge: false };
  expect(holdFor(facts, at)).toEqual({ reason: 'honeypot', at: '2026-06-15T10:00:00.000Z' });
});
