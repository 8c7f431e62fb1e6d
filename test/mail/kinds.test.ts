import { expect, test } from 'vitest';
import { kinds, messageKinds, plannedKinds, planOf } from '../../shared/mail/kinds.ts';
import { type LeadFacts, unmetNeed } from '../../shared/mail/lead-needs.ts';

test('each kind is worth sending for as long as the protocol says', () => {
  // docs/mail-protocol.md#kinds
  const days = messageKinds.map((kind) => [kind, kinds[kind].hoursWorthSending / 24]);
  expect(Object.fromEntries(days)).toEqual({
    summary: 1,
    'clinic-alert': 3,
    decision: 1,
    'settings-notice': 3,
    'rules-review': 6,
    escalation: 0.5,
    'eligible-again': 14,
    'follow-up-1': 3,
    'follow-up-2': 3,
    maintenance: 14,
  });
});

test('a clinic plans what nobody waits for', () => {
  expect(plannedKinds.map((kind) => [kind, planOf(kind)])).toEqual([
    ['eligible-again', { after: 'waiting-time', usualDays: 0 }],
    ['follow-up-1', { after: 'screening', usualDays: 2 }],
    ['follow-up-2', { after: 'screening', usualDays: 7 }],
    ['maintenance', { after: 'treatment', usualDays: 330 }],
  ]);
});

const known: LeadFacts = { isErased: false, isHeld: false, wantsMarketing: true };
const unmet = (facts: Partial<LeadFacts>) =>
  unmetNeed({ kind: 'follow-up-1', class: 'marketing', screeningId: 'screening-1' }, { ...known, ...facts });

test('a fact of a lead that is not known speaks against no mail, and each that is known does', () => {
  expect(unmet({})).toBeUndefined();
  expect(unmet({ status: 'new', outcome: 'suitable', lastScreeningId: 'screening-1' })).toBeUndefined();
  expect(unmet({ status: 'booked' })).toBe('lead-status');
  expect(unmet({ outcome: 'defer_until' })).toBe('outcome');
  expect(unmet({ lastScreeningId: 'screening-2' })).toBe('newer-screening');
  expect(unmet({ wantsMarketing: false })).toBe('no-consent');
});

test('a status speaks against no mail of a lead that is held: the hold does, and it passes', () => {
  expect(unmet({ status: 'held', isHeld: true })).toBeUndefined();
});
