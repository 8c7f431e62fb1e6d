/** What staff may change about a lead (contract S3), as sent: exactly these fields, at least one of them. */
import * as z from 'zod';
import { plainText } from '../contract/plain-text.ts';
import { leadStatuses } from './lead.ts';
import { closeReasons } from './status-moves.ts';

const wrong = (ctx: z.RefinementCtx, path: string[], code: string, message: string) =>
  ctx.addIssue({ code: 'custom', path, params: { code }, message });

export const leadPatch = z
  .strictObject({
    status: z.enum(leadStatuses).optional(),
    closeReason: z.enum(closeReasons).optional(),
    /** E-mail address of a member of the clinic; `null`: nobody any more. */
    assignee: z.string().max(254).toLowerCase().nullable().optional(),
    /** As typed; `null`, like an empty text: none any more. */
    phone: plainText({ max: 32 }).nullable().optional(),
  })
  .superRefine(({ status, closeReason, ...others }, ctx) => {
    const isEmpty = Object.values({ status, closeReason, ...others }).every((value) => value === undefined);
    // Who named a field that is none has been told so already.
    if (isEmpty && ctx.issues.length === 0) {
      wrong(ctx, [], 'required', 'Name at least one field to change.');
    }
    if (status === 'closed' && !closeReason) wrong(ctx, ['closeReason'], 'required', 'Say why the lead is closed.');
    if (closeReason && status && status !== 'closed') {
      wrong(ctx, ['closeReason'], 'unexpected', 'Only a closed lead has a reason for it.');
    }
  });
export type LeadPatch = z.output<typeof leadPatch>;
