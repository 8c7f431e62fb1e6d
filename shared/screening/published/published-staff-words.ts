import type { StaffLanguage } from '../../texts/language.ts';
import { type Treatment, treatments } from './treatments.ts';

type Words = Readonly<Record<string, string>>;

const published: Readonly<Record<Treatment, Readonly<Record<StaffLanguage, () => Promise<Words>>>>> = {
  microneedling: {
    en: async () => (await import('../microneedling/staff-words.ts')).staffWords,
    it: async () => (await import('../microneedling/staff-words-it.ts')).staffWordsIt,
  },
};

/** Short words of staff for every rule that was ever published, by treatment and rule, in one language. */
export type StaffWords = Readonly<Record<string, Words>>;

/** The words in a language; no other is loaded. */
export const loadStaffWords = async (lang: StaffLanguage): Promise<StaffWords> =>
  Object.fromEntries(
    await Promise.all(treatments.map(async (treatment) => [treatment, await published[treatment][lang]()] as const)),
  );

/** The words for a rule of a treatment; `undefined` for a rule that is newer than this list. */
export const staffWordsOf = (words: StaffWords, treatment: string, ruleId: string): string | undefined => {
  const ofTreatment = Object.hasOwn(words, treatment) ? words[treatment] : undefined;
  return ofTreatment && Object.hasOwn(ofTreatment, ruleId) ? ofTreatment[ruleId] : undefined;
};
