import { compilePredicate, type Test, unsureAnywhere } from './compile-predicate.ts';
import { type Device, type Predicate, type Question, type Rule, type RuleSet, severities } from './rule-set.ts';

/** A question of a compiled rule set. */
export type CompiledQuestion = {
  readonly key: string;
  readonly question: Question;
  /** Whether it is asked, given the other answers. */
  readonly isAsked: Test;
  /** Whether it can be asked on this device at all. */
  readonly askable: boolean;
  /** Positions of the rules that one value of this answer fires by itself; `null` when it fires none. */
  readonly fires: ReadonlyMap<unknown, readonly number[]> | null;
};

/** A rule that fires when the latest event of its type lies `fromDays` ≤ days ago < `belowDays`. */
export type CompiledWindow = { readonly position: number; readonly fromDays: number; readonly belowDays: number };

/** A rule set for one device. Positions index `rules`, which stand in the order in which findings are shown. */
export type CompiledRuleSet = {
  readonly rules: readonly { readonly rule: Rule; readonly seeDoctor: Test }[];
  readonly questions: readonly CompiledQuestion[];
  readonly windows: ReadonlyMap<unknown, readonly CompiledWindow[]>;
  readonly others: readonly { readonly position: number; readonly test: Test }[];
};

const byShownOrder = (one: Rule, other: Rule): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity) || (one.id < other.id ? -1 : 1);

/** The single answers that each make a predicate true, or `null` when it is not that simple. */
function singleAnswers(predicate: Predicate, questions: readonly Question[]): readonly [string, string][] | null {
  if (predicate.kind === 'is' || predicate.kind === 'has') {
    return predicate.values.map((value) => [predicate.question, value]);
  }
  if (predicate.kind === 'unsure') return singleAnswers(unsureAnywhere(questions), questions);
  if (predicate.kind !== 'any') return null;
  const parts = predicate.of.map((part) => singleAnswers(part, questions));
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

function listUnder<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * Most rules are "this answer has this value" or "this event was so many days ago". They are looked up by what the
 * person answered, so that the many rules about things that do not apply cost nothing; only the others are run.
 */
function compile({ rules, questions }: RuleSet, device: Device): CompiledRuleSet {
  const fires = new Map<string, Map<unknown, number[]>>();
  const windows = new Map<unknown, CompiledWindow[]>();
  const others: { position: number; test: Test }[] = [];
  const ordered = [...rules].sort(byShownOrder);
  for (const [position, { when }] of ordered.entries()) {
    const answers = singleAnswers(when, questions);
    if (when.kind === 'within') listUnder(windows, when.event, { position, ...when });
    else if (answers === null) others.push({ position, test: compilePredicate(when, questions, device) });
    for (const [question, value] of answers ?? []) {
      const values = fires.get(question) ?? new Map<unknown, number[]>();
      listUnder(values, value, position);
      fires.set(question, values);
    }
  }
  const test = (predicate: Predicate | boolean | null): Test =>
    typeof predicate === 'object' && predicate !== null
      ? compilePredicate(predicate, questions, device)
      : () => predicate !== false;
  return {
    rules: ordered.map((rule) => ({ rule, seeDoctor: test(rule.seeDoctor) })),
    questions: questions.map((question) => ({
      key: question.key,
      question,
      isAsked: test(question.showIf),
      askable: question.showIf?.kind !== 'device' || question.showIf.device === device,
      fires: fires.get(question.key) ?? null,
    })),
    windows,
    others,
  };
}

const compiled = new WeakMap<RuleSet, Partial<Record<Device, CompiledRuleSet>>>();

/** The rule set compiled for a device; made at the first call and kept for as long as the rule set lives. */
export function compiledRuleSet(ruleSet: RuleSet, device: Device): CompiledRuleSet {
  let byDevice = compiled.get(ruleSet);
  if (!byDevice) {
    byDevice = {};
    compiled.set(ruleSet, byDevice);
  }
  byDevice[device] ??= compile(ruleSet, device);
  return byDevice[device];
}
