/** Lists and figures over a clinic's leads (contract S1, S11, S12). */
import { leadQuery } from '../../leads/lead-query-request.ts';
import { leadsAnswer } from './lead-answers.ts';
import type { Operation } from './operation.ts';
import { always, answer } from './staff-parts.ts';

const params = { clinic: 'alba' };

export const listOperations = {
  'S1 GET': {
    summary: 'Leads of a clinic, newest first',
    description:
      '`q` finds an e-mail address or a phone number exactly, or the beginning of a name. A cursor belongs to its ' +
      'member and filter, for 24 hours.',
    query: leadQuery,
    answers: {
      200: answer('One page; it may have fewer rows than `limit` and still not be the last', leadsAnswer, {
        Link: 'Address of the next page, with `rel="next"`',
      }),
    },
    problems: [...always, 'not-found', 'validation', 'cursor-invalid'],
    example: { params, query: { sort: 'newest', limit: '25' }, status: 200 },
  },
} as const satisfies Record<string, Operation>;
