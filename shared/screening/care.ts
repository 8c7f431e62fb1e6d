import type { AnswerTexts } from '../texts/answer-texts.ts';
import { filled } from '../texts/filled.ts';
import { type Device, devices } from './published/treatments.ts';
import type { Catalogue } from './rule-set.ts';
import type { CareLine, CareText } from './wording.ts';
import { writtenDay } from './written-day.ts';

/** Who has signed the rules off for a clinic; `on` is the day (`YYYY-MM-DD`). A sample is of nobody and says so. */
export type Signatory = {
  readonly name: string;
  readonly registration: { readonly number: string; readonly body: string };
  readonly on: string;
  readonly isSample: boolean;
};

/** The sentences about what a result rests on, in a language. */
type BasisTexts = Pick<AnswerTexts, 'basis' | 'lang'>;

/** Who has signed the rules off, in a sentence; in two where it is a sample. Throws a RangeError when `on` is no day. */
export function signatorySentence(
  { basis, lang }: BasisTexts,
  { name, registration, on, isSample }: Signatory,
): string {
  const sentence = filled(basis.signedOff, { name, ...registration, day: writtenDay(on, lang) });
  return isSample ? `${sentence} ${basis.sample}` : sentence;
}

type Judged = {
  ruleSet: string;
  ruleSetVersion: string;
  screenedOn: string;
  signOff?: Signatory | null | undefined;
};

/**
 * Which rule set was used, on what day (`YYYY-MM-DD`), and who has signed it off if anybody has. Throws a RangeError
 * when it is no day.
 */
export function basisSentence(texts: BasisTexts, { ruleSet, ruleSetVersion, screenedOn, signOff }: Judged): string {
  const { basis, lang } = texts;
  const day = writtenDay(screenedOn, lang);
  const judged = filled(basis.judged, { day, treatment: ruleSet, version: ruleSetVersion });
  return signOff ? `${judged} ${signatorySentence(texts, signOff)}` : judged;
}

/** Before-care, usual course, after-care and warning signs of a catalogue; lines for one device only with it. */
export function care({ wording }: Catalogue, device: Device): CareText {
  const text = wording.care;
  const fits = (line: CareLine): boolean => devices.every((other) => other === device || line[`${other}Only`] !== true);
  return {
    ...text,
    before: text.before.filter(fits),
    course: text.course.filter(fits),
    after: text.after.filter(fits),
    warnings: text.warnings.filter(fits),
  };
}
