/** Lists and figures over a clinic's leads (docs/contract.md#staff-routes). */
import { leadsAnswer, statsAnswer } from '../answers/list-answers.ts';
import { leadQuery, sheetQuery, statsQuery } from '../requests/list-requests.ts';
import type { Operation } from './operation.ts';
import { always, answer } from './staff-parts.ts';

const params = { clinic: 'alba' };

export const listOperations = {
  listLeads: {
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
  downloadLeads: {
    summary: 'Leads of a clinic as a sheet',
    description:
      'Comma-separated, every cell quoted, UTF-8 with a byte order mark; nothing in a cell begins a formula. At most ' +
      '4,000 rows. Leaves an entry in the audit, with the number of rows.',
    query: sheetQuery,
    answers: {
      200: {
        description: 'The sheet',
        content: { mediaType: 'text/csv; charset=utf-8; header=present' },
        headers: {
          'Content-Disposition': 'The name of the file',
          Link: 'Address of the next sheet, with `rel="next"`',
        },
      },
    },
    problems: [...always, 'not-found', 'validation', 'cursor-invalid'],
    example: { params, query: { status: 'new' }, status: 200 },
  },
  readStats: {
    summary: 'Figures of a clinic, by default of the last 30 days',
    description:
      'Days, outcomes, concerns and sources are counted when somebody enquires, and stay when they are erased. Statuses ' +
      'and first responses are those of the leads that are there, at most of the newest 10,000 of the period.',
    query: statsQuery,
    answers: { 200: answer('The figures', statsAnswer) },
    problems: [...always, 'not-found', 'validation'],
    example: { params, status: 200 },
  },
} as const satisfies Record<string, Operation>;
