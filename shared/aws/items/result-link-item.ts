/** A result link as stored under the hash of its token, until it ends and for some time longer. */
import * as z from 'zod';

export const resultLink = z.object({
  clinic: z.string(),
  leadId: z.string(),
  screeningId: z.string(),
  /** Keyed hash of the person's address. A visitor who types the address is taken to be the person. */
  person: z.string(),
  expiresAt: z.string(),
  lockedUntil: z.string().optional(),
});
export type ResultLink = z.output<typeof resultLink>;

/** How long a link is kept past its end, in seconds: a late visitor reads that it has ended, and not that it never was. */
export const linkKeptSeconds = 90 * 86_400;
