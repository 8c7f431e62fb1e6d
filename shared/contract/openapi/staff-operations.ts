/** The routes of the staff API (contract 3). */
import type { Operation } from './operation.ts';
import { meAnswer } from './staff-answers.ts';

const json = 'application/json';
const always = ['unauthenticated', 'forbidden', 'unavailable'] as const;

export const staffOperations = {
  'S0 GET': {
    summary: 'Who is signed in, and where they work',
    answers: { 200: { description: 'The member', content: { mediaType: json, schema: meAnswer } } },
    problems: always,
    example: { status: 200 },
  },
} as const satisfies Record<string, Operation>;
