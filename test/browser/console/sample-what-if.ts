/** What other rules would have said, as the API gives it, for an API that a test writes. */
import type { WhatIfAnswer } from '../../../shared/contract/answers/what-if-answer.ts';
import { aRow } from './sample-leads.ts';

type Concerned = WhatIfAnswer['concerned'][number];

const at = '2026-11-24T09:15:00.000Z';

export const aConcerned = (over: Partial<Concerned> = {}): Concerned => ({
  leadId: aRow().leadId,
  screeningId: '0190a',
  createdAt: at,
  before: 'suitable_with_cautions',
  atLeast: 'consult_clinician',
  atMost: 'defer_until',
  dayBefore: null,
  dayAfter: null,
  rules: ['dark-marks-high'],
  ...over,
});

const aRule = { newly: 0, noLonger: 0, otherwise: 0, decided: 0, mayFire: 0 };

/** The first of two pages, unless it is said that there are no more. */
export const aWhatIf = (over: Partial<WhatIfAnswer> = {}): WhatIfAnswer => ({
  screenings: 100,
  changes: { worse: 9, better: 0, same: 21, open: 70 },
  cells: [
    { before: 'not_suitable', atLeast: 'not_suitable', atMost: 'not_suitable', count: 21 },
    { before: 'suitable', atLeast: 'suitable', atMost: 'defer_until', count: 48 },
    { before: 'suitable_with_cautions', atLeast: 'suitable_with_cautions', atMost: 'defer_until', count: 22 },
    { before: 'suitable_with_cautions', atLeast: 'consult_clinician', atMost: 'defer_until', count: 8 },
    { before: 'defer_until', atLeast: 'not_suitable', atMost: 'not_suitable', count: 1 },
  ],
  rules: [
    {
      ...aRule,
      ruleId: 'dark-marks-high',
      reason: 'Dark marks stay on your skin easily, and your skin type makes them more likely.',
      newly: 8,
      decided: 8,
    },
    { ...aRule, ruleId: 'smoker', reason: 'You smoke.', otherwise: 1, decided: 1 },
    { ...aRule, ruleId: 'severe-allergy', reason: 'You have had a severe allergic reaction.', mayFire: 79 },
  ],
  askedThen: [
    {
      version: '1.0.0',
      device: 'mechanical',
      count: 100,
      unasked: [{ question: 'severeAllergy', text: 'Have you had a severe allergic reaction?', choices: [] }],
      unoffered: [{ question: 'topicals', text: 'Do you use any of these?', choices: ['A steroid cream'] }],
      otherWords: [{ question: 'connectiveTissue', text: 'Do you have such a disease?', choices: [] }],
    },
  ],
  concerned: [
    aConcerned(),
    aConcerned({
      screeningId: '0190b',
      before: 'defer_until',
      atLeast: 'not_suitable',
      atMost: 'not_suitable',
      dayBefore: '2027-02-10',
      rules: ['smoker'],
    }),
  ],
  next: 'sealed',
  ...over,
});
