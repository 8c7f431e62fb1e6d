/** Routes by which a clinic answers for what it keeps (docs/contract.md#staff-routes). */
import { askedReasons } from '../../leads/erasure.ts';
import { auditAnswer, exportAnswer, receiptAnswer, tombstoneAnswer } from '../answers/privacy-answers.ts';
import { erasureRequest } from '../requests/lead-requests.ts';
import { auditQuery, cursorQuery } from '../requests/list-requests.ts';
import type { Operation } from './operation.ts';
import { always, answer, body, ifMatch, ifMatched, onLead, tagged, withBody } from './staff-parts.ts';

const params = { clinic: 'alba', leadId: '{{leadId}}' };

export const privacyOperations = {
  exportLead: {
    summary: 'Everything that is held on a person',
    description:
      'In parts of at most 3 MB, of which most people need one. Lists of the parts put one behind the other are the ' +
      'whole. The export is put on record before its first part.',
    query: cursorQuery,
    answers: {
      200: answer('A file, named by the lead’s id', exportAnswer, {
        'Content-Disposition': 'As an attachment',
        Link: 'Address of the next part, with `rel="next"`',
      }),
    },
    problems: [...onLead, 'validation', 'cursor-invalid'],
    example: { params, status: 200 },
  },
  readReceipt: {
    summary: 'The receipt of a screening, and its answers',
    description:
      'What proves a screening to somebody else: a compact JWS (EdDSA) over canonical JSON, and apart from it the answers ' +
      'with the salt of their digest. The reading is put on record first.',
    answers: { 200: answer('Both; each is a file to keep', receiptAnswer) },
    problems: [...onLead, 'conflict'],
    example: { params: { ...params, screeningId: '{{screeningId}}' }, status: 200 },
  },
  listAudit: {
    summary: 'Who did what, newest first',
    description: 'With `person` what somebody did, by their address; with `lead` what was done with a lead.',
    query: auditQuery,
    answers: { 200: answer('One page', auditAnswer, { Link: 'Address of the next page, with `rel="next"`' }) },
    problems: [...always, 'validation', 'cursor-invalid'],
    example: { params: { clinic: 'alba' }, query: { lead: '{{leadId}}' }, status: 200 },
  },
  eraseLead: {
    summary: 'Erase a person',
    description: `For one of the reasons ${askedReasons.join(', ')}. From the answer on, nothing of the person can be read. A second request gets the same tombstone.`,
    headers: ifMatch,
    body: body(erasureRequest.meta({ id: 'ErasureRequest' })),
    answers: { 200: answer('The tombstone', tombstoneAnswer, tagged) },
    problems: [...onLead, ...withBody, ...ifMatched],
    example: { params, headers: { 'If-Match': '{{leadTag}}' }, body: { reason: 'request' }, status: 200 },
  },
} as const satisfies Record<string, Operation>;
