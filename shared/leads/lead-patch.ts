/**
 * The fields of a lead that staff may change (docs/contract.md#staff-routes), as sent: exactly these, at least one of
 * them. Also the rule between a status and the reason for closing.
 */
import * as z from 'zod';
import { plainText } from '../contract/plain-text.ts';
import { saying } from '../contract/saying.ts';
import { type LeadStatus, leadStatuses } from './lead.ts';
import { contactResults } from './note.ts';

export const closeReasons = ['not_suitable', 'not_interested', 'no_answer', 'duplicate', 'spam', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** The fault of a reason for closing, present or not, under a status: a closed lead has a reason, and no other lead has. */
export const closeReasonFault = (status: LeadStatus, reason: unknown): 'required' | 'unexpected' | undefined => {
  if (status === 'closed') return reason ? undefined : 'required';
  return reason ? 'unexpected' : undefined;
};

const saysOfFault = { required: 'whyClosed', unexpected: 'onlyClosed' } as const;

/** Statuses that say that there is, or was, an appointment. */
export const consultations: readonly (LeadStatus | undefined)[] = ['booked', 'treated'];

const wrong = (ctx: z.RefinementCtx, path: string[], ...said: Parameters<typeof saying>) =>
  ctx.addIssue({ code: 'custom', path, ...saying(...said) });

export const leadPatch = z
  .strictObject({
    status: z.enum(leadStatuses).optional(),
    closeReason: z.enum(closeReasons).optional(),
    /** E-mail address of a member of the clinic; `null` for nobody. */
    assignee: z.string().max(254).toLowerCase().nullable().optional(),
    /** As typed; `null`, like an empty text, for no number. */
    phone: plainText({ max: 32 }).nullable().optional(),
    /** Kept as a note. */
    note: plainText({ max: 2_000, isMultiline: true, isRequired: true }).optional(),
    /** What became of a call, or of another attempt to reach the person. */
    contacted: z.enum(contactResults).optional(),
    /** The day to call back on; `null` for none. */
    followUpOn: z.iso.date().nullable().optional(),
    /** Why a lead is booked, or treated, although a clinician has not decided. */
    withoutDecision: plainText({ max: 500, isMultiline: true, isRequired: true }).optional(),
  })
  .superRefine(({ status, closeReason, withoutDecision, ...others }, ctx) => {
    const isEmpty = Object.values({ status, closeReason, ...others }).every((value) => value === undefined);
    // An unknown field has an issue of its own, which is enough.
    if (isEmpty && ctx.issues.length === 0) {
      wrong(ctx, [], 'required', 'nothingToChange');
    }
    const fault = status && closeReasonFault(status, closeReason);
    if (fault) wrong(ctx, ['closeReason'], fault, saysOfFault[fault]);
    if (withoutDecision !== undefined && !consultations.includes(status))
      wrong(ctx, ['withoutDecision'], 'unexpected', 'onlyBooked');
  });
export type LeadPatch = z.output<typeof leadPatch>;
