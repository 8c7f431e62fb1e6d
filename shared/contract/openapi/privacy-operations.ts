/** Routes by which a clinic answers for what it keeps (contract S9, S10, S15). */
import * as z from 'zod';
import { askedReasons, erasureReasons, erasureRequest } from '../../leads/erasure.ts';
import { pageQuery } from '../../leads/lead-query-request.ts';
import type { Operation } from './operation.ts';
import { always, answer, body, ifMatch, ifMatched, onLead, tagged, withBody } from './staff-parts.ts';

const params = { clinic: 'alba', leadId: '{{leadId}}' };
const text = z.string();
const instant = z.iso.datetime();
const record = z.looseObject({});

const tombstone = z
  .object({ leadId: text, erasedAt: instant, reason: z.enum(erasureReasons) })
  .meta({ id: 'Tombstone', description: 'What an erase leaves: nothing of the person.' });

const exported = z
  .looseObject({
    leadId: text,
    clinic: text,
    exportedAt: instant,
    contact: record,
    screenings: z.array(record).meta({ description: 'With the questions and the result in the words that were shown' }),
    consents: z.array(record).meta({ description: 'Given or withdrawn after a screening' }),
    messages: z.array(record),
    notes: z.array(record),
    reviews: z.array(record),
    audit: z.array(z.object({ at: instant, action: text, fields: z.array(text) })),
  })
  .meta({ id: 'LeadExport', description: 'Everything that is held on the person, raw.' });

const entry = z
  .object({
    at: instant,
    actor: text.meta({ description: '`sub` of a member, or what of the product acted' }),
    action: text,
    leadId: text.nullable(),
    memberId: text.optional(),
    fields: z.array(text).meta({ description: 'Names, never values' }),
    count: z.int().optional(),
  })
  .meta({ id: 'AuditEntry' });

const entries = z.object({ entries: z.array(entry), next: text.nullable() }).meta({ id: 'Audit' });

export const privacyOperations = {
  exportLead: {
    summary: 'Everything that is held on a person',
    answers: {
      200: answer('A file, named by the lead’s id', exported, { 'Content-Disposition': 'As an attachment' }),
    },
    problems: onLead,
    example: { params, status: 200 },
  },
  listAudit: {
    summary: 'Who did what, newest first',
    query: pageQuery,
    answers: { 200: answer('One page', entries, { Link: 'Address of the next page, with `rel="next"`' }) },
    problems: [...always, 'validation', 'cursor-invalid'],
    example: { params: { clinic: 'alba' }, query: { limit: '50' }, status: 200 },
  },
  eraseLead: {
    summary: 'Erase a person',
    description: `For one of the reasons ${askedReasons.join(', ')}. From the answer on, nothing of the person can be read. Whoever asks again gets the same tombstone.`,
    headers: ifMatch,
    body: body(erasureRequest.meta({ id: 'ErasureRequest' })),
    answers: { 200: answer('The tombstone', tombstone, tagged) },
    problems: [...onLead, ...withBody, ...ifMatched],
    example: { params, headers: { 'If-Match': '{{leadTag}}' }, body: { reason: 'request' }, status: 200 },
  },
} as const satisfies Record<string, Operation>;
