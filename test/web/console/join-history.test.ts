import { expect, test } from 'vitest';
import type { HistoryAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { joinHistory } from '../../../web/console/lead/older/join-history.ts';
import { wordedFinding, wordedQuestions } from '../../../web/console/lead/screening/put-into-words.ts';
import { aDetail, aDetailedScreening, aFinding } from '../../browser/console/sample-leads.ts';

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

test('a finding and a question read in the texts that the screening names, and by their keys without them', () => {
  const { texts, screenings } = aDetail();
  const [shown] = screenings;
  const own = texts[shown?.texts ?? ''];
  expect(wordedFinding(aFinding(), 'microneedling', own)).toMatchObject({
    words: 'Isotretinoin within 6 months',
    answers: '10 August 2026',
    reason: 'You stopped isotretinoin less than six months ago.',
    sources: [{ code: 'FDA-MN', title: 'FDA, Microneedling Devices' }],
    firedBy: [{ text: 'When did you stop?' }],
  });
  expect(wordedFinding(aFinding(), 'microneedling', undefined)).toMatchObject({
    reason: 'isotretinoin-recent',
    sources: [],
  });
  const yes = aFinding({ ruleId: 'rule-of-later', firedBy: [{ question: 'age', answer: ['Yes'] }] });
  expect(wordedFinding(yes, 'treatment-of-later', own)).toMatchObject({ words: 'Rule of later', answers: '' });
  expect(wordedQuestions([{ question: 'age', answer: ['31'] }], own)).toEqual([
    { question: 'age', answer: ['31'], text: 'How old are you?' },
  ]);
});
