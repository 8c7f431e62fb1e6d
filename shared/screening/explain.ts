import type { Answers, ConcernLine } from './answers.ts';
import type { Assessment, Finding } from './assess.ts';
import { addDays } from './calendar-day.ts';
import type { Outcome } from './outcome.ts';
import { type Treatment, termsOf } from './published/treatments.ts';
import type { RuleSet, Severity } from './rule-set.ts';
import { type FindingGroup, findingGroups, textOf, type Wording } from './wording.ts';
import { writtenDay } from './written-day.ts';

/**
 * A finding with its texts. `waitUntil` is `YYYY-MM-DD` or `null`; `seeDoctor`: the person's own doctor should see it.
 * `group` is the heading that it is shown under, `null` where the rule set has none.
 */
export type ExplainedFinding = Finding & {
  readonly group: FindingGroup | null;
  readonly reason: string;
  readonly advice: string;
};

/** What is known about one wish: all texts, `evidence` in a word or two, `note` what to know before. */
export type ExplainedConcern = {
  readonly concern: string;
  readonly area: string;
  readonly evidence: string;
  readonly sessions: string;
  readonly onset: string;
  readonly note: string;
};

/** The `assessment` of docs/contract.md#submissions, ready to be shown, stored and mailed. Days are `YYYY-MM-DD`. */
export type ExplainedAssessment = {
  readonly outcome: Outcome;
  readonly deferUntil: string | null;
  readonly needsClinician: boolean;
  readonly openEnded: boolean;
  readonly headline: string;
  readonly nextStep: string;
  readonly findings: readonly ExplainedFinding[];
  /** The headings that findings stand under, in order; empty where the rule set has none. */
  readonly groups: readonly { readonly group: FindingGroup; readonly title: string }[];
  readonly concerns: readonly ExplainedConcern[];
  /** What is said with every result, whatever it is; empty where the rule set says nothing of the kind. */
  readonly always: { readonly treatment: readonly string[]; readonly beforeVisit: readonly string[] };
  readonly ruleSet: Treatment;
  readonly ruleSetVersion: string;
  readonly validUntil: string;
};

/** Categories whose cautions are about the wish or the device and not about the person. */
const goodToKnow: readonly string[] = ['expectations', 'device'];

/** The heading of a finding: what has to be done comes before what it weighs. */
function groupOf({ seeDoctor, severity, ruleId }: Finding, { rules }: RuleSet): FindingGroup {
  if (seeDoctor) return 'doctor';
  if (severity === 'absolute' || severity === 'temporary') return 'wait';
  if (severity === 'relative') return 'clinician';
  const category = rules.find(({ id }) => id === ruleId)?.category ?? '';
  return goodToKnow.includes(category) ? 'know' : 'tell';
}

/** Findings with their texts, in the order of the headings where the rule set has some, else as they were judged. */
function explainedFindings(findings: readonly Finding[], ruleSet: RuleSet, wording: Wording) {
  const explained = findings.map((finding): ExplainedFinding => {
    const { ruleId, severity, waitUntil, seeDoctor } = finding;
    const { reason, advice } = textOf(wording.rules, ruleId);
    const group = wording.findingGroups ? groupOf(finding, ruleSet) : null;
    return { ruleId, severity, group, reason, advice, waitUntil, seeDoctor };
  });
  const place = ({ group }: ExplainedFinding): number => (group === null ? 0 : findingGroups.indexOf(group));
  return explained.toSorted((one, other) => place(one) - place(other));
}

/** Findings with the headings that are needed for them. */
function underHeadings(findings: readonly ExplainedFinding[], { findingGroups: titles }: Wording) {
  const used = findingGroups.filter((group) => findings.some((finding) => finding.group === group));
  return { findings, groups: used.map((group) => ({ group, title: titles?.[group] ?? '' })) };
}

/** What is known about a wish; less where an answer says so (a raised scar, say). */
function explainedConcern({ concern, area }: ConcernLine, answers: Answers, wording: Wording): ExplainedConcern {
  const { sessions, onset, note, ...text } = textOf(wording.concerns, concern);
  const less = wording.lessKnown?.find(
    (row) => row.concern === concern && row.area === area && row.values.includes(answers[row.question] as string),
  );
  return { concern, area, evidence: less?.evidence ?? text.evidence, sessions, onset, note };
}

/** What has to change first, for the findings of one severity that say so; each sentence once. */
function conditions(findings: readonly Finding[], severity: Severity, { until }: Wording): readonly string[] {
  const sentences = findings
    .filter((finding) => finding.severity === severity && Object.hasOwn(until, finding.ruleId))
    .map(({ ruleId }) => textOf(until, ruleId));
  return [...new Set(sentences)];
}

function nextStep(
  { outcome, needsClinician, findings }: Assessment,
  wording: Wording,
  dated: (text: string) => string,
) {
  const { urgent = {} } = wording;
  const first = findings.flatMap(({ ruleId }) => (Object.hasOwn(urgent, ruleId) ? [textOf(urgent, ruleId)] : []));
  const sentences = [...first, dated(wording.outcomes[outcome].nextStep)];
  if (outcome === 'not_suitable') sentences.push(...conditions(findings, 'absolute', wording));
  if (outcome === 'defer_until') {
    sentences.push(...conditions(findings, 'temporary', wording));
    if (needsClinician) sentences.push(wording.nextSteps.alsoClinician);
  }
  if (findings.some(({ seeDoctor }) => seeDoctor)) sentences.push(wording.nextSteps.seeDoctor);
  return sentences.join(' ');
}

/**
 * Puts an assessment into words, by the wording of the rule set it was made with, and in its language. `today` is the day of the screening,
 * `YYYY-MM-DD`. Pure.
 */
export function explain(
  assessment: Assessment,
  answers: Answers,
  { ruleSet, today }: { readonly ruleSet: RuleSet; readonly today: string },
): ExplainedAssessment {
  const { outcome, deferUntil, needsClinician, openEnded, findings } = assessment;
  const { wording, lang } = ruleSet;
  const dated = (text: string): string =>
    deferUntil === null ? text : text.replaceAll('{date}', writtenDay(deferUntil, lang));
  return {
    outcome,
    deferUntil,
    needsClinician,
    openEnded,
    headline: dated(wording.outcomes[outcome].headline),
    nextStep: nextStep(assessment, wording, dated),
    ...underHeadings(explainedFindings(findings, ruleSet, wording), wording),
    concerns: (answers.concerns ?? []).map((line) => explainedConcern(line, answers, wording)),
    always: wording.always ?? { treatment: [], beforeVisit: [] },
    ruleSet: ruleSet.treatment,
    ruleSetVersion: ruleSet.version,
    validUntil: addDays(today, termsOf(ruleSet).validForDays),
  };
}
