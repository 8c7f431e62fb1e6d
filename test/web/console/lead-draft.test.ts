import { describe, expect, test } from 'vitest';
import {
  collisionsOf,
  edited,
  emptyDraft,
  insisted,
  isEmpty,
  type LeadFields,
  patchOf,
  takenOver,
  untouched,
} from '../../../web/console/lead/log/lead-draft.ts';

const now: LeadFields = { status: 'new', assignee: '', phone: '+39061' };
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
    expect(takenOver(booked, now, { status: 'contacted', assignee: 'bob', phone: '+39061' })).toEqual(['assignee']);
    expect(takenOver(booked, now, now)).toEqual([]);
  });

  test('a field that is changed twice began where it was touched first', () => {
    const twice = edited(edited(booked, now, { assignee: 'a' }), { ...now, assignee: 'x' }, { assignee: 'b' });
    expect(collisionsOf(twice, { ...now, assignee: 'x' })).toEqual([
      { name: 'assignee', now: 'x', mine: 'b', isPossible: true },
    ]);
  });
});
