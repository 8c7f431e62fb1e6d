/** A change of many leads at once (docs/contract.md#many-leads-at-once). */
import * as z from 'zod';
import { closeReasons } from '../../leads/lead-patch.ts';
import { saying } from '../saying.ts';

/** As many as one page of the console shows. */
export const mostLeadsAtOnce = 50;

const seen = z.strictObject({
  leadId: z.string().max(64),
  /** The version that was seen; a lead that has another is left alone. Without it, the one that is found now. */
  version: z.int().min(1).optional(),
});

const once = (leads: readonly { leadId: string }[]) => new Set(leads.map(({ leadId }) => leadId)).size === leads.length;

export const bulkRequest = z.strictObject({
  leads: z.array(seen).min(1).max(mostLeadsAtOnce).refine(once, saying('invalid', 'leadTwice')),
  change: z.union([
    /** E-mail address of a member of the clinic; `null` for nobody. */
    z.strictObject({ assignee: z.string().max(254).toLowerCase().nullable() }),
    z.strictObject({ status: z.literal('closed'), closeReason: z.enum(closeReasons) }),
    /** As undoStatus does. */
    z.strictObject({ undo: z.literal(true) }),
  ]),
});
export type BulkRequest = z.output<typeof bulkRequest>;
