import type { UnreadAnswers } from './compile-predicate.ts';
import { type CompiledQuestion, compiledRuleSet } from './compiled-rule-set.ts';
import type { RuleSet } from './rule-set.ts';
import type { Device } from './treatments.ts';

/** The questions that are asked, given answers that may still hold anything. */
function askedNow(answers: UnreadAnswers, ruleSet: RuleSet, device: Device): readonly CompiledQuestion[] {
  // No row's showIf looks at a date, so the day does not matter here.
  return compiledRuleSet(ruleSet, device).questions.filter(({ isAsked }) => isAsked(answers, 0));
}

/**
 * Drops every answer to a question that is not asked, again and again until nothing more falls away, and every key
 * that is no question. Values are not looked at: what is not asked is not judged, however it reads.
 */
export function prune(
  answers: UnreadAnswers,
  { ruleSet, device }: { readonly ruleSet: RuleSet; readonly device: Device },
): { readonly answers: UnreadAnswers; readonly asked: readonly CompiledQuestion[] } {
  let kept = answers;
  for (;;) {
    const asked = askedNow(kept, ruleSet, device);
    const before = kept;
    const present = asked.filter(({ key }) => Object.hasOwn(before, key) && before[key] !== undefined);
    kept = Object.fromEntries(present.map(({ key }) => [key, before[key]]));
    if (present.length === Object.keys(before).length) return { answers: kept, asked };
  }
}
