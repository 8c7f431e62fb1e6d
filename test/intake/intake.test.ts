import { describe, expect, test } from 'vitest';
import { intakeOf, type KnownLead } from '../../shared/intake/intake.ts';
import { aLead } from '../leads/leads.ts';
import { admitted, toldToWait } from './admitted.ts';

const known = (over: Parameters<typeof aLead>[0] = {}): KnownLead => ({ lead: aLead(over), messages: [] });
const kinds = ({ messages }: ReturnType<typeof intakeOf>) => messages.map(({ kind }) => kind);
const yes = { consents: { marketing: true, reminder: true } };

describe('what one submission writes', () => {
  test('for somebody new is a lead without a before, its screening, and the alert to the clinic', async () => {
    const intake = intakeOf(await admitted());
    expect(intake).toMatchObject({
      before: undefined,
      lead: { leadId: 'lead-new' },
      screening: { leadId: 'lead-new' },
    });
    expect(kinds(intake)).toEqual(['summary', 'clinic-alert']);
  });

  test('for somebody known is the lead that is there, as it was read and as it will be, and no second alert', async () => {
    const intake = intakeOf(await admitted(), known());
    expect(intake).toMatchObject({
      before: { leadId: 'lead-1', version: 1 },
      lead: { leadId: 'lead-1', version: 2 },
      screening: { leadId: 'lead-1' },
    });
    expect(kinds(intake)).toEqual(['summary']);
  });

  test('plans the mails of later that the person wants and the result allows', async () => {
    expect(kinds(intakeOf(await admitted(yes), known()))).toEqual(['summary', 'follow-up-1', 'follow-up-2']);
    const waiting = toldToWait(await admitted(yes), '2026-12-01');
    expect(kinds(intakeOf(waiting, known()))).toEqual(['summary', 'eligible-again']);
  });

  test('takes out of the plan what the second screening replaces', async () => {
    const first = intakeOf(await admitted(yes, { at: '2026-06-15T10:00:00.000Z', screeningId: 'screening-1' }));
    const second = intakeOf(await admitted(), first);
    expect(second.withdrawn.map(({ before, changes }) => [before.kind, changes.error])).toEqual([
      ['follow-up-1', 'no-consent'],
      ['follow-up-2', 'no-consent'],
    ]);
    expect(intakeOf(await admitted()).withdrawn).toEqual([]);
  });

  test('is nothing to the person while it is held', async () => {
    const hold = { reason: 'honeypot', at: '2026-07-20T10:00:00.000Z' } as const;
    expect(kinds(intakeOf(await admitted(yes, { hold })))).toEqual([]);
    const surge = { ...hold, reason: 'surge' } as const;
    expect(kinds(intakeOf(await admitted(yes, { hold: surge })))).toEqual(['clinic-alert']);
  });
});

describe('the counters of a day', () => {
  test('count a new lead once under each name', async () => {
    expect(intakeOf(await admitted({ attribution: { utm_source: 'ig' } })).counters).toEqual([
      'leads',
      'outcome:suitable',
      'concern:acne-scars',
      'source:instagram',
    ]);
  });

  test('count a held lead as held besides', async () => {
    const { counters } = intakeOf(await admitted({}, { hold: { reason: 'too-fast', at: '2026-07-20T10:00:00Z' } }));
    expect(counters).toContain('held');
    expect(counters).toContain('leads');
  });

  test.each([
    ['somebody who comes again', 'not_suitable', ['again']],
    ['somebody who had to wait and comes again', 'defer_until', ['again', 'afterDeferral']],
  ] as const)('count %s as no new lead', async (_who, outcome, counters) => {
    expect(intakeOf(await admitted(), known({ outcome })).counters).toEqual(counters);
  });
});

describe('the record of a repeat', () => {
  test('is kept for a day under a key that was chosen, and names what was made', async () => {
    const { repeat } = intakeOf(await admitted({}, { chosenKey: 'key-of-page' }));
    expect(repeat?.record).toMatchObject({
      leadId: 'lead-new',
      screeningId: 'screening-2',
      today: '2026-07-20',
      linkKeyId: 'key-1',
      expiresAt: '2026-07-21T10:00:00.000Z',
    });
    expect(JSON.stringify(repeat)).not.toMatch(/Ada|example\.com|key-of-page/);
  });

  test('is kept for ten minutes for a form, and not at all for a program without a key', async () => {
    const { repeat } = intakeOf(await admitted({}, { via: 'form' }));
    expect(repeat?.record.expiresAt).toBe('2026-07-20T10:10:00.000Z');
    expect(intakeOf(await admitted()).repeat).toBeUndefined();
  });
});
