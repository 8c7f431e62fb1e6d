import { describe, expect, test } from 'vitest';
import {
  answered,
  collisionsOf,
  edited,
  emptyDraft,
  insisted,
  isBooking,
  isEmpty,
  type LeadFields,
  patchOf,
  takenOver,
  untouched,
} from '../../../web/console/lead/log/lead-draft.ts';

const now: LeadFields = { status: 'new', assignee: '', phone: '+39061', followUpOn: '' };
const booked = edited(emptyDraft, now, { status: 'booked' });

describe('what somebody has typed about a lead', () => {
  test('is sent field by field, and only where it differs from what the lead has', () => {
    const both = edited(booked, now, { assignee: ' bob@alba.example ' });
    expect(patchOf(both, now)).toEqual({ status: 'booked', assignee: 'bob@alba.example' });
    expect(patchOf(both, { ...now, assignee: 'bob@alba.example' })).toEqual({ status: 'booked' });
    expect(patchOf(edited(emptyDraft, now, { phone: '' }), now)).toEqual({ phone: null });
  });

  test('has a reason where it closes the lead, and nowhere else', () => {
    const closed = edited({ ...emptyDraft, closeReason: 'spam' }, now, { status: 'closed' });
    expect(patchOf(closed, now)).toEqual({ status: 'closed', closeReason: 'spam' });
    expect(patchOf({ ...booked, closeReason: 'spam' }, now)).toEqual({ status: 'booked' });
  });

  test('is nothing once it is set back, and while a note is blank', () => {
    expect(isEmpty(booked, now)).toBe(false);
    expect(isEmpty(edited(booked, now, { status: 'new' }), now)).toBe(true);
    expect(isEmpty({ ...emptyDraft, note: ' \n' }, now)).toBe(true);
    expect(isEmpty({ ...emptyDraft, note: 'Called' }, now)).toBe(false);
  });
});

describe('what became of a call', () => {
  test('proposes what follows from it, and is taken back when it is pressed again', () => {
    const reached = answered(emptyDraft, now, 'reached');
    expect(patchOf(reached, now)).toEqual({ contacted: 'reached', status: 'contacted' });
    expect(patchOf(answered(reached, now, 'reached'), now)).toEqual({ status: 'contacted' });
    expect(patchOf(answered(emptyDraft, now, 'no_answer'), now)).toEqual({ contacted: 'no_answer' });
    expect(patchOf(answered(booked, now, 'message_left'), now)).toEqual({
      contacted: 'message_left',
      status: 'booked',
    });
    expect(patchOf(answered(emptyDraft, { ...now, status: 'contacted' }, 'reached'), now)).toEqual({
      contacted: 'reached',
    });
  });

  test('goes with the note and the day to call back on, which may be taken off', () => {
    const draft = edited({ ...emptyDraft, note: ' Called. ' }, now, { followUpOn: '2026-12-03' });
    expect(patchOf(draft, now)).toEqual({ note: 'Called.', followUpOn: '2026-12-03' });
    const later = { ...now, followUpOn: '2026-12-03' };
    expect(patchOf(edited(emptyDraft, later, { followUpOn: '' }), later)).toEqual({ followUpOn: null });
  });

  test('a booking without a decision has its reason with it, and nothing else has', () => {
    const why = { withoutDecision: 'Asked on the phone.' };
    expect(patchOf({ ...booked, ...why }, now)).toEqual({ status: 'booked', ...why });
    expect(patchOf({ ...emptyDraft, ...why }, now)).toEqual({});
    expect([isBooking(booked, now), isBooking(emptyDraft, now)]).toEqual([true, false]);
    expect(isBooking(booked, { ...now, status: 'booked' })).toBe(false);
  });
});

describe('beside a change of somebody else', () => {
  const contacted: LeadFields = { ...now, status: 'contacted' };

  test('collides where both have changed the same to something else', () => {
    expect(collisionsOf(booked, now)).toEqual([]);
    expect(collisionsOf(booked, { ...now, assignee: 'bob@alba.example', phone: '' })).toEqual([]);
    expect(collisionsOf(booked, { ...now, status: 'booked' })).toEqual([]);
    expect(collisionsOf(booked, contacted)).toEqual([
      { name: 'status', now: 'contacted', mine: 'booked', isPossible: true },
    ]);
  });

  test('is no collision any more once the person has chosen', () => {
    expect(collisionsOf(insisted(booked, contacted, 'status'), contacted)).toEqual([]);
    expect(untouched(booked, 'status')).toEqual(emptyDraft);
    const again: LeadFields = { ...now, status: 'closed' };
    expect(collisionsOf(insisted(booked, contacted, 'status'), again)).toHaveLength(1);
  });

  test('a status that cannot be reached from there stays a collision, whatever the person insists on', () => {
    const treated: LeadFields = { ...now, status: 'treated' };
    expect(collisionsOf(insisted(booked, treated, 'status'), treated)).toEqual([
      { name: 'status', now: 'treated', mine: 'booked', isPossible: false },
    ]);
  });

  test('what the person has not touched is taken over, and what they have touched is not', () => {
    expect(takenOver(booked, now, { ...now, status: 'contacted', assignee: 'bob' })).toEqual(['assignee']);
    expect(takenOver(booked, now, now)).toEqual([]);
  });

  test('a field that is changed twice began where it was touched first', () => {
    const twice = edited(edited(booked, now, { assignee: 'a' }), { ...now, assignee: 'x' }, { assignee: 'b' });
    expect(collisionsOf(twice, { ...now, assignee: 'x' })).toEqual([
      { name: 'assignee', now: 'x', mine: 'b', isPossible: true },
    ]);
  });
});
