import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';

type Finding = ScreeningAnswer['assessment']['findings'][number];
type Question = ScreeningAnswer['questions'][number];

/** A question as it was asked, and its answer as it was chosen. */
export type WordedQuestion = Question & { text: string };

/** A rule that fired with what was said about it and what it rests on. */
export type WordedFinding = Omit<Finding, 'firedBy'> & {
  reason: string;
  advice: string;
  strength: string;
  note: string;
  sources: readonly { code: string; title: string; urls: readonly string[] }[];
  firedBy: readonly WordedQuestion[];
};

type Texts = RuleTextsAnswer | undefined;

/** Questions with their texts; one whose text is not there goes by its key. */
export const wordedQuestions = (questions: readonly Question[], texts: Texts): WordedQuestion[] =>
  questions.map((asked) => ({ ...asked, text: texts?.questions[asked.question]?.text ?? asked.question }));

/** A finding with its texts; a rule whose texts are not there goes by its id. */
export const wordedFinding = (finding: Finding, texts: Texts): WordedFinding => {
  const {
    reason = finding.ruleId,
    advice = '',
    strength = '',
    note = '',
    sources = [],
  } = texts?.rules[finding.ruleId] ?? {};
  return {
    ...finding,
    ...{ reason, advice, strength, note },
    sources: sources.map((code) => ({ code, title: code, urls: [], ...texts?.sources[code] })),
    firedBy: wordedQuestions(finding.firedBy, texts),
  };
};
