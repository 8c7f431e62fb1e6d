import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { parseISO } from 'date-fns/parseISO';
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Assessment, Finding } from '../../shared/screening/assess.ts';
import { type LineFilter, type Predicate, type RuleSet, severities } from '../../shared/screening/rule-set.ts';
import type { Submission } from './submissions.ts';

// A second evaluation of the same rows, which shares no code with shared/screening: conditions run in
// json-rules-engine, days are counted by date-fns, pruning and combining are written again from the prose.

type Line = { concern: string; area: string };
type Event = { type: string; date: string };
type Facts = Record<string, unknown>;
type LineTerms = LineFilter & { except?: readonly LineFilter[] };

const fits = (line: Line, { concerns, areas }: LineFilter): boolean =>
  (concerns?.includes(line.concern) ?? true) && (areas?.includes(line.area) ?? true);

/** The cautions that are about the wish. */
const aboutTheWish = ['concern-off-label', 'concern-weak-evidence'];

/** The questions that may be answered with "unsure", written out from the catalogue's tables. */
const unsureFacts = [
  ...['pigmentType', 'scarShape', 'bloodThinners', 'isotretinoin', 'photosensitisers', 'bleeding', 'immune'],
  ...['radiotherapyAtSite', 'diabetes', 'connectiveTissue', 'healingProblem', 'heartCondition', 'keloid', 'vitiligo'],
  ...['infectionAtSite', 'skinDisease', 'lesionsAtSite', 'allergies', 'anaestheticRisk', 'implants'],
  ...['severeAllergy', 'plannedTreatment', 'otherCancer', 'permanentFiller', 'nerveProblem', 'thinFace'],
  'uncontrolledCondition',
];

function condition(predicate: Predicate): NestedCondition {
  switch (predicate.kind) {
    case 'is':
      return { fact: predicate.question, operator: 'in', value: [...predicate.values] };
    case 'has':
      return { any: predicate.values.map((value) => ({ fact: predicate.question, operator: 'contains', value })) };
    case 'number':
      return {
        all: [
          { fact: predicate.question, operator: 'greaterThanInclusive', value: predicate.from },
          { fact: predicate.question, operator: 'lessThan', value: predicate.below },
        ],
      };
    case 'line':
      return { fact: 'concerns', operator: 'someLine', value: predicate };
    case 'within':
      return {
        all: [
          { fact: `daysAgo:${predicate.event}`, operator: 'greaterThanInclusive', value: predicate.fromDays },
          { fact: `daysAgo:${predicate.event}`, operator: 'lessThan', value: predicate.belowDays },
        ],
      };
    case 'happened':
      return { fact: `daysAgo:${predicate.event}`, operator: 'lessThan', value: Number.POSITIVE_INFINITY };
    case 'undated':
      return { any: predicate.events.map((event) => ({ fact: 'undated', operator: 'contains', value: event })) };
    case 'device':
      return { fact: 'device', operator: 'equal', value: predicate.device };
    case 'unsure':
      return { any: unsureFacts.map((fact) => ({ fact, operator: 'saysUnsure', value: 'unsure' })) };
    case 'all':
      return { all: predicate.of.map(condition) };
    case 'any':
      return { any: predicate.of.map(condition) };
    case 'atLeast':
      // Counted from what fired, by the prose: see `judgeByEngine`.
      return { fact: 'device', operator: 'equal', value: 'none' };
    case 'not':
      return { not: condition(predicate.of) };
  }
}

function topLevel(predicate: Predicate): TopLevelCondition {
  const translated = condition(predicate);
  return 'fact' in translated ? { all: [translated] } : (translated as TopLevelCondition);
}

/** An engine that holds every rule of the rule set; it is made once and reused. */
export function translatedEngine(ruleSet: RuleSet): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator<Line[], LineTerms>('someLine', (lines, terms) =>
    lines.some((line) => fits(line, terms) && !(terms.except ?? []).some((filter) => fits(line, filter))),
  );
  engine.addOperator<string | string[], string>('saysUnsure', (answer, unsure) => [answer].flat().includes(unsure));
  for (const { id, when } of ruleSet.rules) engine.addRule({ conditions: topLevel(when), event: { type: id } });
  return engine;
}

