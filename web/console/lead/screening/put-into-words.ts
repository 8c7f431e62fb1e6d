import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import type { RuleTextsAnswer } from '../../../../shared/contract/answers/rule-texts-answer.ts';
import { type StaffWords, staffWordsOf } from '../../../../shared/screening/published/published-staff-words.ts';
import { severities } from '../../../../shared/screening/rule-set.ts';
import { fromCode } from '../../labels/from-code.ts';
import { saidNo } from './said-no.ts';

type Finding = ScreeningAnswer['assessment']['findings'][number];
type Question = ScreeningAnswer['questions'][number];

/** A screening in the words of one language. */
export type InWords = { lang: string; screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** A screening in the words of staff, and in those that the person read where theirs is another language. */
export type InBothWords = InWords & { asRead: InWords | undefined };

/** A question as it was asked, and its answer as it was chosen. */
export type WordedQuestion = Question & { text: string };

type Said = { lang: string; reason: string; advice: string };

/** A rule that fired with what was said about it and what it rests on. */
export type WordedFinding = Omit<Finding, 'firedBy'> &
  Said & {
    /** What it is, in the few words of staff. */
    words: string;
    /** What was answered, where that says more than the words do. */
    answers: string;
    /** What the person read, where theirs is another language. */
    asRead: Said | undefined;
    strength: RuleTextsAnswer['rules'][string]['strength'] | undefined;
    note: string;
    sources: readonly { code: string; title: string; urls: readonly string[] }[];
    firedBy: readonly WordedQuestion[];
  };

/** One of a lead's screenings in the words that came with it. */
export const inBothWords = ({ texts }: Pick<OpenedLeadAnswer, 'texts'>, screening: ScreeningAnswer): InBothWords => {
  const asRead = { lang: screening.lang, screening, texts: texts[screening.texts] };
  if (!screening.forStaff) return { ...asRead, asRead: undefined };
  const { lang, ...words } = screening.forStaff;
  return { lang, screening: { ...screening, ...words }, texts: texts[words.texts], asRead };
};

/** Questions with their texts; one whose text is not there goes by its key. */
const wordedQuestions = (questions: readonly Question[], texts: InWords['texts']): WordedQuestion[] =>
  questions.map((asked) => ({ ...asked, text: texts?.questions[asked.question]?.text ?? asked.question }));

/** What was asked and answered, in two parts: by `no`, nothing applies. */
export const wordedAnswers = ({ screening, texts }: InWords) => {
  const questions = wordedQuestions(screening.questions, texts);
  const { no = [], told = [] } = Object.groupBy(questions, ({ question }) =>
    saidNo(screening, question) ? 'no' : 'told',
  );
  return { no, told };
};

/** What of an answer tells more than the finding's own words: of an event its day, of a plain yes nothing. */
const telling = ({ question, answer }: Question, { answers }: ScreeningAnswer): string[] =>
  answers[question] === 'yes' ? [] : answer.map((line) => line.slice(line.lastIndexOf(': ') + 1).trim());

/** What a rule says; one whose texts are not there goes by its id. */
const saidBy = ({ lang, texts }: InWords, ruleId: string): Said => {
  const { reason = ruleId, advice = '' } = texts?.rules[ruleId] ?? {};
  return { lang, reason, advice };
};

const wordedFinding = (finding: Finding, both: InBothWords, staffWords: StaffWords): WordedFinding => {
  const { screening, texts, asRead } = both;
  const { ruleId, firedBy } = finding;
  const { strength, note = '', sources = [] } = texts?.rules[ruleId] ?? {};
  return {
    ...finding,
    ...saidBy(both, ruleId),
    words: staffWordsOf(staffWords, screening.assessment.ruleSet, ruleId) ?? fromCode(ruleId),
    answers: firedBy
      .flatMap((asked) => telling(asked, screening))
      .filter(Boolean)
      .join('; '),
    asRead: asRead && saidBy(asRead, ruleId),
    ...{ strength, note },
    sources: sources.map((code) => ({ code, title: code, urls: [], ...texts?.sources[code] })),
    firedBy: wordedQuestions(firedBy, texts),
  };
};

/** What stands against the treatment by a screening, the heaviest first. */
export const wordedFindings = (both: InBothWords, staffWords: StaffWords): WordedFinding[] =>
  severities.flatMap((one) =>
    both.screening.assessment.findings
      .filter(({ severity }) => severity === one)
      .map((finding) => wordedFinding(finding, both, staffWords)),
  );
