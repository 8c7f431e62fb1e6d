/** Harm after a treatment, and what became of the rules that fired (docs/contract.md#adverse-events). */
import {
  adverseCountsAnswer,
  adverseEntryAnswer,
  adverseEventsAnswer,
  rulesAtWorkAnswer,
} from '../answers/adverse-answers.ts';
import { adverseEntryFields, adverseEventFields } from '../requests/adverse-requests.ts';
import { countedPartQuery, pageQuery } from '../requests/list-requests.ts';
import type { Operation } from './operation.ts';
import { always, answer, body, onLead, tagged, withBody } from './staff-parts.ts';

const clinic = { clinic: 'alba' };
const params = { ...clinic, leadId: '{{leadId}}' };
const following = { Link: 'Address of the next part, with `rel="next"`' };

export const safetyOperations = {
  recordAdverseEvent: {
    summary: 'Record an adverse event',
    description:
      'Harm after a treatment: what, on which day, how bad, and whom it was reported to. It is never changed; what is ' +
      'learnt later is added.',
    body: body(adverseEventFields.meta({ id: 'AdverseEventRequest' })),
    answers: { 201: answer('The first entry about the event', adverseEntryAnswer, tagged) },
    problems: [...onLead, ...withBody],
    example: {
      params,
      body: { kind: 'burn', happenedOn: '2026-06-01', severity: 'mild', note: 'Red stripes on the left cheek.' },
      status: 201,
    },
  },
  addToAdverseEvent: {
    summary: 'Add to an adverse event',
    description: 'A further entry about the same event; `isMistake` says that it was recorded by mistake.',
    body: body(adverseEntryFields.meta({ id: 'AdverseEntryRequest' })),
    answers: { 201: answer('The entry', adverseEntryAnswer, tagged) },
    problems: [...onLead, ...withBody],
    example: {
      params: { ...params, eventId: '{{eventId}}' },
      body: { severity: 'mild', note: 'Healed.' },
      status: 201,
    },
  },
  listAdverseEvents: {
    summary: 'Adverse events of a clinic, the latest days first',
    description: 'By what the latest entries say, with the names of the people. The reading is put on record first.',
    query: pageQuery,
    answers: { 200: answer('One page', adverseEventsAnswer, following) },
    problems: [...always, 'validation', 'cursor-invalid'],
    example: { params: clinic, status: 200 },
  },
  countAdverseEvents: {
    summary: 'Adverse events by rule',
    description:
      'For each rule, events of people in whose last screening before it had fired, and had not. Counts stay when ' +
      'somebody is erased.',
    answers: { 200: answer('The counts', adverseCountsAnswer) },
    problems: always,
    example: { params: clinic, status: 200 },
  },
  readRulesAtWork: {
    summary: 'How often rules fired, and what clinicians decided',
    description:
      'Of the screenings of a period, by default of the last 30 days, in parts: add up the counts of all parts. A rule ' +
      'is overruled by a decision that is more lenient than its severity.',
    query: countedPartQuery,
    answers: { 200: answer('A part', rulesAtWorkAnswer, following) },
    problems: [...always, 'validation', 'cursor-invalid'],
    example: { params: clinic, status: 200 },
  },
} as const satisfies Record<string, Operation>;
