/**
 * A clinician's sign-off of the rules that a clinic screens by, with the clinic's overlay (docs/screening.md#sign-off).
 * The one in force stands in the settings, so that a submission reads nothing more; the history of all of them is
 * append-only.
 */
import * as z from 'zod';
import { treatments } from '../screening/published/treatments.ts';
import type { Unsigned } from '../screening/sign-off/not-signed.ts';
import { languages } from '../texts/language.ts';

/** Where a clinician is registered, as they typed it. */
export const registration = z.object({ number: z.string(), body: z.string() });

/** Who stands for the rules, as results, mails and the console name them. `on` is the clinic's day of it. */
export const signedBy = z.object({
  approvalId: z.string(),
  name: z.string(),
  registration,
  at: z.string(),
  on: z.string(),
  /** Made up for a laptop or the demo; said wherever it is shown, and never counted by a deployment. */
  isSample: z.boolean(),
});
export type SignedBy = z.output<typeof signedBy>;

/**
 * SHA-256 in hexadecimal of the rule set's rows, of its texts in each language that was signed, of its terms, and of the
 * overlay in its canonical JSON. Texts that are one string were signed before there were languages, and count no more.
 */
export const signedDigests = z.object({
  rows: z.string(),
  texts: z.union([z.partialRecord(z.enum(languages), z.string()), z.string()]),
  terms: z.string(),
  overlay: z.string(),
});
export type SignedDigests = z.output<typeof signedDigests>;

/** A sign-off with what was signed, and the last day (`YYYY-MM-DD`) on which it counts. */
export const signOff = signedBy.extend({
  treatment: z.enum(treatments),
  version: z.string(),
  digests: signedDigests,
  reviewBy: z.string(),
});
export type SignOff = z.output<typeof signOff>;

/** Days after the clinic's day of it for which a sign-off counts at most: twelve months, never shorter than their label. */
export const longestReview = 366;

/** Days before the last day on which the clinic's admins and clinicians are reminded by mail. */
export const reminderDays = [30, 7] as const;

/** Why the rules counted as unsigned, as stored. */
export const unsigned = z.object({
  why: z.enum(['never', 'over', 'changed', 'sample', 'language']),
  since: z.string().optional(),
}) satisfies z.ZodType<Unsigned>;

/**
 * How the rules stood when answers were judged by them: who had signed them, or `null` and why nobody had. Both are
 * missing in what was judged before there were sign-offs.
 */
export const ruleStanding = z.object({ signOff: signedBy.nullable().optional(), unsigned: unsigned.optional() });
export type RuleStanding = z.output<typeof ruleStanding>;
