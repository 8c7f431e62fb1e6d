import type { MicroneedlingAnswerWording } from './wording.ts';
import { areas, concerns } from './wording-en/concerns.ts';
import { findings, until } from './wording-en/findings.ts';
import { nextSteps, outcomes } from './wording-en/outcomes.ts';

/**
 * The texts of answers in English (docs/screening.md#wording says what is never said). Another language is one more
 * file.
 */
export const wordingEn: MicroneedlingAnswerWording = {
  treatment: 'Microneedling',
  concerns,
  areas,
  rules: findings,
  until,
  outcomes,
  nextSteps,
};
