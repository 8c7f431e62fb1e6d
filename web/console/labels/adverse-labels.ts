import type { AdverseEntryAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { labels as english } from '../../../shared/texts/en/console/labels.ts';

/** In English: for pages that do not speak a language yet. */
export const adverseKindLabels: Readonly<Record<AdverseEntryAnswer['kind'], string>> = english.harmKinds;
export const harmLabels: Readonly<Record<AdverseEntryAnswer['severity'], string>> = english.harm;
