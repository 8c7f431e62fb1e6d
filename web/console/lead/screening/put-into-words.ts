import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { staffWordsOf } from '../../../../shared/screening/published/published-staff-words.ts';
import { severities } from '../../../../shared/screening/rule-set.ts';
import { fromCode } from '../../labels/from-code.ts';
import { saidNo } from './said-no.ts';

type Finding = ScreeningAnswer['assessment']['findings'][number];
type Question = ScreeningAnswer['questions'][number];

/** A question as it was asked, and its answer as it was chosen. */
export type WordedQuestion = Question & { text: string };

/** A rule that fired with what was said about it and what it rests on. */
export type WordedFinding = Omit<Finding, 'firedBy'> & {
  /** What it is, in the few words of staff. */
  words: string;
  /** What was answered, where that says more than the words do. */
  answers: string;
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

/** What was asked and answered, in two parts: by `no`, nothing applies. */
export const wordedAnswers = (screening: ScreeningAnswer, texts: Texts) => {
  const questions = wordedQuestions(screening.questions, texts);
  const { no = [], told = [] } = Object.groupBy(questions, ({ question }) =>
    saidNo(screening, question) ? 'no' : 'told',
  );
  return { no, told };
};

/** What of an answer tells more than the finding's own words: of an event its day, of a plain yes nothing. */
const telling = (answer: string): string =>
  /^yes$/i.test(answer) ? '' : answer.slice(answer.lastIndexOf(': ') + 1).trim();

/** A finding of a treatment with its texts; a rule whose texts are not there goes by its id. */
export const wordedFinding = (finding: Finding, treatment: string, texts: Texts): WordedFinding => {
  const {
    reason = finding.ruleId,
    advice = '',
    strength = '',
    note = '',
    sources = [],
  } = texts?.rules[finding.ruleId] ?? {};
  return {
    ...finding,
    words: staffWordsOf(treatment, finding.ruleId) ?? fromCode(finding.ruleId),
    answers: finding.firedBy
      .flatMap(({ answer }) => answer.map(telling))
      .filter(Boolean)
      .join('; '),
    ...{ reason, advice, strength, note },
    sources: sources.map((code) => ({ code, title: code, urls: [], ...texts?.sources[code] })),
    firedBy: wordedQuestions(finding.firedBy, texts),
  };
};

/** What stands against the treatment by a screening, the heaviest first. */
export const wordedFindings = ({ assessment }: ScreeningAnswer, texts: Texts): WordedFinding[] =>
  severities.flatMap((one) =>
    assessment.findings
      .filter(({ severity }) => severity === one)
      .map((finding) => wordedFinding(finding, assessment.ruleSet, texts)),
  );
