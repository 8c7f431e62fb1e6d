/** What an erase is, and what it leaves: a tombstone, which proves that somebody was erased and says nothing about them. */
import * as z from 'zod';

/** Reasons that staff give (docs/contract.md#erase). */
export const askedReasons = ['request', 'withdrawal', 'mistake'] as const;

/** All reasons: `expired` is the end of a lead's time. */
export const erasureReasons = [...askedReasons, 'expired'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What an erase leaves of a lead. */
export const erasedLead = z.object({
  leadId: z.string(),
  clinic: z.string(),
  erasedAt: z.string(),
  reasonCode: z.enum(erasureReasons).default('request'),
  version: z.int().default(1),
});
export type ErasedLead = z.output<typeof erasedLead>;
