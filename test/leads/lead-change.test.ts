import { describe, expect, test } from 'vitest';
import type { Lead } from '../../shared/leads/lead.ts';
import { changedLead, type LeadChange } from '../../shared/leads/lead-change.ts';
import { aLead } from './leads.ts';

/** Two and a half hours after Ada's enquiry. */
const at = Date.parse('2026-06-15T12:30:40.000Z');

const change = (before: Partial<Lead>, wanted: LeadChange) => changedLead(aLead(before), wanted, { at });

describe('a changed lead', () => {
  test('has its next version, a longer retention, and the minutes until the first response', () => {
    expect(change({}, { status: 'booked' })).toEqual({
      lead: {
        ...aLead({ status: 'booked', version: 2, waited: 150, isConsulted: true }),
        expiresAt: '2027-06-15T12:30:40.000Z',
        closeReason: undefined,
        hold: undefined,
      },
    });
  });

  test('keeps the minutes of its first response when it leaves new once more', () => {
    expect(change({ waited: 12 }, { status: 'contacted' })).toMatchObject({ lead: { waited: 12 } });
  });

  test('does not answer its person by a change that leaves it new, or when it was answered long ago', () => {
    expect(change({}, { assignee: 'a@example.com' })).not.toHaveProperty('lead.waited');
    expect(change({ status: 'booked' }, { status: 'treated' })).not.toHaveProperty('lead.waited');
  });

  test('stays held, with its hold, by any change but its release', () => {
    const hold = { reason: 'honeypot', at: '2026-06-15T10:00:00.000Z' } as const;
    const held = { status: 'held', hold } as const;
    expect(change(held, { assignee: 'a@example.com' })).toMatchObject({ lead: held });
  });

  test('keeps its status when a held screening of it is released', () => {
    expect(change({ status: 'contacted' }, { isRelease: true })).toMatchObject({ lead: { status: 'contacted' } });
  });

  test('loses its reason for closing when it is opened again', () => {
    const closed = { status: 'closed', closeReason: 'no_answer' } as const;
    expect(change(closed, { status: 'new' })).toMatchObject({ lead: { status: 'new', closeReason: undefined } });
  });

  test('keeps its reason for closing, or gets another, while it stays closed', () => {
    const closed = { status: 'closed', closeReason: 'no_answer' } as const;
    expect(change(closed, { assignee: 'a@example.com' })).toMatchObject({ lead: { closeReason: 'no_answer' } });
    expect(change(closed, { closeReason: 'spam' })).toMatchObject({ lead: { closeReason: 'spam' } });
  });

  test('is new and not held any more after its release', () => {
    const held = { status: 'held', hold: { reason: 'honeypot', at: '2026-06-15T10:00:00.000Z' } } as const;
    expect(change(held, { isRelease: true })).toMatchObject({ lead: { status: 'new', hold: undefined } });
  });
});

describe('a change is refused', () => {
  test.each([
    ['back to an earlier status', { status: 'booked' }, { status: 'contacted' }],
    ['from closed to any status but new', { status: 'closed', closeReason: 'spam' }, { status: 'booked' }],
    ['to held', {}, { status: 'held' }],
    ['from held without a release', { status: 'held' }, { status: 'new' }],
    ['to closed without a reason', {}, { status: 'closed' }],
  ] as const)('%s', (_what, before, wanted) => {
    expect(change(before, wanted)).toEqual({ refusal: 'forbidden' });
  });

  test('when a lead that is not closed gets a reason for closing', () => {
    expect(change({}, { closeReason: 'spam' })).toEqual({ refusal: 'not-closed' });
  });
});
