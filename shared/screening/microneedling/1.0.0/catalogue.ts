import type { Catalogue } from '../../rule-set.ts';
import { microneedling100 } from './rule-set.ts';
import type { MicroneedlingWording } from './wording.ts';
import { care } from './wording-en/care.ts';
import { events, groups, questionTexts } from './wording-en/form.ts';
import { options } from './wording-en/options.ts';
import { wordingEn } from './wording-en.ts';

/** Every text in English. */
const en: MicroneedlingWording = {
  treatment: wordingEn.treatment,
  groups,
  questions: questionTexts,
  options,
  concerns: wordingEn.concerns,
  areas: wordingEn.areas,
  events,
  rules: wordingEn.rules,
  until: wordingEn.until,
  outcomes: wordingEn.outcomes,
  nextSteps: wordingEn.nextSteps,
  care,
};

/** Microneedling 1.0.0 with its form and care pages. */
export const microneedlingCatalogue100 = { ...microneedling100, wording: { en } } as const satisfies Catalogue;
