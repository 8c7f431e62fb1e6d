import { describe, expect, test } from 'vitest';
import { fits, rowOf } from '../../shared/leads/lead-row.ts';
import { shownLead } from '../../shared/leads/shown-lead.ts';
import { aLead } from './leads.ts';

const contact = {
  name: 'Ada Rossi',
  email: 'ada@example.com',
  phone: { typed: '06 1', e164: '+3961' },
  note: 'my note',
};

describe('a lead as staff read it', () => {
  test('has a member for everything, and null for what is not there', () => {
    expect(shownLead(aLead())).toMatchObject({ closeReason: null, assignee: null, contact: { phone: null } });
  });

  test('shows the number as it is dialled', () => {
    expect(shownLead(aLead({ contact })).contact.phone).toBe('+3961');
  });

  test('keeps to itself what is of use to us alone', () => {
    const lead = aLead({ waited: 5, expiresAt: '2026-09-13T10:00:00.000Z', source: 'google' });
    for (const name of ['waited', 'expiresAt', 'source', 'hold', 'clinic']) {
      expect(shownLead(lead)).not.toHaveProperty(name);
    }
  });
});

describe('a row of a list', () => {
  test('names the person and gives no way to reach them, nor what they wrote', () => {
    const row = rowOf(aLead({ contact }));
    expect(row.name).toBe('Ada Rossi');
    expect(JSON.stringify(row)).not.toMatch(/ada@example|3961|my note/);
  });

  test('says whether the lead is held', () => {
    expect(rowOf(aLead()).held).toBe(false);
    expect(rowOf(aLead({ hold: { reason: 'surge', at: '2026-06-15T10:00:00.000Z' } })).held).toBe(true);
  });
});

describe('a decision is owed', () => {
  test.each([
    ['on a lead that only has to wait, when it asks for a clinician', { outcome: 'defer_until' }, true],
    ['not where no finding asks for one', { needsClinician: false, outcome: 'consult_clinician' }, false],
    [
      'by the outcome, on a lead of an earlier build',
      { needsClinician: undefined, outcome: 'consult_clinician' },
      true,
    ],
    ['not on such a lead with another outcome', { needsClinician: undefined, outcome: 'defer_until' }, false],
    ['on a booked lead', { status: 'booked' }, true],
    ['not on a treated lead', { status: 'treated' }, false],
    ['not on a closed lead', { status: 'closed' }, false],
    ['not when the latest screening was decided', { decidedScreeningId: 'screening-1' }, false],
    ['when an earlier screening was decided', { decidedScreeningId: 'screening-0' }, true],
  ] as const)('%s', (_which, over, isOwed) => {
    expect(rowOf(aLead({ needsClinician: true, ...over })).needsClinician).toBe(isOwed);
  });
});

describe('the end of the promise to answer', () => {
  const respondBy = '2026-06-15T12:00:00.000Z';

  test('stands on a new lead, and no longer than it is new', () => {
    expect(rowOf(aLead({ respondBy })).respondBy).toBe(respondBy);
    expect(rowOf(aLead({ respondBy, status: 'contacted' })).respondBy).toBeUndefined();
  });
});

describe('a row belongs to a list', () => {
  const at = Date.parse('2026-06-15T10:00:00.000Z');
  const row = rowOf(aLead());

  test.each([
    ['of all', {}, true],
    ['of its status', { status: 'new' }, true],
    ['of another status', { status: 'booked' }, false],
    ['of its status, but another outcome', { status: 'new', outcome: 'not_suitable' }, false],
    ['of its concern', { concern: 'acne-scars' }, true],
    ['that begins when it came', { from: at }, true],
    ['that begins just after', { from: at + 1 }, false],
    ['that ends just after it came', { until: at + 1 }, true],
    ['that ends when it came', { until: at }, false],
  ] as const)('%s', (_which, filter, belongs) => {
    expect(fits(row, filter)).toBe(belongs);
  });
});
