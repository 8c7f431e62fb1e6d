import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookedUp } from '../../commands/texts/units.ts';
import { answeredQuestions } from '../../shared/screening/answer-words.ts';
import { assess } from '../../shared/screening/assess.ts';
import { care } from '../../shared/screening/care.ts';
import { explain } from '../../shared/screening/explain.ts';
import { devices } from '../../shared/screening/published/treatments.ts';
import { questionnaire } from '../../shared/screening/questionnaire.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import type { AnnotatedCatalogue } from '../../shared/screening/rule-set.ts';
import type { Wording } from '../../shared/screening/wording.ts';
import { textsUnder } from '../texts/texts-under.ts';
import { today as day, eachVersion, healthy } from './healthy.ts';
import { type Submission, submissionsTo } from './submissions.ts';

/** Every text under a value that is not empty. */
const texts = (value: unknown): readonly string[] =>
  textsUnder(value).flatMap(([, text]) => (text === '' ? [] : [text]));

/** Everything that a person or staff read of a rule set: its form, its care, and answers and results of many people. */
function shownOf(rules: AnnotatedCatalogue): ReadonlySet<string> {
  const shown = new Set<string>();
  const show = (value: unknown): void => {
    for (const text of texts(value)) for (const sentence of text.split(/(?<=[.:?!]) /)) shown.add(sentence);
    for (const text of texts(value)) shown.add(text);
  };
  for (const device of devices) {
    show(questionnaire(rules, device));
    show(care(rules, device));
  }
  const calm: Submission = { answers: healthy({}, rules), today: day, device: 'mechanical' };
  for (const { answers: sent, today, device } of [
    calm,
    ...fc.sample(submissionsTo(rules), { numRuns: 4_000, seed: 99 }),
  ]) {
    const { answers } = readAnswers({ answers: sent }, { ruleSet: rules, device, today });
    const assessment = assess(answers, { today, device, ruleSet: rules });
    show(explain(assessment, answers, { ruleSet: rules, today }));
    show(answeredQuestions(answers, rules));
  }
  return shown;
}

/**
 * What a person reads; the treatment's own name heads what a clinician signs (commands/rules), and answers that contradict
 * each other are refused before anything is said of them (test/screening/reading).
 */
const readable = ({ treatment: _name, contradictions: _refused, ...wording }: Wording): readonly string[] =>
  Object.entries(wording).flatMap(([key, part]) => {
    if (!lookedUp[key]) return texts(part);
    return (part as readonly object[]).flatMap((row) =>
      Object.entries(row).flatMap(([member, text]) => (lookedUp[key]?.includes(member) ? [] : texts(text))),
    );
  });

describe.each(eachVersion)('the wording of $version', ({ rules }) => {
  test('has no text that nobody ever reads', () => {
    const shown = shownOf(rules);
    const undated = [...shown].map((text) => text.replace(/\d{1,2} \p{L}+ \d{4}/gu, '{date}'));
    const all = new Set([...shown, ...undated]);
    const unread = readable(rules.wording).filter(
      (text) => !all.has(text) && !text.split(/(?<=[.:?!]) /).every((sentence) => all.has(sentence)),
    );
    expect(unread).toEqual([]);
  });
});
