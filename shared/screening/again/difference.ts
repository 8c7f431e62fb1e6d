import type { Assessment, Finding } from '../assess.ts';
import { type Outcome, outcomes } from '../outcome.ts';
import type { CarriedJudgement } from './judge-carried.ts';

/**
 * What other rules change for one person. `worse` and `better` are certain, by the outcome or by the day to wait for; `open`
 * depends on what was not asked.
 */
export type Change = 'worse' | 'better' | 'same' | 'open';

/** The difference in rules, by their ids. `otherwise`: fired before and fires now, with another weight or another day. */
export type Difference = {
  readonly change: Change;
  readonly newly: readonly string[];
  readonly noLonger: readonly string[];
  readonly otherwise: readonly string[];
  /** Of these, the ones that made the outcome, or the day, where it is certainly another. */
  readonly decided: readonly string[];
};

type Said = Pick<Assessment, 'outcome' | 'deferUntil' | 'findings'>;

/** The place of an outcome among all, the worst last. */
export const rankOf = (outcome: Outcome): number => outcomes.indexOf(outcome);

function changeOf(before: Said, { atLeast, atMost, isDayKnown }: CarriedJudgement): Change {
  if (rankOf(atLeast.outcome) > rankOf(before.outcome)) return 'worse';
  if (rankOf(atMost) < rankOf(before.outcome)) return 'better';
  const [then, now] = [before.deferUntil, atLeast.deferUntil];
  if (then !== null && now !== null && now > then) return 'worse';
  if (atLeast.outcome !== atMost || atLeast.outcome !== before.outcome) return 'open';
  if (then === now) return 'same';
  return isDayKnown ? 'better' : 'open';
}

/** The findings that made an outcome: those of the heaviest weight, of waits those with the day. */
const deciding = ({ findings, deferUntil }: Said): readonly Finding[] =>
  findings.filter(({ severity, waitUntil }) => severity === findings[0]?.severity && waitUntil === deferUntil);

const isOther = (then: Finding, now: Finding): boolean =>
  then.severity !== now.severity ||
  (then.waitUntil !== null && now.waitUntil !== null && then.waitUntil !== now.waitUntil);

/** Compares what was said with what would be said. Pure. */
export function differenceOf(before: Said, after: CarriedJudgement): Difference {
  const then = new Map(before.findings.map((finding) => [finding.ruleId, finding]));
  const now = new Map(after.atLeast.findings.map((finding) => [finding.ruleId, finding]));
  const newly = [...now.keys()].filter((id) => !then.has(id));
  const noLonger = [...then.keys()].filter((id) => !now.has(id) && !after.mayFire.includes(id));
  const otherwise = [...now.values()].flatMap((finding) => {
    const earlier = then.get(finding.ruleId);
    return earlier && isOther(earlier, finding) ? [finding.ruleId] : [];
  });
  const change = changeOf(before, after);
  const side = change === 'worse' ? after.atLeast : change === 'better' ? before : undefined;
  const different = new Set([...newly, ...noLonger, ...otherwise]);
  const decided = side ? deciding(side).flatMap(({ ruleId }) => (different.has(ruleId) ? [ruleId] : [])) : [];
  return { change, newly, noLonger, otherwise, decided };
}
