/**
 * A stored screening judged again by another version of its rules, by another overlay, or by both: on its own day, for its
 * own device. What was not asked then is said, never guessed. Pure; nothing of the screening changes.
 */

import { carryAnswers } from '../../screening/again/carry-answers.ts';
import { type CarriedJudgement, judgeCarried } from '../../screening/again/judge-carried.ts';
import { type Assessment, outcomeOfWorst } from '../../screening/assess.ts';
import { knownDay } from '../../screening/calendar-day.ts';
import type { Gaps } from '../../screening/engine/certainty.ts';
import type { Overlay } from '../../screening/overlay.ts';
import { type OverlayFault, overlayFaults } from '../../screening/overlay-review.ts';
import { ruleSetOf } from '../../screening/published/published.ts';
import type { Treatment } from '../../screening/published/treatments.ts';
import { readAnswers } from '../../screening/reading/read-answers.ts';
import type { RuleSet } from '../../screening/rule-set.ts';
import type { JudgedScreening } from '../screening.ts';
import { rulesOf } from '../screening-rules.ts';

/** What to judge by. What is not named stays what it was for each screening; an overlay without entries is none. */
export type OtherRules = { readonly version?: string | undefined; readonly overlay?: Overlay | undefined };

/** What is wrong with rules that are to be judged by, as it is said of an overlay in the settings; nothing where they can. */
export const reviewRules = async (treatment: Treatment, { version, overlay }: OtherRules): Promise<OverlayFault[]> => {
  const ruleSet = await ruleSetOf({ treatment, version }, 'en');
  if (!ruleSet) return [{ path: ['version'], code: 'choice', says: 'neverPublished' }];
  const faults = overlay ? overlayFaults(overlay, ruleSet) : [];
  return faults.map(({ path, ...fault }) => ({ path: ['overlay', ...path], ...fault }));
};

/** What the person was told then, and what would be said now. */
export type JudgedAgain = {
  readonly before: Pick<Assessment, 'outcome' | 'deferUntil' | 'findings'>;
  readonly after: CarriedJudgement;
  readonly gaps: Gaps;
  /** The rules of then, and those that were judged by, each with its overlay. */
  readonly rules: { readonly own: RuleSet; readonly other: RuleSet };
};

/**
 * What was found then by rules of the rule set and the overlay. A finding that neither of them has, such as that nobody had
 * signed the rules, says nothing about the person and is left out on both sides.
 */
const before = ({ assessment }: JudgedScreening, { rules }: RuleSet): JudgedAgain['before'] => {
  const ids = new Set(rules.map(({ id }) => id));
  const findings = assessment.findings.filter(({ ruleId }) => ids.has(ruleId));
  if (findings.length === assessment.findings.length) return assessment;
  const outcome = outcomeOfWorst(findings.map(({ severity }) => severity));
  return { outcome, deferUntil: outcome === 'defer_until' ? assessment.deferUntil : null, findings };
};

/** Judges a screening again. Throws when its own version or the named one was never published for its treatment. */
export const judgeAgain = async (stored: JudgedScreening, { version, overlay }: OtherRules): Promise<JudgedAgain> => {
  const { treatment, ruleSetVersion, device, lang, today, answers: given, noneApply } = stored;
  const own = await rulesOf({ treatment, ruleSetVersion, lang, overlay: stored.overlay });
  const other = await rulesOf({
    ...{ treatment, lang },
    ruleSetVersion: version ?? ruleSetVersion,
    overlay: overlay ?? stored.overlay,
  });
  // By the questions of then, so that "none of these apply to me" answers no question that was not in the group.
  const { answers } = readAnswers({ answers: given, noneApply }, { ruleSet: own, device, today });
  const carried = carryAnswers(answers, { from: own, to: other, device, today: knownDay(today) });
  return {
    before: before(stored, own),
    after: judgeCarried(carried, { today, device, ruleSet: other }),
    gaps: carried.gaps,
    rules: { own, other },
  };
};
