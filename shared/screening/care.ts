import type { Catalogue, Language } from './rule-set.ts';
import { type Device, devices } from './treatments.ts';
import type { CareLine, CareText } from './wording.ts';
import { writtenDay } from './written-day.ts';

/** Sentences that every page and mail with a result carries (docs/screening.md#wording). */
export type StandingSentences = {
  readonly notADiagnosis: string;
  readonly keepMedicines: string;
  readonly tellClinician: string;
  readonly goesOutOfDate: string;
  readonly timeToThink: string;
};

const sentences: Readonly<Record<Language, StandingSentences & { readonly basis: string }>> = {
  en: {
    notADiagnosis:
      'These are first answers from a form. They are not a diagnosis or medical advice, and a clinician decides after seeing you.',
    keepMedicines: 'Do not stop or change any prescribed medicine because of this form.',
    tellClinician: 'Tell your clinician about each of these points, and about anything that the form did not ask.',
    goesOutOfDate: 'Answers go out of date: please answer again if anything changes, or after 28 days.',
    timeToThink: 'There is no hurry. Take the time you need to think about it.',
    basis: 'Judged on {day} by the rule set {treatment} {version}.',
  },
};

/** The sentences that are always said, in a language. */
export function standingSentences(lang: Language): StandingSentences {
  const { basis: _basis, ...standing } = sentences[lang];
  return standing;
}

/** Which rule set was used, and on what day (`YYYY-MM-DD`), in a sentence. Throws a RangeError when it is no day. */
export function basisSentence(
  lang: Language,
  { ruleSet, ruleSetVersion, screenedOn }: { ruleSet: string; ruleSetVersion: string; screenedOn: string },
): string {
  return sentences[lang].basis
    .replace('{day}', writtenDay(screenedOn, lang))
    .replace('{treatment}', ruleSet)
    .replace('{version}', ruleSetVersion);
}

/** Before-care, usual course, after-care and warning signs of a catalogue; lines for one device only with it. */
export function care(
  catalogue: Catalogue,
  { lang, device }: { readonly lang: Language; readonly device: Device },
): CareText {
  const text = catalogue.wording[lang].care;
  const fits = (line: CareLine): boolean => devices.every((other) => other === device || line[`${other}Only`] !== true);
  return {
    ...text,
    before: text.before.filter(fits),
    course: text.course.filter(fits),
    after: text.after.filter(fits),
    warnings: text.warnings.filter(fits),
  };
}
