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
