/** Routes on one lead (docs/contract.md#staff-routes). */
import { leadPatch } from '../../leads/lead-patch.ts';
import {
  historyAnswer,
  leadAnswer,
  linkAnswer,
  mailPreviewAnswer,
  noteAnswer,
  openedLeadAnswer,
  reviewAnswer,
  reviewReasonsAnswer,
} from '../answers/lead-answers.ts';
import { noteRequest, previewFields, reasonsRequest, reviewFields } from '../requests/lead-requests.ts';
import { cursorQuery } from '../requests/list-requests.ts';
import type { Operation } from './operation.ts';
import { always, answer, body, ifMatch, ifMatched, onLead, tagged, withBody } from './staff-parts.ts';

const params = { clinic: 'alba', leadId: '{{leadId}}' };
const older = { Link: 'Address of what is older, with `rel="next"`' };
const pair = { ...params, otherId: '{{otherId}}' };

export const leadOperations = {
  readLead: {
    summary: 'Open a lead',
    description:
      'The person, and the newest of everything about them, with the reasons for every finding: at most 1 MB, and ' +
      'always the latest screening. The reading is put on record first.',
    answers: {
      200: answer('The lead with its screenings, notes and reviews', openedLeadAnswer, { ...tagged, ...older }),
    },
    problems: onLead,
    example: { params, status: 200 },
  },
  readHistory: {
    summary: 'Older screenings, notes and reviews of a lead',
    description:
      'What did not fit into the lead; without a cursor, the newest. A cursor belongs to its member and lead, for 24 ' +
      'hours. The reading is put on record first.',
    query: cursorQuery,
    answers: { 200: answer('The next part', historyAnswer, older) },
    problems: [...onLead, 'validation', 'cursor-invalid'],
    example: { params, status: 200 },
  },
  addNote: {
    summary: 'Add a note',
    body: body(noteRequest),
    answers: { 201: answer('The note; it is never changed', noteAnswer, tagged) },
    problems: [...onLead, ...withBody],
    example: { params, body: { text: 'Called; prefers mornings.' }, status: 201 },
  },
  reviewLead: {
    summary: 'Review a lead',
    description:
      'Adds a decision, which is never changed. `until` belongs to `wait`, `proposedOn` to `see_in_person`: in the future, within 24 months.',
    body: body(reviewFields.meta({ id: 'ReviewRequest' })),
    answers: { 201: answer('The review', reviewAnswer, tagged) },
    problems: [...onLead, ...withBody, 'conflict'],
    example: {
      params,
      body: { decision: 'proceed', reason: 'Nothing speaks against it.', verifiedInPerson: true, notify: true },
      status: 201,
    },
  },
  previewReview: {
    summary: 'The mail of a decision, before it is made',
    description: 'In the words that the person would get now. Nothing is stored or sent.',
    body: body(previewFields.meta({ id: 'PreviewRequest' })),
    answers: { 200: answer('The mail as text', mailPreviewAnswer) },
    problems: [...onLead, ...withBody, 'conflict'],
    example: { params, body: { decision: 'see_in_person' }, status: 200 },
  },
  readReviewReasons: {
    summary: 'Reasons that clinicians choose from',
    answers: { 200: answer('All of them', reviewReasonsAnswer) },
    problems: always,
    example: { params: { clinic: 'alba' }, status: 200 },
  },
  changeReviewReasons: {
    summary: 'Keep a reason to choose from, or take one away',
    description: 'The same again changes nothing. A clinic has at most 40.',
    body: body(reasonsRequest.meta({ id: 'ReviewReasonRequest' })),
    answers: { 200: answer('All of them, as they are now', reviewReasonsAnswer) },
    problems: [...always, ...withBody, 'conflict'],
    example: {
      params: { clinic: 'alba' },
      body: { decision: 'wait', text: 'The skin has to calm down first.', isKept: true },
      status: 200,
    },
  },
  changeLead: {
    summary: 'Change a lead',
    description:
      'Status, close reason, assignee, phone number, what became of a call, the day of the next one, and a note, in one ' +
      'save. The mail plan follows the status. Booking a lead that a clinician has not decided on is a conflict that ' +
      'names `/withoutDecision`, under which a reason can be given, or `/status`, where only a decision helps.',
    headers: ifMatch,
    body: body(leadPatch.meta({ id: 'LeadPatch' })),
    answers: { 200: answer('The lead as it is now', leadAnswer, tagged) },
    problems: [...onLead, ...withBody, ...ifMatched, 'conflict'],
    example: {
      params,
      headers: { 'If-Match': '{{leadTag}}' },
      body: { status: 'contacted', assignee: 'staff@alba.example', phone: '+39 06 7654 321' },
      status: 200,
    },
  },
  undoStatus: {
    summary: 'Take a status back',
    description:
      'The latest status of the lead, set by the same member within the last ten minutes; not a release. The mail plan ' +
      'follows.',
    answers: { 200: answer('The lead as it is now', leadAnswer, tagged) },
    problems: [...onLead, 'conflict'],
    example: { params, status: 200 },
  },
  releaseLead: {
    summary: 'Release a held lead',
    description: 'Its mails are planned as if it had never been held.',
    answers: { 200: answer('The lead as it is now', leadAnswer, tagged) },
    problems: [...onLead, 'conflict'],
    example: { params: { ...params, leadId: '{{heldLeadId}}' }, status: 200 },
  },
  linkDuplicate: {
    summary: 'Say that two leads are one person',
    description: 'Links them; nothing of either is merged.',
    answers: { 200: answer('The link', linkAnswer, tagged) },
    problems: [...onLead, 'conflict'],
    example: { params: pair, status: 200 },
  },
  unlinkDuplicate: {
    summary: 'Say that two leads are two people',
    answers: { 200: answer('That there is no link', linkAnswer, tagged) },
    problems: [...onLead, 'conflict'],
    example: { params: pair, status: 200 },
  },
} as const satisfies Record<string, Operation>;
