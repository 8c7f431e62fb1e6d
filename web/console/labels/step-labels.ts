import type { StepAnswer } from '../../../shared/contract/answers/lead-answers.ts';

export type ContactResult = NonNullable<StepAnswer['contacted']>;

/** What became of a call or of another attempt, in the order in which it is offered. */
export const contactResults = ['reached', 'no_answer', 'message_left'] as const satisfies ContactResult[];
