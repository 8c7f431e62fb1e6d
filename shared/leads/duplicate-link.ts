/** That two leads are the same person, by somebody's decision. It stands under both; nothing of either is merged. */
import * as z from 'zod';

export const duplicateLink = z.object({
  leadId: z.string(),
  otherId: z.string(),
  /** Who decided: the member's `sub`. */
  by: z.string(),
  at: z.string(),
});
export type DuplicateLink = z.output<typeof duplicateLink>;
