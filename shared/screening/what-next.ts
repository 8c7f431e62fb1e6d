/**
 * What is said around a result by what the person ticked and where it is read. The texts of a rule set are published once
 * for everybody and know neither (docs/screening.md#wording).
 */

import type { AnswerTexts } from '../texts/answer-texts.ts';
import { filled } from '../texts/filled.ts';
import type { ExplainedAssessment } from './explain.ts';
import type { Outcome } from './outcome.ts';
import { writtenDay } from './written-day.ts';

/** What of a result is put into words here. */
type Said = Pick<ExplainedAssessment, 'nextStep' | 'groups'>;

/** What comes after a result. Days are `YYYY-MM-DD`; `remindedOn`: the earliest day of the reminder, where one will come. */
export type Afterwards = { clinic: string; outcome: Outcome; remindedOn?: string | undefined };

/** The sentences, in a language. */
type NextTexts = Pick<AnswerTexts, 'next' | 'lang'>;

/** The next step of a result, without an offer that the page or mail beside it answers, and with a reference that leads somewhere. */
export const shownNextStep = ({ nextStep, groups }: Said, { next }: Pick<NextTexts, 'next'>): string => {
  const { offer, marked, headed } = next;
  const title = groups.find(({ group }) => group === 'doctor')?.title;
  const step = nextStep.replace(offer, '');
  return title === undefined ? step : step.replace(marked, () => filled(headed, { title }));
};

/** What happens next, in whole sentences: that the answers are there, and what is to be done until when. */
export const whatHappensNext = (
  { clinic, outcome, remindedOn }: Afterwards,
  { next, lang }: NextTexts,
): readonly string[] => {
  const { received, by, reminded, notReminded } = next;
  const reminder = remindedOn ? [filled(reminded, { day: writtenDay(remindedOn, lang) })] : [];
  if (!remindedOn && outcome === 'defer_until') reminder.push(notReminded);
  return [filled(received, { clinic }), by[outcome], ...reminder];
};

/** Where the copy of a result goes, and until which day it opens there. `detail`: as in the clinic's settings. */
export const whereTheCopyGoes = (
  { email, detail, opensUntil }: { email: string; detail: 'full' | 'minimal'; opensUntil: string },
  { next, lang }: NextTexts,
): readonly string[] => {
  return [
    `${filled(next.copy[detail], { email })} ${next.noCopy}`,
    filled(next.opensUntil, { day: writtenDay(opensUntil, lang) }),
  ];
};

/** What is true of every result that was stored, where neither address nor outcome is known yet. */
export const afterSending = (
  { clinic, detail }: { clinic: string; detail: 'full' | 'minimal' },
  { next }: Pick<NextTexts, 'next'>,
): readonly string[] => {
  const { received, copy, typedAddress, noCopy } = next;
  return [filled(received, { clinic }), `${filled(copy[detail], { email: typedAddress })} ${noCopy}`];
};

type Found = Pick<ExplainedAssessment, 'findings' | 'groups'>;

/** What of a result counts at any age: what rules a treatment out, and what a doctor should see. */
export const atAnyAge = ({ findings, groups }: Found): Found => {
  const kept = findings.filter(({ severity, seeDoctor }) => severity === 'absolute' || seeDoctor);
  return { findings: kept, groups: groups.filter(({ group }) => kept.some((finding) => finding.group === group)) };
};
