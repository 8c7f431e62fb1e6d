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
        followUpOn: undefined,
        respondBy: undefined,
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

  test('has a promise to answer from when it becomes new, and the one it had by any other change', () => {
    const closed = { status: 'closed', closeReason: 'no_answer', respondBy: '2026-06-15T11:00:00.000Z' } as const;
    const respondBy = '2026-06-15T14:30:40.000Z';
    const made = (wanted: LeadChange) => changedLead(aLead(closed), wanted, { at, respondBy });
    expect(made({ status: 'new' })).toMatchObject({ lead: { respondBy } });
    expect(made({ assignee: 'a@example.com' })).toMatchObject({ lead: { respondBy: closed.respondBy } });
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

describe('a held lead', () => {
  const hold = { reason: 'honeypot', at: '2026-06-15T10:00:00.000Z' } as const;
  const spam = { status: 'closed', closeReason: 'spam' } as const;

  test('is closed as spam, and stays held from any mail', () => {
    expect(change({ status: 'held', hold }, spam)).toMatchObject({ lead: { ...spam, hold } });
  });

  test('is not closed for another reason, nor opened again without a release', () => {
    const other = { status: 'closed', closeReason: 'no_answer' } as const;
    expect(change({ status: 'held', hold }, other)).toEqual({ refusal: 'forbidden' });
    expect(change({ ...spam, hold }, { status: 'new' })).toEqual({ refusal: 'forbidden' });
    const released = { status: 'new', hold: undefined, closeReason: undefined };
    expect(change({ ...spam, hold }, { isRelease: true })).toMatchObject({ lead: released });
  });
});

describe('a lead that a clinician has not decided on', () => {
  const owed = { outcome: 'defer_until', needsClinician: true } as const;

  test.each(['booked', 'treated'] as const)('is %s only with a reason', (status) => {
    expect(change(owed, { status })).toEqual({ refusal: 'decision-missing' });
    expect(change(owed, { status, withoutDecision: 'Seen in person.' })).toMatchObject({ lead: { status } });
    expect(change({ ...owed, status: 'contacted' }, { status })).toEqual({ refusal: 'decision-missing' });
  });

  test('goes on with a decision on its latest screening, and with none on an earlier one', () => {
    expect(change({ ...owed, decidedScreeningId: 'screening-1' }, { status: 'booked' })).toHaveProperty('lead');
    const decided = { ...owed, decidedScreeningId: 'screening-0' };
    expect(change(decided, { status: 'booked' })).toEqual({ refusal: 'decision-missing' });
  });

  test('is asked about again before the treatment, when it was answered anew after it was booked', () => {
    const booked = { ...owed, status: 'booked', decidedScreeningId: 'screening-0' } as const;
    expect(change(booked, { status: 'treated' })).toEqual({ refusal: 'decision-missing' });
    expect(change(booked, { assignee: 'a@example.com' })).toHaveProperty('lead');
  });

  test('is not booked for any reason when its answers speak against a treatment', () => {
    const against = { outcome: 'not_suitable', needsClinician: false } as const;
    const booking = { status: 'booked', withoutDecision: 'She insists.' } as const;
    expect(change(against, booking)).toEqual({ refusal: 'decision-required' });
    expect(change({ ...against, decidedScreeningId: 'screening-1' }, { status: 'booked' })).toHaveProperty('lead');
  });

  test('is asked about as well where the decision was to wait or to decline', () => {
    const decided = { decidedScreeningId: 'screening-1', decidedAgainst: true, needsClinician: false } as const;
    const no = { ...decided, outcome: 'suitable' } as const;
    expect(change(no, { status: 'booked' })).toEqual({ refusal: 'decision-missing' });
    expect(change(no, { status: 'booked', withoutDecision: 'The wait is over.' })).toHaveProperty('lead');
    const ruledOut = { ...decided, outcome: 'not_suitable' } as const;
    const booking = { status: 'booked', withoutDecision: 'She insists.' } as const;
    expect(change(ruledOut, booking)).toEqual({ refusal: 'decision-required' });
  });

  test('is contacted and closed as any other', () => {
    expect(change(owed, { status: 'contacted' })).toHaveProperty('lead');
    expect(change(owed, { status: 'closed', closeReason: 'no_answer' })).toHaveProperty('lead');
  });

  test('of an earlier build is known by its outcome alone', () => {
    expect(change({ outcome: 'consult_clinician' }, { status: 'booked' })).toEqual({ refusal: 'decision-missing' });
  });
});

describe('the day to call back on', () => {
  const due = { followUpOn: '2026-06-15' };

  test.each([
    ['stays by what says nothing of it', { assignee: 'a@example.com' }, '2026-06-15'],
    ['stays while nobody answers', { contacted: 'no_answer' }, '2026-06-15'],
    ['is over when the person was reached', { contacted: 'reached' }, undefined],
    ['is another when one is named', { contacted: 'reached', followUpOn: '2026-06-20' }, '2026-06-20'],
    ['is taken away', { followUpOn: undefined }, undefined],
    ['is over when the lead is closed', { status: 'closed', closeReason: 'spam' }, undefined],
  ] as const)('%s', (_what, wanted, on) => {
    expect(change(due, wanted)).toHaveProperty('lead.followUpOn', on);
  });
});

test('nobody is to be called back on a day until which the lead is not kept', () => {
  const before = { expiresAt: '2026-07-01T10:00:00.000Z' };
  expect(change(before, { followUpOn: '2026-07-02' })).toEqual({ refusal: 'not-kept' });
  expect(change(before, { followUpOn: '2026-07-01' })).toHaveProperty('lead.followUpOn', '2026-07-01');
  expect(change(before, { status: 'contacted', followUpOn: '2026-09-01' })).toHaveProperty('lead');
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
