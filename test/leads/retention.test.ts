import { describe, expect, test } from 'vitest';
import { expiresAtOf, expiryOf, isExpired, keptAfter } from '../../shared/leads/retention.ts';
import { aLead } from './leads.ts';

const contact = '2026-06-15T10:00:00.000Z';
const day = (over: Partial<Parameters<typeof expiryOf>[0]>) =>
  expiryOf({ lastContactAt: contact, isConsulted: false, ...over }).slice(0, 10);

describe('a lead is kept', () => {
  test.each([
    ['90 days when no consultation follows', {}, '2026-09-13'],
    ['12 months after the last contact when there was one', { isConsulted: true }, '2027-06-15'],
    ['to the last day of a shorter month', { isConsulted: true, lastContactAt: '2028-02-29T10:00:00Z' }, '2029-02-28'],
    ['until the link of a promised reminder has ended', { remindOn: '2026-12-01' }, '2027-01-14'],
    ['90 days when the reminder is sooner', { remindOn: '2026-06-20' }, '2026-09-13'],
    [
      'as briefly as the clinic says, whatever was promised',
      { remindOn: '2026-12-01', retentionDays: 40 },
      '2026-07-25',
    ],
    ['no longer because a clinic allows more', { retentionDays: 366 }, '2026-09-13'],
  ])('%s', (_what, over, until) => {
    expect(day(over)).toBe(until);
  });

  test('to the second', () => {
    const lead = aLead({ expiresAt: '2026-09-13T10:00:00.000Z' });
    expect(isExpired(lead, Date.parse('2026-09-13T09:59:59.999Z'))).toBe(false);
    expect(isExpired(lead, Date.parse('2026-09-13T10:00:00.000Z'))).toBe(true);
  });

  test('from its last screening on when it was stored without a date', () => {
    expect(expiresAtOf(aLead())).toBe('2026-09-13T10:00:00.000Z');
    expect(expiresAtOf(aLead({ status: 'treated' }))).toBe('2027-06-15T10:00:00.000Z');
  });
});

describe('a change of status', () => {
  const at = Date.parse('2026-07-01T10:00:00Z');
  const before = aLead({ expiresAt: '2026-09-13T10:00:00.000Z' });

  test.each([
    ['to contacted counts as a contact', before, 'contacted', '2026-09-29'],
    ['to booked keeps for 12 months', before, 'booked', '2027-07-01'],
    ['to closed is none', before, 'closed', '2026-09-13'],
    ['from closed to new is one', { ...before, status: 'closed' }, 'new', '2026-09-29'],
    ['never shortens', { ...before, expiresAt: '2027-01-14T00:00:00.000Z' }, 'contacted', '2027-01-14'],
  ] as const)('%s', (_what, lead, status, until) => {
    expect(keptAfter(lead, { ...lead, status }, { at }).expiresAt?.slice(0, 10)).toBe(until);
  });

  test('remembers a consultation of before there was a mark for it, and makes none up', () => {
    const { expiresAt } = before;
    expect(keptAfter({ ...before, status: 'booked' }, { ...before, status: 'closed' }, { at })).toStrictEqual({
      isConsulted: true,
      expiresAt,
    });
    expect(keptAfter(before, { ...before, status: 'closed' }, { at })).toStrictEqual({ expiresAt });
  });

  test('remembers a consultation for good', () => {
    const booked = {
      ...before,
      ...keptAfter(before, { ...before, status: 'booked' }, { at }),
      status: 'booked' as const,
    };
    const closed = {
      ...booked,
      ...keptAfter(booked, { ...booked, status: 'closed' }, { at }),
      status: 'closed' as const,
    };
    expect(keptAfter(closed, { ...closed, status: 'new' }, { at })).toEqual({
      isConsulted: true,
      expiresAt: '2027-07-01T10:00:00.000Z',
    });
  });
});
