/** What the staff routes answer about what is kept: an erase, an export, the audit. As schemas. */
import * as z from 'zod';
import { clinicOverlay } from '../../clinics/clinic-overlay.ts';
import { erasureReasons } from '../../leads/erasure.ts';
import { devices } from '../../screening/published/treatments.ts';
import { namedTexts } from './rule-texts-answer.ts';

const text = z.string();
const instant = z.iso.datetime();
const record = z.looseObject({});

/** What eraseLead answers. */
export const tombstoneAnswer = z
  .object({ leadId: text, erasedAt: instant, reason: z.enum(erasureReasons) })
  .meta({ id: 'Tombstone', description: 'What an erase leaves: nothing of the person.' });

/** What readReceipt answers. */
export const receiptAnswer = z
  .object({
    receipt: text.meta({ description: 'Compact JWS' }),
    answers: z
      .object({
        screeningId: text,
        salt: text,
        answers: z.record(text, z.unknown()),
        noneApply: z.array(text),
        device: z.enum(devices),
        today: z.iso.date(),
        overlay: clinicOverlay.optional(),
      })
      .meta({ description: 'What the digest in the receipt stands for' }),
  })
  .meta({ id: 'Receipt' });
export type ReceiptAnswer = z.output<typeof receiptAnswer>;

/** What exportLead answers. */
export const exportAnswer = z
  .looseObject({
    leadId: text,
    clinic: text,
    exportedAt: instant,
    contact: record,
    screenings: z
      .array(record)
      .meta({ description: 'With the answers and the result in the words that were shown, and the receipt' }),
    texts: namedTexts,
    consentTexts: z.record(text, z.record(text, text)).meta({ description: 'By the `textId` and purpose of consents' }),
    consents: z.array(record).meta({ description: 'Given or withdrawn after a screening' }),
    messages: z.array(record),
    notes: z.array(record),
    reviews: z.array(record),
    adverseEvents: z.array(record),
    audit: z.array(z.object({ at: instant, action: text, fields: z.array(text) })),
  })
  .meta({
    id: 'LeadExport',
    description: 'Everything that is held on the person, raw; or a part of it, with the rest behind `Link`.',
  });

/** listAudit, one entry. `count`: rows of a list that was taken away. */
export const auditEntryAnswer = z
  .object({
    at: instant,
    actor: text.meta({ description: '`sub` of a member, or what of the product acted' }),
    action: text,
    actorName: text.nullable().meta({ description: 'Null for the product and for a former member of long ago' }),
    actorEmail: text.nullable(),
    leadId: text.nullable(),
    leadName: text.nullable().meta({ description: 'As of now; null when there is nothing of the lead any more' }),
    memberId: text.optional(),
    memberName: text.nullable().meta({ description: 'Whom an entry about a member is about' }),
    fields: z.array(text).meta({ description: 'Names, never values' }),
    count: z.int().optional(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryAnswer = z.output<typeof auditEntryAnswer>;

/** What listAudit answers. */
export const auditAnswer = z
  .object({ entries: z.array(auditEntryAnswer), next: text.nullable() })
  .meta({ id: 'Audit' });
