/**
 * What became of the rules that fired, by the decisions of clinicians (docs/contract.md#rules-at-work). A decision is
 * about a whole screening, so it stands for every rule that fired in it.
 */
import type { Finding } from '../../screening/assess.ts';
import type { Severity } from '../../screening/rule-set.ts';
import { type Decision, decisions } from '../review.ts';

/** The least strict decision that agrees with a rule of each severity. */
const agreeing: Readonly<Record<Severity, Decision>> = {
  caution: 'proceed',
  relative: 'proceed_with_changes',
  temporary: 'wait',
  absolute: 'decline',
};

/** What counts of a review: the decision, the day that it waits for, and the clinic's day on which it was made. */
export type Decided = { decision: Decision; until?: string | undefined; on: string };

/** What a review made of a rule; `open` until there is one that says. */
export type Verdict = 'agreed' | 'overruled' | 'open';

type Fired = Pick<Finding, 'severity' | 'waitUntil'>;

/** A wait that was over on the day of the decision was kept, whatever was decided. */
export const verdictOn = ({ severity, waitUntil }: Fired, review: Decided | undefined): Verdict => {
  if (!review) return 'open';
  const { decision, until, on } = review;
  if (severity === 'temporary' && waitUntil !== null) {
    if (on >= waitUntil) return 'agreed';
    if (decision === 'wait' && until !== undefined && until < waitUntil) return 'overruled';
  }
  // A rule that asks for a clinician got one; whether a heavier one was right is seen at the consultation.
  if (decision === 'see_in_person') return severity === 'temporary' || severity === 'absolute' ? 'open' : 'agreed';
  return decisions.indexOf(decision) >= decisions.indexOf(agreeing[severity]) ? 'agreed' : 'overruled';
};

/** A screening, and the newest review of it. */
export type ReviewedScreening = { findings: readonly (Fired & { ruleId: string })[]; review: Decided | undefined };

/** How often a rule fired, and what was decided. `fired` is the sum of the others. */
export type RuleCount = { ruleId: string; fired: number } & Record<Verdict, number>;

/** Counts of screenings, by rule, in the order of their ids; rules that did not fire are left out. */
export const rulesAtWork = (screenings: readonly ReviewedScreening[]) => {
  const rules = new Map<string, RuleCount>();
  for (const { findings, review } of screenings) {
    for (const finding of findings) {
      const { ruleId } = finding;
      const count = rules.get(ruleId) ?? { ruleId, fired: 0, agreed: 0, overruled: 0, open: 0 };
      count.fired += 1;
      count[verdictOn(finding, review)] += 1;
      rules.set(ruleId, count);
    }
  }
  return {
    screenings: screenings.length,
    reviewed: screenings.filter(({ review }) => review !== undefined).length,
    rules: [...rules.values()].sort((one, other) => (one.ruleId < other.ruleId ? -1 : 1)),
  };
};
