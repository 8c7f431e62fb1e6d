import { describe, expect, test } from 'vitest';
import { readToDoSort, toDoAttributes } from '../../../shared/aws/items/to-do-item.ts';
import { toDoOf } from '../../../shared/leads/lists/to-do.ts';
import { aLead } from '../leads.ts';

const came = Date.parse('2026-06-15T10:00:00.000Z');
const followUpOn = '2026-06-18';
const newSince = '2026-06-20T08:00:00.000Z';
const waits = { needsClinician: true, outcome: 'defer_until' } as const;

describe('a lead waits', () => {
  test.each([
    ['for an answer while it is new', {}, { why: 'answer', since: came }],
    ['anew since it was opened again', { newSince }, { why: 'answer', since: Date.parse(newSince) }],
    [
      'since the later screening of somebody who was opened again before',
      { newSince: '2026-06-01T08:00:00.000Z' },
      { why: 'answer', since: came },
    ],
    ['for nobody once it was contacted', { status: 'contacted' }, undefined],
    ['for a decision, new or not', waits, { why: 'decision', since: came }],
    ['for a decision although it is booked', { ...waits, status: 'booked' }, { why: 'decision', since: came }],
    ['for a decision, whatever was arranged', { ...waits, followUpOn }, { why: 'decision', since: came }],
    [
      'for its answer once it is decided',
      { ...waits, decidedScreeningId: 'screening-1' },
      { why: 'answer', since: came },
    ],
    [
      'for nobody when it is decided and was contacted',
      { ...waits, status: 'contacted', decidedScreeningId: 'screening-1' },
      undefined,
    ],
    ['for its call-back', { status: 'contacted', followUpOn }, { why: 'call-back', since: Date.parse(followUpOn) }],
    [
      'for its call-back, when nobody answered so far',
      { followUpOn },
      { why: 'call-back', since: Date.parse(followUpOn) },
    ],
    ['for its call-back after a treatment', { status: 'treated', followUpOn }, { why: 'call-back' }],
    ['to be looked at while it is held, whatever it says', { ...waits, status: 'held', followUpOn }, { why: 'held' }],
    ['for nobody when it is closed', { ...waits, status: 'closed', followUpOn }, undefined],
  ] as const)('%s', (_how, over, expected) => {
    const found = toDoOf(aLead(over));
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });
});

describe('a place in the queue', () => {
  test.each([{}, waits, { followUpOn }, { status: 'held' }] as const)('leads back to what waits: %j', (over) => {
    const lead = aLead(over);
    const { toDoKey, toDoSort } = toDoAttributes(lead);
    expect(toDoKey).toBe('alba');
    expect(readToDoSort(toDoSort ?? Number.NaN)).toEqual(toDoOf(lead));
  });

  test('is none for a lead that waits for nobody', () => {
    expect(toDoAttributes(aLead({ status: 'booked' }))).toEqual({ toDoKey: undefined, toDoSort: undefined });
  });

  test('of a reason that does not exist is refused', () => {
    expect(() => readToDoSort(4 * 10 ** 13)).toThrow('no reason');
  });
});
