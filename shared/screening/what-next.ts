/**
 * What is said around a result by what the person ticked and where it is read. The texts of a rule set are published once
 * for everybody and know neither (docs/screening.md#wording).
 */

import type { Language } from '../texts/language.ts';
import type { ExplainedAssessment } from './explain.ts';
import type { Outcome } from './outcome.ts';
import { writtenDay } from './written-day.ts';

/** What of a result is put into words here. */
type Said = Pick<ExplainedAssessment, 'nextStep' | 'groups'>;

/** What comes after a result. Days are `YYYY-MM-DD`; `remindedOn`: the earliest day of the reminder, where one will come. */
export type Afterwards = { clinic: string; outcome: Outcome; remindedOn?: string | undefined };

const english = {
  /** A published sentence that offers everybody what some have asked for. */
  offer: ' If you like, the clinic reminds you.',
  /** A published reference to marks, and what it becomes where such points stand under a heading. */
  marked: 'about the points that say so',
  headed: 'about the points under “{title}”',
  ownDoctor: 'Your own doctor should see this.',
  title: 'What happens next',
  received: 'We have your answers. {clinic} can read them from now on.',
  copy: {
    full: 'A copy of this result goes to {email}.',
    minimal: 'A mail with a link to this result goes to {email}.',
  },
  typedAddress: 'the address that you typed',
  noCopy: 'If it is not there within an hour, look among your unwanted mail, or tell us.',
  opensUntil: 'The link in that mail opens this result until {day}.',
  reminded: 'You asked for a reminder: we write to you on {day} or soon after.',
  notReminded: 'Nobody will remind you of the day, so please make a note of it.',
  by: {
    suitable: 'Nothing is arranged yet. Whether and when you come is up to you.',
    suitable_with_cautions: 'Nothing is arranged yet. Whether and when you come is up to you.',
    consult_clinician: 'Nothing is arranged until a clinician has gone through your answers with you.',
    defer_until: 'No treatment is planned before that day.',
    not_suitable: 'No treatment is planned. Tell us if your health or your medicines change.',
  } satisfies Record<Outcome, string>,
};

const wordings: Readonly<Record<Language, typeof english>> = { en: english };

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

/** The words themselves, for headings and marks. */
export const afterwardsWords = (lang: Language) => wordings[lang];

/** The next step of a result, without an offer that the page or mail beside it answers, and with a reference that leads somewhere. */
export const shownNextStep = ({ nextStep, groups }: Said, lang: Language): string => {
  const { offer, marked, headed } = wordings[lang];
  const title = groups.find(({ group }) => group === 'doctor')?.title;
  const step = nextStep.replace(offer, '');
  return title === undefined ? step : step.replace(marked, () => filled(headed, { title }));
};

/** What happens next, in whole sentences: that the answers are there, and what is to be done until when. */
export const whatHappensNext = ({ clinic, outcome, remindedOn }: Afterwards, lang: Language): readonly string[] => {
  const { received, by, reminded, notReminded } = wordings[lang];
  const reminder = remindedOn ? [filled(reminded, { day: writtenDay(remindedOn, lang) })] : [];
  if (!remindedOn && outcome === 'defer_until') reminder.push(notReminded);
  return [filled(received, { clinic }), by[outcome], ...reminder];
};

/** Where the copy of a result goes, and until which day it opens there. `detail`: as in the clinic's settings. */
export const whereTheCopyGoes = (
  { email, detail, opensUntil }: { email: string; detail: 'full' | 'minimal'; opensUntil: string },
  lang: Language,
): readonly string[] => {
  const words = wordings[lang];
  return [
    `${filled(words.copy[detail], { email })} ${words.noCopy}`,
    filled(words.opensUntil, { day: writtenDay(opensUntil, lang) }),
  ];
};

/** What is true of every result that was stored, where neither address nor outcome is known yet. */
export const afterSending = (
  { clinic, detail }: { clinic: string; detail: 'full' | 'minimal' },
  lang: Language,
): readonly string[] => {
  const { received, copy, typedAddress, noCopy } = wordings[lang];
  return [filled(received, { clinic }), `${filled(copy[detail], { email: typedAddress })} ${noCopy}`];
};

type Found = Pick<ExplainedAssessment, 'findings' | 'groups'>;

/** What of a result counts at any age: what rules a treatment out, and what a doctor should see. */
export const atAnyAge = ({ findings, groups }: Found): Found => {
  const kept = findings.filter(({ severity, seeDoctor }) => severity === 'absolute' || seeDoctor);
  return { findings: kept, groups: groups.filter(({ group }) => kept.some((finding) => finding.group === group)) };
};
