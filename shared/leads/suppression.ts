/** An address that is not mailed any more: by a clinic, or by nobody (`*`, hard bounces and complaints). */
import * as z from 'zod';

/** What is stopped: follow-ups and other marketing, or everything. */
export const suppressionScopes = ['marketing', 'all'] as const;
export type SuppressionScope = (typeof suppressionScopes)[number];

export const suppression = z.object({
  /** A clinic's slug, or `*` for all. */
  clinic: z.string(),
  /** personHash of the address's matchText, keyed for that clinic or for `*`. */
  emailHash: z.string(),
  scope: z.enum(suppressionScopes),
  reason: z.enum(['unsubscribed', 'bounced', 'complained', 'staff']),
  /** ISO instant. */
  at: z.string(),
  /** From this instant it holds no more: a mailbox that was full may be empty again. Only on the list for all clinics. */
  until: z.string().optional(),
});
export type Suppression = z.output<typeof suppression>;
