import type { Device } from '../published/treatments.ts';
import { type Predicate, type Question, type Rule, type RuleRows, severities } from '../rule-set.ts';
import { compilePredicate, type Test } from './compile-predicate.ts';

/** A rule of a compiled rule set. */
export type CompiledRule = {
  readonly rule: Rule;
  /** The place of its severity among the severities: 0 is the heaviest. */
  readonly weight: number;
  readonly fires: Test;
  /** Whether its finding also says "see your own doctor". */
  readonly seeDoctor: Test;
};

/** A question of a compiled rule set. */
export type CompiledQuestion = {
  readonly key: string;
  readonly question: Question;
  /** Whether it can be asked on this device at all. */
  readonly askable: boolean;
  /** Whether it is asked, given the other answers. */
  readonly isAsked: Test;
};

/** A rule set for one device, its conditions as functions. Rules stand by severity, heaviest first, and then by id. */
export type CompiledRuleSet = {
  readonly questions: readonly CompiledQuestion[];
  readonly rules: readonly CompiledRule[];
};

const byWeightAndId = (one: CompiledRule, other: CompiledRule): number =>
  one.weight - other.weight || (one.rule.id < other.rule.id ? -1 : 1);

function compile({ rules, questions }: RuleRows, device: Device): CompiledRuleSet {
  const test = (predicate: Predicate | boolean): Test =>
    typeof predicate === 'boolean' ? () => predicate : compilePredicate(predicate, questions, device);
  return {
    questions: questions.map((question) => ({
      key: question.key,
      question,
      askable: question.showIf?.kind !== 'device' || question.showIf.device === device,
      isAsked: test(question.showIf ?? true),
    })),
    rules: rules
      .map((rule) => ({
        rule,
        weight: severities.indexOf(rule.severity),
        fires: test(rule.when),
        seeDoctor: test(rule.seeDoctor),
      }))
      .sort(byWeightAndId),
  };
}

const compiled = new WeakMap<RuleRows, Partial<Record<Device, CompiledRuleSet>>>();

/** The rule set compiled for a device; made at the first call and kept for as long as the rule set lives. */
export function compiledRuleSet(ruleSet: RuleRows, device: Device): CompiledRuleSet {
  let byDevice = compiled.get(ruleSet);
  if (!byDevice) {
    byDevice = {};
    compiled.set(ruleSet, byDevice);
  }
  byDevice[device] ??= compile(ruleSet, device);
  return byDevice[device];
}
