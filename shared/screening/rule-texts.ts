/** Texts of questions, rules, sources and headings that stand once beside many screenings. */
import type { AnsweredQuestion } from './answer-words.ts';
import type { ExplainedAssessment, ExplainedConcern, ExplainedFinding } from './explain.ts';
import type { FindingGround } from './finding-ground.ts';
import type { Source } from './rule-set.ts';

type Table<Text> = Record<string, Text>;

/** By question, rule, source, concern and heading: those that some screening refers to, in the words of one rule set. */
export type RuleTexts = {
  questions: Table<Pick<AnsweredQuestion, 'group' | 'text'>>;
  rules: Table<
    Pick<ExplainedFinding, 'reason' | 'advice'> &
      Pick<FindingGround, 'category' | 'strength' | 'note'> & { sources: string[] }
  >;
  sources: Table<Pick<Source, 'title'> & { urls: string[] }>;
  concerns: Table<Pick<ExplainedConcern, 'sessions' | 'onset' | 'note'>>;
  groups: Table<string>;
};

/** What one screening refers to. */
type Referred = {
  questions: readonly AnsweredQuestion[];
  findings: readonly (ExplainedFinding & FindingGround)[];
  concerns: readonly ExplainedConcern[];
  groups: ExplainedAssessment['groups'];
};

export const noTexts = (): RuleTexts => ({ questions: {}, rules: {}, sources: {}, concerns: {}, groups: {} });

/** Adds the texts of a screening. */
export const addTexts = (texts: RuleTexts, { questions, findings, concerns, groups }: Referred): RuleTexts => {
  const asked = [...questions, ...findings.flatMap(({ firedBy }) => firedBy)];
  for (const { question, group, text } of asked) texts.questions[question] = { group, text };
  for (const { ruleId, reason, advice, category, strength, note, sources } of findings) {
    texts.rules[ruleId] = { reason, advice, category, strength, note, sources: sources.map(({ code }) => code) };
    for (const { code, title, urls } of sources) texts.sources[code] = { title, urls: [...urls] };
  }
  for (const { concern, sessions, onset, note } of concerns) texts.concerns[concern] = { sessions, onset, note };
  for (const { group, title } of groups) texts.groups[group] = title;
  return texts;
};

/** Tables of texts by their names as one: what two of one name hold is the same where both have it. */
export const joinTexts = (tables: readonly Readonly<Table<RuleTexts>>[]): Table<RuleTexts> => {
  const joined: Table<RuleTexts> = {};
  for (const [name, { questions, rules, sources, concerns, groups }] of tables.flatMap(Object.entries<RuleTexts>)) {
    const into = joined[name] ?? noTexts();
    joined[name] = into;
    Object.assign(into.questions, questions);
    Object.assign(into.rules, rules);
    Object.assign(into.sources, sources);
    Object.assign(into.concerns, concerns);
    Object.assign(into.groups, groups);
  }
  return joined;
};
