/**
 * What a clinic adds to a published rule set: longer waits, heavier severities, a line of age. It can only tighten
 * (docs/screening.md#overlay): whatever an overlay says, the stricter of it and the published row is what counts.
 */

import { counted, filled } from '../texts/filled.ts';
import { termsOf } from './published/treatments.ts';
import {
  type AnnotatedRule,
  type Predicate,
  type Rule,
  type RuleRows,
  type RuleSet,
  type StricterSeverity,
  severities,
  type Wait,
} from './rule-set.ts';
import type { Wording } from './wording.ts';

/** Adults younger than `under` get a finding of this severity. */
export type AgeLine = { readonly under: number; readonly severity: StricterSeverity };

/** A clinic's additions, as data. */
export type Overlay = {
  /** Days to wait, by rule id. */
  readonly waits?: Readonly<Record<string, number>> | undefined;
  /** How much weight a rule has here, by rule id. */
  readonly severities?: Readonly<Record<string, StricterSeverity>> | undefined;
  readonly ageLine?: AgeLine | undefined;
};

/** The rule that a line of age adds. */
export const ageLineRuleId = 'age-under-clinic-line';

const own = <Value>(values: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  values && Object.hasOwn(values, key) ? values[key] : undefined;

/** The severity that an overlay gives a rule, where it is heavier than the published one. */
export function heavierSeverity({ id, severity }: Rule, overlay: Overlay): StricterSeverity | undefined {
  const asked = own(overlay.severities, id);
  return asked && severities.indexOf(asked) < severities.indexOf(severity) ? asked : undefined;
}

/** The days that an overlay gives a rule, where it waits and they are more than the published ones. */
export function longerWait({ id, wait }: Rule, overlay: Overlay): number | undefined {
  const asked = own(overlay.waits, id);
  return wait && asked !== undefined && asked > wait.days ? asked : undefined;
}

/** The condition of a rule about an event, for as long as its wait lasts now. */
function widened(when: Predicate, wait: Wait, days: number): Predicate {
  if (wait.from === 'today') return when;
  if (when.kind === 'all' || when.kind === 'any') {
    return { ...when, of: when.of.map((part) => widened(part, wait, days)) };
  }
  const isItsWait = when.kind === 'within' && when.event === wait.event && when.belowDays === wait.days;
  return isItsWait ? { ...when, belowDays: days } : when;
}

function tightened(rule: Rule, overlay: Overlay): Rule {
  const { severity: _severity, wait, ...base } = rule;
  const severity = heavierSeverity(rule, overlay);
  if (severity) return { ...base, severity, wait: null };
  const days = longerWait(rule, overlay);
  if (!wait || days === undefined) return rule;
  return { ...base, severity: 'temporary', wait: { ...wait, days }, when: widened(rule.when, wait, days) };
}

const ageRule = ({ under, severity }: AgeLine, ruleSet: RuleRows): AnnotatedRule => ({
  id: ageLineRuleId,
  category: 'age',
  severity,
  when: { kind: 'number', question: 'age', from: termsOf(ruleSet).minimumAge, below: under },
  wait: null,
  seeDoctor: false,
  sources: [],
  strength: 'very weak',
  note: 'The clinic’s own line of age.',
});

/** The texts of findings that are stricter here say so. */
function reworded({ wording, rules, productTexts: words, lang }: RuleSet, overlay: Overlay): Wording {
  const texts = { ...wording.rules };
  const until: Record<string, string> = { ...wording.until };
  for (const rule of rules) {
    const text = texts[rule.id];
    const severity = heavierSeverity(rule, overlay);
    const days = longerWait(rule, overlay);
    if (!text || (!severity && days === undefined)) continue;
    const added = severity ? words.stricter[severity] : counted(days ?? 0, words.longer, lang);
    texts[rule.id] = { ...text, advice: severity ? `${added} ${text.advice}` : `${text.advice} ${added}` };
    if (severity === 'absolute') until[rule.id] ??= words.until;
    if (!severity && until[rule.id] !== undefined) until[rule.id] = `${until[rule.id]} ${added}`;
  }
  if (overlay.ageLine) {
    const age = { age: String(overlay.ageLine.under) };
    texts[ageLineRuleId] = { reason: filled(words.ageLine.reason, age), advice: words.ageLine.advice };
    if (overlay.ageLine.severity === 'absolute') until[ageLineRuleId] = filled(words.ageLine.until, age);
  }
  return { ...wording, rules: texts, until };
}

/** The rules as a clinic has tightened them, in their order; a line of age is one more. Pure. */
export function tightenedRules(ruleSet: RuleRows, overlay: Overlay): readonly Rule[] {
  const own = ruleSet.rules.map((rule) => tightened(rule, overlay));
  return overlay.ageLine ? [...own, ageRule(overlay.ageLine, ruleSet)] : own;
}

const combined = <R extends RuleSet>(ruleSet: R, overlay: Overlay): R => ({
  ...ruleSet,
  rules: tightenedRules(ruleSet, overlay),
  wording: reworded(ruleSet, overlay),
});

const combinedBefore = new WeakMap<RuleSet, Map<string, RuleSet>>();

/** Clinics whose rules stay compiled in one process. */
const remembered = 50;

/**
 * The rule set as a clinic has tightened it; the published one itself where nothing is added. Pure, and the same object
 * for the same overlay, so that it is compiled once.
 */
export function withOverlay<R extends RuleSet>(ruleSet: R, overlay: Overlay | undefined): R {
  const key = JSON.stringify(overlay ?? {});
  if (key === '{}' || overlay === undefined) return ruleSet;
  const known = combinedBefore.get(ruleSet) ?? new Map<string, RuleSet>();
  combinedBefore.set(ruleSet, known);
  const found = (known.get(key) as R | undefined) ?? combined(ruleSet, overlay);
  // The one used longest ago goes first.
  known.delete(key);
  known.set(key, found);
  const [oldest = key] = known.keys();
  if (known.size > remembered) known.delete(oldest);
  return found;
}
