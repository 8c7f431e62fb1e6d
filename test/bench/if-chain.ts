import type { Answers } from '../../shared/screening/answers.ts';
import type { Assessment } from '../../shared/screening/assess.ts';
import { calendarDay, knownDay } from '../../shared/screening/calendar-day.ts';
import type { Device } from '../../shared/screening/published/treatments.ts';
import {
  type LineFilter,
  type Predicate,
  type Rule,
  type RuleSet,
  severities,
} from '../../shared/screening/rule-set.ts';

// The limit that the assessment is measured against: the source text of a function that a patient person could have
// written for exactly these rules, one `if` per rule, with nothing looked up. Only the calendar is shared.

const json = (value: unknown): string => JSON.stringify(value);

function lineSource({ concerns, areas }: LineFilter): string {
  const terms = [
    ...(concerns ? [`(${concerns.map((concern) => `l.concern === ${json(concern)}`).join(' || ')})`] : []),
    ...(areas ? [`(${areas.map((area) => `l.area === ${json(area)}`).join(' || ')})`] : []),
  ];
  return terms.length > 0 ? `(${terms.join(' && ')})` : 'true';
}

function unsureSource({ questions }: RuleSet): string {
  const terms = questions.flatMap(({ key, ...question }) => {
    if (!('options' in question) || !question.options.includes('unsure')) return [];
    return question.type === 'multi' ? [`a.${key}?.includes('unsure')`] : [`a.${key} === 'unsure'`];
  });
  return `(${terms.join(' || ')})`;
}

function source(predicate: Predicate, ruleSet: RuleSet, device: Device): string {
  const part = (one: Predicate): string => source(one, ruleSet, device);
  switch (predicate.kind) {
    case 'is':
      return `(${predicate.values.map((value) => `a.${predicate.question} === ${json(value)}`).join(' || ')})`;
    case 'has':
      return `(${predicate.values.map((value) => `a.${predicate.question}?.includes(${json(value)})`).join(' || ')})`;
    case 'number':
      return `(a.${predicate.question} >= ${predicate.from} && a.${predicate.question} < ${predicate.below})`;
    case 'line': {
      const except = (predicate.except ?? []).map((filter) => ` && !${lineSource(filter)}`).join('');
      return `a.concerns.some((l) => ${lineSource(predicate)}${except})`;
    }
    case 'within':
      return `ago(a.events, ${json(predicate.event)}, t, ${predicate.fromDays}, ${predicate.belowDays})`;
    case 'happened':
      return `a.events.some((e) => e.type === ${json(predicate.event)})`;
    case 'undated':
      return `a.events.some((e) => ${json(predicate.events)}.includes(e.type) && e.date === 'unknown')`;
    case 'device':
      return String(predicate.device === device);
    case 'unsure':
      return unsureSource(ruleSet);
    case 'all':
      return `(${predicate.of.map(part).join(' && ')})`;
    case 'any':
      return `(${predicate.of.map(part).join(' || ')})`;
    case 'atLeast':
      return `((${predicate.of.map(part).join(') + (')}) >= ${predicate.count})`;
    case 'not':
      return `!${part(predicate.of)}`;
  }
}

function ruleSource(rule: Rule, ruleSet: RuleSet, device: Device): string {
  const { wait } = rule;
  const from = wait?.from === 'event' ? `last(a.events, ${json(wait.event)}, t)` : 't';
  const free = wait ? `${from} + ${wait.days}` : 'null';
  const doctor =
    typeof rule.seeDoctor === 'boolean' ? `${rule.seeDoctor}` : `${source(rule.seeDoctor, ruleSet, device)} === true`;
  return `if (${source(rule.when, ruleSet, device)}) {
    ${rule.severity} = true; ${wait?.openEnded ? 'openEnded = true;' : ''}
    found.push({ id: ${json(rule.id)}, severity: ${json(rule.severity)}, free: ${free}, doctor: ${doctor} });
  }`;
}

const frame = `
const last = (events, type, t) => {
  let latest = -Infinity;
  for (const e of events) if (e.type === type) {
    const day = e.date === 'unknown' ? t : e.date === 'over-a-year' ? -Infinity : number(e.date);
    if (day > latest) latest = day;
  }
  return latest;
};
const ago = (events, type, t, from, below) => {
  if (events.length === 0) return false;
  const days = t - last(events, type, t);
  return days >= from && days < below;
};
`;

/** The if-chain of a rule set for one device, with the same result as `assess`. Generated source, made once. */
export function ifChain(ruleSet: RuleSet, device: Device): (answers: Answers, today: string) => Assessment {
  const ordered = [...ruleSet.rules].sort(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) || (one.id < other.id ? -1 : 1),
  );
  const body = `${frame}
return (a, today) => {
  const t = number(today);
  const found = [];
  let absolute = false, temporary = false, relative = false, caution = false, openEnded = false;
  ${ordered.map((rule) => ruleSource(rule, ruleSet, device)).join('\n  ')}
  const outcome = absolute ? 'not_suitable' : temporary ? 'defer_until' : relative ? 'consult_clinician'
    : caution ? 'suitable_with_cautions' : 'suitable';
  if (temporary) found.sort((x, y) => (x.free !== null && y.free !== null ? y.free - x.free : 0));
  const findings = found.map(({ id, severity, free, doctor }) =>
    ({ ruleId: id, severity, waitUntil: free === null || absolute ? null : text(free), seeDoctor: doctor }));
  const deferred = outcome === 'defer_until';
  return { outcome, deferUntil: deferred ? findings[0].waitUntil : null, needsClinician: relative,
    openEnded: deferred && openEnded, findings };
};`;
  return new Function('number', 'text', body)(knownDay, calendarDay) as (answers: Answers, today: string) => Assessment;
}
