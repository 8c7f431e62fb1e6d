import { staffWords as microneedlingWords } from '../microneedling/staff-words.ts';
import type { Treatment } from './treatments.ts';

const published: Readonly<Record<Treatment, Readonly<Record<string, string>>>> = {
  microneedling: microneedlingWords,
};

/** Short words of staff for a rule of a treatment; `undefined` for a rule that is newer than this list. */
export const staffWordsOf = (treatment: string, ruleId: string): string | undefined => {
  const words = Object.hasOwn(published, treatment) ? published[treatment as Treatment] : {};
  return Object.hasOwn(words, ruleId) ? words[ruleId] : undefined;
};
