/**
 * What is added to a rule set while no clinician of the clinic stands for it (docs/screening.md#sign-off): one relative
 * rule that fires for everybody, so that nobody gets better than `consult_clinician`. Like a clinic's line of age it is
 * no part of any published rule set.
 */

import { type Language, languages } from '../../texts/language.ts';
import type { AnnotatedRule, RuleSet } from '../rule-set.ts';
import type { FindingText } from '../wording.ts';
import { writtenDay } from '../written-day.ts';

/** Why the rules of a clinic count as unsigned: `since` is the last day (`YYYY-MM-DD`) of a sign-off that is over. */
export type Unsigned = { readonly why: 'never' | 'over' | 'changed' | 'sample'; readonly since?: string | undefined };

/** The rule that is added. */
export const notSignedRuleId = 'rules-not-signed';

/** For the person: calm, and true whatever the reason is. */
const texts: Readonly<Record<Language, FindingText>> = {
  en: {
    reason: 'At this clinic a clinician looks at every enquiry first.',
    advice: 'This is about the clinic and not about your answers. You do not need to do anything for it.',
  },
};

/** For staff, in a sentence. Throws a RangeError when `since` is no day. */
export const whyUnsigned = ({ why, since }: Unsigned): string => {
  if (why === 'never') return 'No clinician of the clinic has signed off the rules.';
  if (why === 'sample') return 'The sign-off is a sample, which counts on a laptop alone.';
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
  const wording = languages.map((lang) => {
    const { rules, ...others } = ruleSet.wording[lang];
    return [lang, { ...others, rules: { ...rules, [notSignedRuleId]: texts[lang] } }] as const;
  });
  const added = { ...ruleSet, rules: [...ruleSet.rules, addedRule(unsigned)], wording: Object.fromEntries(wording) };
  known.set(key, added);
  return added;
}
