/** Lists and figures over a clinic's leads (docs/contract.md#staff-routes). */
import { changedLeadsAnswer, leadsAnswer, statsAnswer, toDoAnswer } from '../answers/list-answers.ts';
import { whatIfAnswer } from '../answers/what-if-answer.ts';
import { bulkRequest } from '../requests/bulk-request.ts';
import { leadQuery, sheetQuery, statsQuery, toDoQuery } from '../requests/list-requests.ts';
import { whatIfRequest } from '../requests/what-if-request.ts';
import type { Operation } from './operation.ts';
import { always, answer, body, withBody } from './staff-parts.ts';

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
  listToDo: {
    summary: 'Leads that wait for somebody, in the order in which to work',
    description:
      'A decision that a clinician owes, a first answer, a call-back that is due, a held enquiry: in this order, and ' +
      'for the same reason who has waited longest first. `waitingMinutes` counts opening hours. `assignee=mine` asks ' +
      'for the leads of the caller, `nobody` for those that nobody has.',
    query: toDoQuery,
    answers: {
      200: answer('One page; it may have fewer rows than `limit` and still not be the last', toDoAnswer, {
        Link: 'Address of the next page, with `rel="next"`',
      }),
    },
    problems: [...always, 'not-found', 'validation', 'cursor-invalid'],
    example: { params, query: { limit: '25' }, status: 200 },
  },
  changeLeads: {
    summary: 'Give many leads to somebody, or close them',
    description:
      'Each by itself, with its mail plan and its entry in the audit; `undo` takes back the status that the caller set ' +
      'within ten minutes. A lead that cannot be changed is named with the reason; the others are changed.',
    body: body(bulkRequest.meta({ id: 'BulkRequest' })),
    answers: { 200: answer('What was changed, and what was not', changedLeadsAnswer) },
    problems: [...always, 'not-found', ...withBody, 'conflict'],
    example: {
      params,
      body: { leads: [{ leadId: '{{leadId}}' }], change: { assignee: 'staff@alba.example' } },
      status: 200,
    },
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
  whatIf: {
    summary: 'What other rules would have said of a clinic’s newest screenings',
    description:
      'By another version, another overlay, or both; what is not named stays what it was. One page: at most 100 ' +
      'screenings, 1,300 entries of the audit and 1 MB. Nothing is changed and nobody is mailed. Leaves one entry in the ' +
      'audit, with the first page.',
    body: body(whatIfRequest.meta({ id: 'WhatIfRequest' })),
    answers: { 200: answer('The sums of one page', whatIfAnswer) },
    problems: [...always, 'not-found', ...withBody, 'cursor-invalid'],
    example: { params, body: { version: '1.0.0', last: 50 }, status: 200 },
  },
} as const satisfies Record<string, Operation>;
