import type { MicroneedlingWording } from './wording.ts';
import { care } from './wording-en/care.ts';
import { concerns } from './wording-en/concerns.ts';
import { findings, until } from './wording-en/findings.ts';
import { events, groups, questionTexts } from './wording-en/form.ts';
import { areas, options } from './wording-en/options.ts';
import { nextSteps, outcomes } from './wording-en/outcomes.ts';

/** Every text of microneedling 1.0.0 in English (clinical rules 7 says what is never said). Another language is one more file. */
export const wordingEn: MicroneedlingWording = {
  treatment: 'Microneedling',
  groups,
  questions: questionTexts,
  options,
  concerns,
  areas,
  events,
  rules: findings,
  until,
  outcomes,
  nextSteps,
  care,
};
