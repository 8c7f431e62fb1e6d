import { describe, expect, test } from 'vitest';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { statusWithReason } from '../../../web/console/labels/lead-status-labels.ts';
import { timelineOf } from '../../../web/console/lead/timeline.ts';

const lead = (over: Partial<OpenedLeadAnswer> = {}): OpenedLeadAnswer => ({
  leadId: 'lead-1',
  contact: { name: 'Ada Rossi', email: 'ada@example.com', phone: null, note: '' },
  status: 'new',
  closeReason: null,
  assignee: null,
  outcome: 'suitable',
  wantsMarketing: false,
  wantsReminder: false,
  possibleDuplicate: false,
  needsClinician: false,
  isUndecided: true,
  followUpOn: null,
  respondBy: null,
  version: 1,
  createdAt: '2026-06-15T10:00:00.000Z',
  screenings: [],
  consentChanges: [],
  notes: [],
  steps: [],
  adverseEvents: [],
  reviews: [],
  held: null,
  duplicates: [],
  texts: {},
  next: null,
  ...over,
});
const consent = (
  over: Partial<OpenedLeadAnswer['consentChanges'][number]> = {},
): OpenedLeadAnswer['consentChanges'][number] => ({
  ...{ purpose: 'marketing', isGiven: false, textId: 't', textHash: 'h', lang: 'en', via: 'link', at: '' },
  ...over,
});
const screening = (createdAt: string, outcome: string) =>
  ({ createdAt, assessment: { outcome } }) as OpenedLeadAnswer['screenings'][number];

describe('the timeline of a lead', () => {
  const entries = timelineOf(
    lead({
      screenings: [screening('2026-06-15T10:00:00Z', 'defer_until')],
      notes: [{ noteId: 'n', text: 'Called.', by: 'Bob', at: '2026-06-16T10:00:00Z' }],
      reviews: [
        {
          ...{ reviewId: 'r', decision: 'decline', reason: 'Keloids.', by: 'Dr. Eva', at: '2026-06-17T10:00:00Z' },
          ...{ verifiedInPerson: true, notify: false, screeningId: 's', until: null, proposedOn: null },
        } as const,
      ],
      consentChanges: [consent({ at: '2026-06-15T12:00:00Z' })],
    }),
    String,
  );

  test('tells harm with its day and its report, and what was added to it', () => {
    const harm = {
      ...({ entryId: 'e', eventId: 'e', kind: 'burn', happenedOn: '2026-06-14', severity: 'mild' } as const),
      ...{ reportedTo: null, reportedOn: null, isMistake: false, screeningId: null },
      ...{ note: 'Stripes.', by: 'Dr. Eva' },
    };
    const report = { reportedTo: 'the maker', reportedOn: '2026-06-16' };
    const later = { ...harm, ...report, entryId: 'f', isMistake: true, at: '2026-06-17T10:00:00Z' };
    const told = timelineOf(lead({ adverseEvents: [later, { ...harm, at: '2026-06-15T10:00:00Z' }] }), String);
    expect(told.map(({ what, text, by }) => [what, text, by])).toEqual([
      [
        'Added to adverse event: burn, mild, on 2026-06-14; reported to the maker on 2026-06-16; recorded by mistake',
        ...['Stripes.', 'Dr. Eva'],
      ],
      ['Adverse event: burn, mild, on 2026-06-14', 'Stripes.', 'Dr. Eva'],
    ]);
  });

  test('tells everything that happened, newest first', () => {
    expect(entries.map(({ at }) => at.slice(0, 13))).toEqual([
      '2026-06-17T10',
      '2026-06-16T10',
      '2026-06-15T12',
      '2026-06-15T10',
    ]);
  });

  test('says who did it, where it was one of the clinic, and in whose words', () => {
    expect(entries.map(({ by, text }) => [by, text])).toEqual([
      ['Dr. Eva', 'Keloids.'],
      ['Bob', 'Called.'],
      ['', ''],
      ['', ''],
    ]);
  });

  test('tells a consent that was withdrawn from one that was given', () => {
    const given = timelineOf(lead({ consentChanges: [consent({ isGiven: true, at: '' })] }), String);
    expect(given[0]?.what).not.toBe(entries[2]?.what);
  });
});

describe('where a lead stands', () => {
  test.each([
    ['closed', 'no_answer', /^Closed: no answer$/],
    ['closed', null, /^Closed$/],
    ['closed', 'a-reason-of-later', /a-reason-of-later/],
    ['booked', 'no_answer', /^Booked$/],
  ] as const)('%s with the reason %s', (status, reason, words) => {
    expect(statusWithReason(status, reason)).toMatch(words);
  });
});
