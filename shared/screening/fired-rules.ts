import type { Answer, Answers, ConcernLine, DatedEvent } from './answers.ts';
import type { CompiledQuestion, CompiledRule, CompiledRuleSet } from './compiled-rule-set.ts';

/** Puts a rule into its place; one that is there already (several answers can fire it) stays once. */
function insert(fired: CompiledRule[], rule: CompiledRule): void {
  const { position } = rule;
  let index = fired.length;
  let before = fired[index - 1];
  while (before !== undefined && before.position > position) {
    index -= 1;
    before = fired[index - 1];
  }
  if (before === rule) return;
  fired.push(rule);
  for (let last = fired.length - 1; last > index; last -= 1) fired[last] = fired[last - 1] as CompiledRule;
  fired[index] = rule;
}

type Gathering = { readonly answers: Answers; readonly today: number; readonly fired: CompiledRule[] };

function look(rules: readonly CompiledRule[] | undefined, { answers, today, fired }: Gathering): void {
  if (rules === undefined) return;
  for (const rule of rules) if (rule.test === null || rule.test(answers, today)) insert(fired, rule);
}

function lookByList(compiled: CompiledRuleSet, question: CompiledQuestion, list: Answer, gathering: Gathering): void {
  const { key, quiet, rules } = question;
  if (key === 'concerns') {
    for (const { concern, area } of list as readonly ConcernLine[])
      look(compiled.byLine.get(concern)?.get(area), gathering);
  } else if (key === 'events') {
    for (const { type } of list as readonly DatedEvent[]) look(compiled.byEvent.get(type), gathering);
  } else {
    for (const choice of list as readonly string[]) if (choice !== quiet) look(rules?.get(choice), gathering);
  }
}

function refuseOpen({ conditional, alwaysAsked }: CompiledRuleSet, answered: number, gathering: Gathering): void {
  const { answers, today } = gathering;
  let open = answered !== alwaysAsked;
  for (const { key, isAsked } of conditional) if (answers[key] === undefined && isAsked(answers, today)) open = true;
  if (open) throw new TypeError('A question that is asked has no answer; read the answers first.');
}

/**
 * All rules that fire, each once, by severity and then by id. `today` is a day number. Throws a TypeError (a
 * defect of the caller) when a question that is asked has no answer: it is never judged.
 */
export function firedRules(compiled: CompiledRuleSet, answers: Answers, today: number): readonly CompiledRule[] {
  const gathering: Gathering = { answers, today, fired: [] };
  let answered = 0;
  let next = 0;
  // Over the answers, not the questions: reading an object's members in their own order takes half the time. As
  // they come in the catalogue's order, the next question is mostly the right one and need not be looked up.
  for (const key in answers) {
    const expected = compiled.questions[next];
    const question = expected !== undefined && expected.key === key ? expected : compiled.byKey.get(key);
    const answer = answers[key];
    if (question === undefined || answer === undefined) continue;
    next = question.index + 1;
    if (question.always) answered += 1;
    if (answer === question.quiet) continue;
    if (typeof answer === 'object') lookByList(compiled, question, answer, gathering);
    else look(question.rules?.get(answer), gathering);
  }
  refuseOpen(compiled, answered, gathering);
  look(compiled.always, gathering);
  return gathering.fired;
}
