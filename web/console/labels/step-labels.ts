import type { StepAnswer } from '../../../shared/contract/answers/lead-answers.ts';

export type ContactResult = NonNullable<StepAnswer['contacted']>;

/** What became of a call or of another attempt, as it is offered. */
export const contactLabels: Readonly<Record<ContactResult, string>> = {
  reached: 'Reached',
  no_answer: 'No answer',
  message_left: 'Message left',
};
export const contactResults = Object.keys(contactLabels) as ContactResult[];
