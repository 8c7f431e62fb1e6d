import { compilePredicate, type Test } from './compile-predicate.ts';
import { findTriggers, type Trigger } from './find-triggers.ts';
import type { Finding } from './finding.ts';
import { type Device, type Predicate, type Question, type Rule, type RuleSet, severities } from './rule-set.ts';

/** A rule of a compiled rule set. */
export type CompiledRule = {
  /** Its place in the order in which findings are shown, dates left aside. */
  readonly position: number;
  readonly rule: Rule;
  /** Run when the rule is looked up; `null` when being looked up is enough for it to fire. */
  readonly test: Test | null;
  /** The finding when no date is shown; frozen, and shared by all assessments. */
  readonly finding: Finding;
  /** Whether the finding also says "see your own doctor", where that depends on the answers; else `null`. */
  readonly seeDoctor: Test | null;
};

type RulesByValue = ReadonlyMap<unknown, readonly CompiledRule[]>;

/** A question of a compiled rule set. */
export type CompiledQuestion = {
  readonly key: string;
  /** Its place among the questions. */
  readonly index: number;
  readonly question: Question;
  /** Whether it is asked on this device whatever the other answers are. */
  readonly always: boolean;
  /** Whether it is asked, given the other answers. */
  readonly isAsked: Test;
  /** Whether it can be asked on this device at all. */
  readonly askable: boolean;
  /** The value that most people give and that fires nothing, if there is one. */
  readonly quiet: string | null;
  /** Rules to look at for each value of the answer; `null` when there are none. */
  readonly rules: RulesByValue | null;
};

/** A rule set for one device, arranged by what a person can answer. */
export type CompiledRuleSet = {
  readonly questions: readonly CompiledQuestion[];
  readonly byKey: ReadonlyMap<string, CompiledQuestion>;
  /** How many questions are always asked on this device, and those that are asked sometimes. */
  readonly alwaysAsked: number;
  readonly conditional: readonly CompiledQuestion[];
  readonly byLine: ReadonlyMap<unknown, RulesByValue>;
  readonly byEvent: RulesByValue;
  /** Rules that are run whatever was answered. */
  readonly always: readonly CompiledRule[];
};

type Index = Map<unknown, Map<unknown, CompiledRule[]>>;

const byShownOrder = (one: Rule, other: Rule): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity) || (one.id < other.id ? -1 : 1);

function put(index: Index, key: string, value: string | number, rule: CompiledRule): void {
  const values = index.get(key) ?? new Map<unknown, CompiledRule[]>();
  const rules = values.get(value) ?? [];
  index.set(key, values.set(value, rules));
  if (!rules.includes(rule)) rules.push(rule);
}

function lookUp(index: { answer: Index; line: Index; event: Index }, trigger: Trigger, rule: CompiledRule): void {
  if (trigger.kind === 'answer') put(index.answer, trigger.question, trigger.value, rule);
  else if (trigger.kind === 'line') put(index.line, trigger.concern, trigger.area, rule);
  else put(index.event, 'events', trigger.event, rule);
}

type Place = { readonly index: number; readonly device: Device; readonly test: (showIf: Predicate) => Test };

function compileQuestion(question: Question, answers: Index, { index, device, test }: Place): CompiledQuestion {
  const { key, showIf } = question;
  const rules = answers.get(key) ?? null;
  const askable = showIf?.kind !== 'device' || showIf.device === device;
  return {
    key,
    index,
    question,
    askable,
    always: showIf === null || (askable && showIf.kind === 'device'),
    isAsked: showIf === null ? () => true : test(showIf),
    quiet: question.none.find((value) => !rules?.has(value)) ?? null,
    rules,
  };
}

/**
 * Nearly every rule needs some one answer, wish or event. It is looked up by what the person answered, so that the
 * many rules about things that do not apply cost nothing; only the few others are always run.
 */
function compile({ rules, questions }: RuleSet, device: Device): CompiledRuleSet {
  const index = { answer: new Map() as Index, line: new Map() as Index, event: new Map() as Index };
  const always: CompiledRule[] = [];
  const test = (predicate: Predicate): Test => compilePredicate(predicate, questions, device);
  for (const [position, rule] of [...rules].sort(byShownOrder).entries()) {
    if (rule.when.kind === 'device' && rule.when.device !== device) continue;
    const { id: ruleId, severity, seeDoctor } = rule;
    const triggers = findTriggers(rule.when, questions);
    const compiled: CompiledRule = {
      position,
      rule,
      test: triggers?.exact ? null : test(rule.when),
      finding: Object.freeze({ ruleId, severity, waitUntil: null, seeDoctor: seeDoctor === true }),
      seeDoctor: typeof seeDoctor === 'boolean' ? null : test(seeDoctor),
    };
    if (triggers === null) always.push(compiled);
    for (const trigger of triggers?.at ?? []) lookUp(index, trigger, compiled);
  }
  const compiledQuestions = questions.map((question, at) =>
    compileQuestion(question, index.answer, { index: at, device, test }),
  );
  return {
    questions: compiledQuestions,
    byKey: new Map(compiledQuestions.map((question) => [question.key, question])),
    alwaysAsked: compiledQuestions.filter(({ always: asked }) => asked).length,
    conditional: compiledQuestions.filter(({ always: asked, askable }) => askable && !asked),
    byLine: index.line,
    byEvent: index.event.get('events') ?? new Map(),
    always,
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