/** The questions that are asked where the clinic treats with heated needles only. */
const onlyHeated = ['implants', 'permanentFiller', 'nerveProblem', 'thinFace', 'uncontrolledCondition'];

/** What the engine is told: the answers to questions that are asked, and days since each kind of event. */
export function factsOf({ answers, today, device }: Submission): Facts {
  const facts: Facts = { ...answers, device, undated: [] };
  const lines = answers.concerns as Line[];
  const asks = (...concerns: string[]): boolean => lines.some(({ concern }) => concerns.includes(concern));
  if (!asks('pigmentation')) delete facts.pigmentType;
  if (!asks('acne-scars', 'surgical-scars')) delete facts.scarShape;
  if (device !== 'rf') for (const key of onlyHeated) delete facts[key];
  for (const key of ['pigmentType', 'scarShape']) if (facts[key] === 'not-applicable') facts[key] = 'unsure';
  for (const { type, date } of answers.events as Event[]) {
    const day = date.length === 7 ? lastDayOfMonth(parseISO(date)) : parseISO(date);
    const known = date === 'unknown' ? 0 : Math.max(0, differenceInCalendarDays(parseISO(today), day));
    const daysAgo = date === 'over-a-year' ? 1e6 : known;
    const earlier = (facts[`daysAgo:${type}`] as number | undefined) ?? Number.MAX_SAFE_INTEGER;
    facts[`daysAgo:${type}`] = Math.min(earlier, daysAgo);
    if (date === 'unknown') (facts.undated as string[]).push(type);
  }
  return facts;
}

/** Combines what fired into an assessment, from the prose of docs/screening.md#the-outcome. */
export function combine(fired: readonly string[], facts: Facts, today: string, ruleSet: RuleSet): Assessment {
  const rules = ruleSet.rules.filter(({ id }) => fired.includes(id));
  const dated = rules.map((rule) => {
    const { wait } = rule;
    const ago = wait?.from === 'event' ? (facts[`daysAgo:${wait.event}`] as number) : 0;
    const free = wait ? formatISO(addDays(parseISO(today), wait.days - ago), { representation: 'date' }) : '';
    return { rule, free };
  });
  dated.sort((one, other) => {
    const severity = severities.indexOf(one.rule.severity) - severities.indexOf(other.rule.severity);
    if (severity !== 0) return severity;
    if (one.free !== other.free) return one.free > other.free ? -1 : 1;
    return one.rule.id < other.rule.id ? -1 : 1;
  });
  const has = (severity: string): boolean => rules.some((rule) => rule.severity === severity);
  const calm = has('caution') ? 'suitable_with_cautions' : 'suitable';
  const softer = has('relative') ? 'consult_clinician' : calm;
  const judged = has('temporary') ? 'defer_until' : softer;
  const outcome = has('absolute') ? 'not_suitable' : judged;
  const findings = dated.map(({ rule, free }): Finding => {
    const unsureMole = rule.id === 'answer-unsure' && (facts.lesionsAtSite as string[]).includes('unsure');
    const seeDoctor = rule.seeDoctor === true || unsureMole;
    const waitUntil = has('absolute') || free === '' ? null : free;
    return { ruleId: rule.id, severity: rule.severity, waitUntil, seeDoctor };
  });
  const deferred = outcome === 'defer_until';
  return {
    outcome,
    deferUntil: deferred ? (dated[0]?.free ?? null) : null,
    needsClinician: has('relative'),
    openEnded: deferred && rules.some(({ wait }) => wait?.openEnded),
    findings,
  };
}

/** Judges a submission a second time, by the engine. */
export async function judgeByEngine(engine: Engine, submission: Submission, ruleSet: RuleSet): Promise<Assessment> {
  const facts = factsOf(submission);
  const { events } = await engine.run(facts);
  const fired = events.map(({ type }) => type);
  const burdens = ruleSet.rules.filter(
    ({ id, severity }) => severity === 'caution' && fired.includes(id) && !aboutTheWish.includes(id),
  );
  const counts = ruleSet.rules.some(({ id }) => id === 'many-cautions') && burdens.length >= 4;
  return combine(counts ? [...fired, 'many-cautions'] : fired, facts, submission.today, ruleSet);
}
