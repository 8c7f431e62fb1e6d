import type { MicroneedlingAnswerWording } from './wording.ts';
import { areas, concerns, lessKnown } from './wording-en/concerns.ts';
import { findings, until, urgent } from './wording-en/findings.ts';
import { always, findingGroups, nextSteps, outcomes } from './wording-en/outcomes.ts';

/** The texts of answers in English (docs/screening.md#wording says what is never said). */
export const wordingEn: MicroneedlingAnswerWording = {
  treatment: 'Microneedling',
  concerns,
  areas,
  lessKnown,
  rules: findings,
  until,
  urgent,
  outcomes,
  nextSteps,
  findingGroups,
  always,
};
