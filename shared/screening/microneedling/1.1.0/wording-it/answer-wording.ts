import type { MicroneedlingAnswerWording } from '../wording.ts';
import { areas, concerns, lessKnown } from './concerns.ts';
import { contradictions } from './contradictions.ts';
import { findings, until, urgent } from './findings.ts';
import { always, findingGroups, nextSteps, outcomes, treatment } from './outcomes.ts';

/** The texts of answers in Italian (docs/screening.md#wording says what is never said). */
export const answerWording: MicroneedlingAnswerWording = {
  treatment,
  concerns,
  areas,
  lessKnown,
  rules: findings,
  until,
  contradictions,
  urgent,
  outcomes,
  nextSteps,
  findingGroups,
  always,
};
