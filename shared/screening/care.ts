import type { Language } from '../texts/language.ts';
import { type Device, devices } from './published/treatments.ts';
import type { Catalogue } from './rule-set.ts';
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

/** Who has signed the rules off for a clinic; `on` is the day (`YYYY-MM-DD`). A sample is of nobody and says so. */
export type Signatory = {
  readonly name: string;
  readonly registration: { readonly number: string; readonly body: string };
  readonly on: string;
  readonly isSample: boolean;
};

type Basis = { readonly basis: string; readonly signedOff: string; readonly sample: string };

const sentences: Readonly<Record<Language, StandingSentences & Basis>> = {
  en: {
    notADiagnosis:
      'These are first answers from a form. They are not a diagnosis or medical advice, and a clinician decides after seeing you.',
    keepMedicines: 'Do not stop or change any prescribed medicine because of this form.',
    tellClinician: 'Tell the clinic about each of these points, and about anything that the form did not ask.',
    goesOutOfDate: 'Answers go out of date: please answer again if anything changes, or after 28 days.',
    timeToThink: 'There is no hurry. Take the time you need to think about it.',
    basis: 'Judged on {day} by the rule set {treatment} {version}.',
    signedOff: 'These rules were signed off for the clinic by {name} ({body} {number}) on {day}.',
    sample: 'Sample, not a real sign-off.',
  },
};

/** The sentences that are always said, in a language. */
export function standingSentences(lang: Language): StandingSentences {
  const { basis: _basis, signedOff: _signedOff, sample: _sample, ...standing } = sentences[lang];
  return standing;
}

/** Who has signed the rules off, in a sentence; in two where it is a sample. Throws a RangeError when `on` is no day. */
export function signatorySentence(lang: Language, { name, registration, on, isSample }: Signatory): string {
  const { signedOff, sample } = sentences[lang];
  const values = { name, ...registration, day: writtenDay(on, lang) };
  const sentence = signedOff.replaceAll(/\{(\w+)\}/g, (_, key: keyof typeof values) => values[key]);
  return isSample ? `${sentence} ${sample}` : sentence;
}

/**
 * Which rule set was used, on what day (`YYYY-MM-DD`), and who has signed it off if anybody has. Throws a RangeError
 * when it is no day.
 */
export function basisSentence(
  lang: Language,
  {
    ruleSet,
    ruleSetVersion,
    screenedOn,
    signOff,
  }: { ruleSet: string; ruleSetVersion: string; screenedOn: string; signOff?: Signatory | null | undefined },
): string {
  const basis = sentences[lang].basis
    .replace('{day}', writtenDay(screenedOn, lang))
    .replace('{treatment}', ruleSet)
    .replace('{version}', ruleSetVersion);
  return signOff ? `${basis} ${signatorySentence(lang, signOff)}` : basis;
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
