/** From what was sent to what the person reads: the rules judge the answers and put the assessment into words (contract 2.1). */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { type Assessment, assess } from '../screening/assess.ts';
import { type ExplainedAssessment, explain } from '../screening/explain.ts';
import type { RuleSet } from '../screening/rule-set.ts';
import { type ReadSubmission, readSubmission, type SentSubmission } from './read-submission.ts';

/** A submission with what the rules say of it. */
export type JudgedSubmission = SentSubmission &
  ReadSubmission & {
    /** The clinic's day of the judgement, `YYYY-MM-DD`. */
    today: string;
    assessment: Assessment;
    explained: ExplainedAssessment;
  };

/** Most clinics add nothing to the rules, and their patients do not wait for the code that would. */
const tightened = async (published: RuleSet, { overlay }: ClinicSettings): Promise<RuleSet> =>
  overlay ? (await import('../screening/overlay.ts')).withOverlay(published, overlay) : published;

/** Reads and judges a submission on a day of the clinic. Throws as `readSubmission` does. */
export const judgeSubmission = async (sent: SentSubmission, today: string): Promise<JudgedSubmission> => {
  const read = await readSubmission(sent, today);
  const { answers, lang } = read;
  const ruleSet = await tightened(read.ruleSet, sent.settings);
  const assessment = assess(answers, { today, device: sent.settings.device, ruleSet });
  return { ...sent, ...read, today, assessment, explained: explain(assessment, answers, { ruleSet, lang, today }) };
};

/** Cosmetic needling of minors is neither authorised nor studied: they are answered, and nothing of them is kept. */
export const isUnderage = ({ answers: { age } }: Pick<ReadSubmission, 'answers'>): boolean =>
  typeof age === 'number' && age < 18;
