import type { Catalogue } from '../../rule-set.ts';
import { microneedling110 } from './rule-set.ts';
import type { MicroneedlingWording } from './wording.ts';
import { care } from './wording-en/care.ts';
import { events, groups, questionTexts } from './wording-en/form.ts';
import { options } from './wording-en/options.ts';
import { wordingEn } from './wording-en.ts';

/** Every text in English. */
const en: MicroneedlingWording = { ...wordingEn, groups, questions: questionTexts, options, events, care };

/** Microneedling 1.1.0 with its form and care pages. */
export const microneedlingCatalogue110 = { ...microneedling110, wording: { en } } as const satisfies Catalogue;
