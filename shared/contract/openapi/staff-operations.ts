/** The routes of the staff API (contract 3), in an order in which their examples can be called one after another. */
import { meAnswer } from '../answers/clinic-answers.ts';
import { clinicOperations } from './clinic-operations.ts';
import { leadOperations } from './lead-operations.ts';
import { listOperations } from './list-operations.ts';
import { messageOperations } from './message-operations.ts';
import type { Operation } from './operation.ts';
import { privacyOperations } from './privacy-operations.ts';
import { always, answer } from './staff-parts.ts';

export const staffOperations = {
  readMe: {
    summary: 'Who is signed in, and where they work',
    answers: { 200: answer('The member', meAnswer) },
    problems: always,
    example: { status: 200 },
  },
  ...listOperations,
  ...leadOperations,
  ...messageOperations,
  ...clinicOperations,
  // Last: it ends with the erase of whom the others are about.
  ...privacyOperations,
} as const satisfies Record<string, Operation>;
