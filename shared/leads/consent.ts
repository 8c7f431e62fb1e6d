/**
 * Proof of consent (docs/privacy.md#consent): append-only, a record per purpose and screening, and one for each later
 * change. Never any free text.
 */
import * as z from 'zod';

/** What somebody agrees to, each by itself. */
export const consentPurposes = ['health', 'reminder', 'marketing'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** One record of consent, given or not. */
export const consent = z.object({
  purpose: z.enum(consentPurposes),
  isGiven: z.boolean(),
  textId: z.string(),
  /** SHA-256 (hex) of the sentence that was shown. */
  textHash: z.string(),
  lang: z.string(),
  at: z.string(),
  /** `link`: given or withdrawn later, by a link in a mail; `staff`: withdrawn by a word to the clinic. */
  via: z.enum(['json', 'form', 'link', 'staff']),
  /** Origin of the page that the person was on, where known. */
  pageOrigin: z.string().optional(),
});

export type Consent = z.output<typeof consent>;
