/**
 * What a person keeps beside a receipt, or hands to whoever is to judge again: the answers with the salt of their digest.
 * It is health data; the receipt alone names no answer.
 */
import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { clinicOverlay } from '../clinics/clinic-overlay.ts';
import { devices } from '../screening/published/treatments.ts';
import { canonicalJson } from './canonical-json.ts';

/** Named as in a screening, so that one of a person's export is such a file as well. */
export const answersFile = z.object({
  screeningId: z.string(),
  salt: z.string().regex(/^[\w-]{22}$/),
  answers: z.record(z.string(), z.unknown()),
  noneApply: z.array(z.string()),
  device: z.enum(devices),
  /** The clinic's day of the screening, `YYYY-MM-DD`. */
  today: z.iso.date(),
  /** What the clinic had added to the rules on that day. */
  overlay: clinicOverlay.optional(),
});
export type AnswersFile = z.output<typeof answersFile>;

/** Stands for the answers, and all that they were judged with, in a receipt; without the salt nobody can try answers out. */
export const answersDigest = ({ salt, answers, noneApply, device, today }: Omit<AnswersFile, 'overlay'>): string =>
  createHmac('sha256', Buffer.from(salt, 'base64url'))
    .update(canonicalJson({ answers, noneApply, device, today }))
    .digest('base64url');
