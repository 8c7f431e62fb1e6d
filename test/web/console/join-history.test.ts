import { expect, test } from 'vitest';
import type { HistoryAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { joinHistory } from '../../../web/console/lead/older/join-history.ts';
import { aDetail, aDetailedScreening } from '../../browser/console/sample-leads.ts';

const screening = (screeningId: string, day: string) =>
  aDetailedScreening({ screeningId, createdAt: `2026-11-${day}T09:15:00.000Z` });
const part = (over: Partial<HistoryAnswer>): HistoryAnswer => ({
  ...{
    screenings: [],
    texts: {},
    consentChanges: [],
    notes: [],
    steps: [],
    reviews: [],
    adverseEvents: [],
    next: null,
  },
  ...over,
});

test('a lead that is read anew keeps what was read before it, each thing once, newest first', () => {
  const opened = aDetail({ screenings: [screening('d', '24'), screening('c', '23')] });
  const before = part({ ...opened, screenings: [screening('c', '23'), screening('b', '22')] });
  const older = part({ screenings: [screening('a', '21')], notes: opened.notes });
  const { screenings, notes, version } = joinHistory({ ...opened, version: 9 }, [before, older]);
  expect(screenings.map(({ screeningId }) => screeningId)).toEqual(['d', 'c', 'b', 'a']);
  expect([notes.length, version]).toEqual([1, 9]);
});
