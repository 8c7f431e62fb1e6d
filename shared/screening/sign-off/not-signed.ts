/**
 * What is added to a rule set while no clinician of the clinic stands for it (docs/screening.md#sign-off): one relative
 * rule that fires for everybody, so that nobody gets better than `consult_clinician`. Like a clinic's line of age it is
 * no part of any published rule set.
 */

import type { AnnotatedRule, RuleSet } from '../rule-set.ts';
import { writtenDay } from '../written-day.ts';

/** Why the rules of a clinic count as unsigned: `since` is the last day (`YYYY-MM-DD`) of a sign-off that is over. */
export type Unsigned = {
  readonly why: 'never' | 'over' | 'changed' | 'sample' | 'language';
  readonly since?: string | undefined;
};

/** The rule that is added. */
export const notSignedRuleId = 'rules-not-signed';

/** For staff, in a sentence. Throws a RangeError when `since` is no day. */
export const whyUnsigned = ({ why, since }: Unsigned): string => {
  if (why === 'never') return 'No clinician of the clinic has signed off the rules.';
  if (why === 'sample') return 'The sign-off is a sample, which counts on a laptop alone.';
  if (why === 'language') return 'The texts in this language were not signed off.';
  if (why === 'changed') return 'The rules or their texts are not those that were signed off.';
  return `The sign-off of the rules was good until ${since === undefined ? 'a day that is over' : writtenDay(since, 'en')}.`;
};

const addedRule = (unsigned: Unsigned): AnnotatedRule => ({
  id: notSignedRuleId,
  category: 'clinic',
  severity: 'relative',
  when: { kind: 'all', of: [] },
  wait: null,
  seeDoctor: false,
  sources: [],
  strength: 'very weak',
  note: `${whyUnsigned(unsigned)} Until a clinician does so on the page Rules, a clinician has to look at every enquiry.`,
});

const made = new WeakMap<RuleSet, Map<string, RuleSet>>();

/** The rule set with the rule, or the given one where it is signed. Pure, and the same object for the same reason. */
export function withUnsigned<R extends RuleSet>(ruleSet: R, unsigned: Unsigned | undefined): R {
  if (!unsigned) return ruleSet;
  const key = `${unsigned.why} ${unsigned.since ?? ''}`;
  const known = made.get(ruleSet) ?? new Map<string, RuleSet>();
  made.set(ruleSet, known);
  const found = known.get(key) as R | undefined;
  if (found) return found;
  const { wording, productTexts } = ruleSet;
  const rules = { ...wording.rules, [notSignedRuleId]: productTexts.notSigned };
  const added = { ...ruleSet, rules: [...ruleSet.rules, addedRule(unsigned)], wording: { ...wording, rules } };
  known.set(key, added);
  return added;
}
