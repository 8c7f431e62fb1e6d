import type { Answer, Answers } from './answers.ts';
import { compiledRuleSet } from './engine/compiled-rule-set.ts';
import type { Device } from './published/treatments.ts';
import type { Predicate, RuleRows } from './rule-set.ts';

/** Groups whose answers are about now: they may have changed by the time a waiting time is over. */
const aboutNow: readonly string[] = ['pregnancy', 'medication', 'skin-at-site'];

/** The questions whose answers a condition looks at by name; dated events and wishes are none of them. */
function namedIn(predicate: Predicate): readonly string[] {
  if ('question' in predicate) return [predicate.question];
  if (predicate.kind === 'not') return namedIn(predicate.of);
  return 'of' in predicate ? predicate.of.flatMap(namedIn) : [];
}

/** Questions that some temporary rule looks at: what passes by itself may also have come by itself. */
const passing = ({ rules }: RuleRows): ReadonlySet<string> =>
  new Set(rules.filter(({ severity }) => severity === 'temporary').flatMap(({ when }) => namedIn(when)));

/**
 * Questions that a person who was told to wait is asked again, in the order of the form: age, dated events and what may
 * contradict a new date, everything about now, and whatever the earlier answers leave open. The rest is carried along.
 * `answers` are complete, as the rules saw them.
 */
export function questionsToAskAgain(ruleSet: RuleRows, device: Device, answers: Answers): readonly string[] {
  const comesAndGoes = passing(ruleSet);
  const contradicts = new Set(ruleSet.contradictions.map(({ question }) => question));
  // No row's showIf looks at a date, so the day does not matter here.
  return compiledRuleSet(ruleSet, device)
    .questions.filter(({ isAsked }) => isAsked(answers, 0))
    .filter(({ key, question }) => {
      const { type, group, none, isAboutNow = aboutNow.includes(group) } = question;
      if (type === 'events' || type === 'number' || contradicts.has(key) || comesAndGoes.has(key)) return true;
      if (isAboutNow && none.length > 0) return true;
      return answers[key] === undefined;
    })
    .map(({ key }) => key);
}

/**
 * An answer as the values of a form's fields (docs/contract.md#form-posts); events are fields of their own and not
 * among them.
 */
export const formValues = (answer: Answer): readonly string[] =>
  (Array.isArray(answer) ? answer : [answer]).flatMap((value) => {
    if (typeof value !== 'object') return [String(value)];
    return 'concern' in value ? [`${value.concern}:${value.area}`] : [];
  });
