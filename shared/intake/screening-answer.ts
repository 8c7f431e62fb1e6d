/** From what was sent to what the person is told: read, judged and put into words (contract 2.1). */

import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { Answers } from '../screening/answers.ts';
import { type Assessment, assess } from '../screening/assess.ts';
import { type ExplainedAssessment, explain } from '../screening/explain.ts';
import type { RuleSet } from '../screening/rule-set.ts';
import { type Judged, readSubmission, type Via } from './read-submission.ts';

/** A submission with what the rules say of it. */
export type Judgement = {
  read: Judged;
  assessment: Assessment;
  explained: ExplainedAssessment;
  /** The clinic's day that it was judged on, `YYYY-MM-DD`. */
  today: string;
};

type Sent = { sent: unknown; via: Via; settings: ClinicSettings };

/** Most clinics add nothing to the rules, and their patients do not wait for the code that would. */
const tightened = async (published: RuleSet, { overlay }: ClinicSettings): Promise<RuleSet> =>
  overlay ? (await import('../screening/overlay.ts')).withOverlay(published, overlay) : published;

/** Reads and judges a submission on a day of the clinic. Throws as `readSubmission` does. */
export const judge = async ({ sent, via, settings }: Sent, today: string): Promise<Judgement> => {
  const read = await readSubmission(sent, { settings, today, via });
  const { answers, lang } = read;
  const ruleSet = await tightened(read.ruleSet, settings);
  const assessment = assess(answers, { today, device: settings.device, ruleSet });
  return { read, assessment, explained: explain(assessment, answers, { ruleSet, lang, today }), today };
};

/** Cosmetic needling of minors is neither authorised nor studied: they are answered, and nothing of them is kept. */
export const isUnderage = ({ age }: Answers): boolean => typeof age === 'number' && age < 18;

/** An instant without its milliseconds. */
export const toTheSecond = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z');
