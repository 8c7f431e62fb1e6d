import type { MicroneedlingAnswerWording } from '../wording.ts';
import { areas, concerns } from './concerns.ts';
import { contradictions } from './contradictions.ts';
import { findings, until } from './findings.ts';
import { nextSteps, outcomes } from './outcomes.ts';

/** The texts of answers in English (docs/screening.md#wording says what is never said). */
export const answerWording: MicroneedlingAnswerWording = {
  treatment: 'Microneedling',
  concerns,
  areas,
  rules: findings,
  until,
  contradictions,
  outcomes,
  nextSteps,
};
