/** Adverse events and counts as the API gives them, for an API that a test writes. */
import type {
  AdverseCountsAnswer,
  AdverseEntryAnswer,
  AdverseEventRowAnswer,
  RulesAtWorkAnswer,
} from '../../../shared/contract/answers/adverse-answers.ts';

export const anAdverseEntry = (over: Partial<AdverseEntryAnswer> = {}): AdverseEntryAnswer => ({
  entryId: 'e1',
  eventId: 'e1',
  kind: 'granuloma-or-allergy',
  happenedOn: '2026-11-20',
  severity: 'moderate',
  note: 'Red bumps along the jaw, three days after the second visit.',
  reportedTo: null,
  reportedOn: null,
  isMistake: false,
  screeningId: '0190a',
  by: 'Dr. Elena Ricci',
  at: '2026-11-24T15:00:00.000Z',
  ...over,
});

export const anEventRow = (over: Partial<AdverseEventRowAnswer> = {}): AdverseEventRowAnswer => ({
  eventId: 'e1',
  leadId: 'AAAAAAAAAAAAAAAAAAAAAA',
  name: 'Ada Rossi',
  kind: 'granuloma-or-allergy',
  happenedOn: '2026-11-20',
  severity: 'moderate',
  reportedOn: null,
  isMistake: false,
  entries: 1,
  ...over,
});

export const someEvents = {
  events: [
    anEventRow(),
    anEventRow({ eventId: 'e2', kind: 'burn', severity: 'severe', happenedOn: '2026-11-02', reportedOn: '2026-11-04' }),
    anEventRow({ eventId: 'e3', kind: 'fainting', severity: 'mild', happenedOn: '2026-10-11', isMistake: true }),
  ],
  regulator: { name: 'Ministero della Salute', url: 'https://www.salute.gov.it' },
  next: null,
};

export const someAdverseCounts: AdverseCountsAnswer = {
  events: 3,
  unscreened: 1,
  rules: [
    { ruleId: 'blood-thinner', fired: 0, notFired: 2 },
    { ruleId: 'isotretinoin-recent', fired: 1, notFired: 1 },
  ],
};

export const somePart = (over: Partial<RulesAtWorkAnswer> = {}): RulesAtWorkAnswer => ({
  from: '2026-10-28',
  to: '2026-11-26',
  screenings: 40,
  reviewed: 12,
  rules: [
    { ruleId: 'isotretinoin-recent', fired: 9, agreed: 4, overruled: 3, open: 2 },
    { ruleId: 'smoker', fired: 14, agreed: 5, overruled: 0, open: 9 },
  ],
  next: null,
  ...over,
});
