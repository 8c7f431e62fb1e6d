import { microneedling100 } from './microneedling/1.0.0/rule-set.ts';
import type { RuleSet, Treatment } from './rule-set.ts';

/** Every rule set that was ever published, newest last. Rows and texts of a listed version never change. */
const published: Readonly<Record<Treatment, readonly [RuleSet, ...RuleSet[]]>> = {
  microneedling: [microneedling100],
};

/** The version that new screenings are judged by. */
export function currentVersion(treatment: Treatment): string {
  return (published[treatment].at(-1) ?? published[treatment][0]).version;
}

/** The rule set of a treatment in a version (default: the current one), or `undefined` when it was never published. */
export function publishedRuleSet(
  treatment: Treatment,
  version: string = currentVersion(treatment),
): RuleSet | undefined {
  return published[treatment].find((ruleSet) => ruleSet.version === version);
}
