import type { ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';

/** What the published rule sets call an answer by which nothing applies. */
export const noValues: readonly string[] = ['no', 'none', 'never', 'not-applicable'];

/**
 * Whether an answer says that nothing applies: it is one of these values, or a list that is empty or of them alone, or it
 * was not given because its whole group was ticked off.
 */
export const saidNo = ({ answers, noneApply }: Pick<ScreeningAnswer, 'answers' | 'noneApply'>, question: string) => {
  const answer = answers[question];
  if (answer === undefined) return noneApply.length > 0;
  const values: unknown[] = Array.isArray(answer) ? answer : [answer];
  return values.every((value) => typeof value === 'string' && noValues.includes(value));
};
