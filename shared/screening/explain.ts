import type { Answers } from './answers.ts';
import type { Assessment, Finding } from './assess.ts';
import { addDays } from './calendar-day.ts';
import type { Outcome } from './outcome.ts';
import type { Language, RuleSet, Severity } from './rule-set.ts';
import { type Treatment, termsOf } from './treatments.ts';
import { textOf, type Wording } from './wording.ts';
import { writtenDay } from './written-day.ts';

/** A finding with its texts. `waitUntil` is `YYYY-MM-DD` or `null`; `seeDoctor`: the person's own doctor should see it. */
export type ExplainedFinding = Finding & { readonly reason: string; readonly advice: string };

/** What is known about one wish: all texts, `evidence` in a word or two. */
export type ExplainedConcern = {
  readonly concern: string;
  readonly area: string;
  readonly evidence: string;
  readonly sessions: string;
  readonly onset: string;
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
  readonly concerns: readonly ExplainedConcern[];
  readonly ruleSet: Treatment;
  readonly ruleSetVersion: string;
  readonly validUntil: string;
};

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
  const sentences = [dated(wording.outcomes[outcome].nextStep)];
  if (outcome === 'not_suitable') sentences.push(...conditions(findings, 'absolute', wording));
  if (outcome === 'defer_until') {
    sentences.push(...conditions(findings, 'temporary', wording));
    if (needsClinician) sentences.push(wording.nextSteps.alsoClinician);
  }
  if (findings.some(({ seeDoctor }) => seeDoctor)) sentences.push(wording.nextSteps.seeDoctor);
  return sentences.join(' ');
}

/**
 * Puts an assessment into words, by the wording of the rule set it was made with. `today` is the day of the screening,
 * `YYYY-MM-DD`. Pure.
 */
export function explain(
  assessment: Assessment,
  answers: Answers,
  { ruleSet, lang, today }: { readonly ruleSet: RuleSet; readonly lang: Language; readonly today: string },
): ExplainedAssessment {
  const { outcome, deferUntil, needsClinician, openEnded, findings } = assessment;
  const wording = ruleSet.wording[lang];
  const dated = (text: string): string =>
    deferUntil === null ? text : text.replaceAll('{date}', writtenDay(deferUntil, lang));
  return {
    outcome,
    deferUntil,
    needsClinician,
    openEnded,
    headline: dated(wording.outcomes[outcome].headline),
    nextStep: nextStep(assessment, wording, dated),
    findings: findings.map((finding) => {
      const { reason, advice } = textOf(wording.rules, finding.ruleId);
      const { ruleId, severity, waitUntil, seeDoctor } = finding;
      return { ruleId, severity, reason, advice, waitUntil, seeDoctor };
    }),
    concerns: (answers.concerns ?? []).map(({ concern, area }) => {
      const { evidence, sessions, onset } = textOf(wording.concerns, concern);
      return { concern, area, evidence, sessions, onset };
    }),
    ruleSet: ruleSet.treatment,
    ruleSetVersion: ruleSet.version,
    validUntil: addDays(today, termsOf(ruleSet).validForDays),
  };
}
