import type { Answer } from './answers.ts';
import type { Issue, IssueCode } from './issue.ts';
import { type Reading, readConcerns, readEvents } from './read-lines.ts';
import type { Question } from './rule-set.ts';

const refused = (pointer: string, code: IssueCode, message: string): { readonly issues: readonly Issue[] } => ({
  issues: [{ pointer, code, message }],
});

function readChoice(
  answer: unknown,
  { options, readAs }: Extract<Question, { type: 'choice' }>,
  pointer: string,
): Reading<Answer> {
  if (typeof answer !== 'string' || !options.includes(answer)) {
    return refused(pointer, 'choice', 'Please choose one of the listed answers.');
  }
  return { value: readAs && Object.hasOwn(readAs, answer) ? readAs[answer] : answer, issues: [] };
}

function readChoices(
  answer: unknown,
  { options }: Extract<Question, { type: 'multi' }>,
  pointer: string,
): Reading<Answer> {
  if (!Array.isArray(answer)) return refused(pointer, 'type', 'This must be a list of answers.');
  if (answer.length === 0) return refused(pointer, 'required', 'Please choose at least one answer.');
  if (answer.length > options.length) return refused(pointer, 'too-many', 'These are more answers than there are.');
  const issues = answer.flatMap((choice, index): readonly Issue[] => {
    const at = `${pointer}/${index}`;
    if (typeof choice !== 'string' || !options.includes(choice)) {
      return refused(at, 'choice', 'Please choose among the listed answers.').issues;
    }
    return answer.indexOf(choice) < index ? refused(at, 'duplicate', 'This answer is given twice.').issues : [];
  });
  // In catalogue order, so that the same choices always make the same answer.
  return issues.length > 0 ? { issues } : { value: options.filter((option) => answer.includes(option)), issues };
}

/** Reads one answer by its question, without any conversion. `today` is a day number; `pointer` leads to the answer. */
export function readAnswer(answer: unknown, question: Question, today: number, pointer: string): Reading<Answer> {
  switch (question.type) {
    case 'number': {
      const { min, max } = question;
      return typeof answer === 'number' && Number.isInteger(answer) && answer >= min && answer <= max
        ? { value: answer + 0, issues: [] }
        : refused(pointer, 'range', `Please give a whole number from ${min} to ${max}.`);
    }
    case 'choice':
      return readChoice(answer, question, pointer);
    case 'multi':
      return readChoices(answer, question, pointer);
    case 'concerns':
      return readConcerns(answer, question, pointer);
    case 'events':
      return readEvents(answer, question, today, pointer);
  }
}
