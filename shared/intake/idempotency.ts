/**
 * Repeats of a submission (docs/contract.md#replays). A key names the intent; the fingerprint of the content proves
 * that it is the same one. The record keeps what the first answer was computed from, so a replay computes it again
 * instead of storing it.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { clinicOverlay } from '../clinics/clinic-overlay.ts';
import { ruleStanding } from '../clinics/sign-off.ts';
import { sortedJson } from '../contract/sorted-json.ts';
import { devices } from '../screening/published/treatments.ts';
import { languages } from '../texts/language.ts';

/** The record as stored. */
export const idempotencyRecord = z.object({
  fingerprint: z.string(),
  leadId: z.string(),
  screeningId: z.string(),
  createdAt: z.string(),
  today: z.string(),
  device: z.enum(devices),
  overlay: clinicOverlay.optional(),
  ...ruleStanding.shape,
  ruleSetVersion: z.string(),
  /** What the person was answered in; absent in records of before there were languages. */
  lang: z.enum(languages).optional(),
  linkKeyId: z.string(),
  /** Instant from which the key may be used for something else. */
  expiresAt: z.string(),
});
export type IdempotencyRecord = z.output<typeof idempotencyRecord>;

/** How long a key that the caller chose is kept, and one that was derived from a form's content; ms. */
export const keptFor = { chosen: 24 * 3_600_000, derived: 10 * 60_000 } as const;

const printable = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;

/** Whether a text can be an idempotency key: 1 to 255 printable ASCII characters, without a space at either end. */
export const isIdempotencyKey = (given: string): boolean => printable.test(given);

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Fingerprint of parsed content: the order of members does not matter, NFC was applied on reading. */
export const fingerprintOf = (content: object): string => digest(sortedJson(content)).slice(0, 32);

/** What is stored of a key: callers put addresses and names into keys, and keys of items hold no personal data. */
export const keyHash = (kind: 'chosen' | 'derived', key: string): string => `${kind[0]}${digest(key).slice(0, 32)}`;
