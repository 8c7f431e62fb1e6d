/**
 * From what was sent to what the person reads: the rules judge the answers and put the assessment into words
 * (docs/contract.md#submissions).
 */
import type { RuleStanding } from '../clinics/sign-off.ts';
import { type Assessment, assess } from '../screening/assess.ts';
import { type ExplainedAssessment, explain } from '../screening/explain.ts';
import type { Overlay } from '../screening/overlay.ts';
import { termsOf } from '../screening/published/treatments.ts';
import type { RuleSet } from '../screening/rule-set.ts';
import type { Unsigned } from '../screening/sign-off/not-signed.ts';
import { type ReadSubmission, readSubmission, type SentSubmission } from './read-submission.ts';

/** A submission with what the rules say of it. */
export type JudgedSubmission = SentSubmission &
  ReadSubmission & {
    /** The clinic's day of the judgement, `YYYY-MM-DD`. */
    today: string;
    /** Who had signed the rules off by then, or why nobody had. */
    standing: RuleStanding;
    assessment: Assessment;
    explained: ExplainedAssessment;
  };

/** Loaded where a clinic has an overlay, as few do. */
const overlaid = async (ruleSet: RuleSet, overlay: Overlay): Promise<RuleSet> =>
  (await import('../screening/overlay.ts')).withOverlay(ruleSet, overlay);

/** Loaded where nobody has signed the rules off. */
const withoutSignOff = async (ruleSet: RuleSet, unsigned: Unsigned): Promise<RuleSet> =>
  (await import('../screening/sign-off/not-signed.ts')).withUnsigned(ruleSet, unsigned);

/**
 * Reads and judges a submission on a day of the clinic; `standingOf` says how the rules that it is judged by stand.
 * Throws as `readSubmission` does.
 */
export const judgeSubmission = async (
  sent: SentSubmission,
  today: string,
  standingOf: (ruleSet: Pick<RuleSet, 'treatment' | 'version' | 'lang'>) => RuleStanding,
): Promise<JudgedSubmission> => {
  const read = await readSubmission(sent, today);
  const { answers } = read;
  const { device, overlay } = sent.settings;
  const standing = standingOf(read.ruleSet);
  const published = overlay ? await overlaid(read.ruleSet, overlay) : read.ruleSet;
  const ruleSet = standing.unsigned ? await withoutSignOff(published, standing.unsigned) : published;
  const assessment = assess(answers, { today, device, ruleSet });
  const explained = explain(assessment, answers, { ruleSet, today });
  return { ...sent, ...read, today, standing, assessment, explained };
};

/** People under the rule set's minimum age are answered, and nothing of them is kept. */
export const isUnderage = ({ answers: { age }, ruleSet }: Pick<ReadSubmission, 'answers' | 'ruleSet'>): boolean =>
  typeof age === 'number' && age < termsOf(ruleSet).minimumAge;
