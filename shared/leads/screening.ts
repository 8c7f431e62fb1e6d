/**
 * A stored screening: one submission. Wording is kept by reference (rule set version, language, text ids); the published
 * texts are frozen, so what was shown can be shown again.
 */

import * as z from 'zod';
import { clinicOverlay } from '../clinics/clinic-overlay.ts';
import { ruleStanding } from '../clinics/sign-off.ts';
import type { Finding } from '../screening/assess.ts';
import { outcomes } from '../screening/outcome.ts';
import { devices, treatments } from '../screening/published/treatments.ts';
import { severities } from '../screening/rule-set.ts';
import { languages } from '../texts/language.ts';
import { consent } from './consent.ts';
import { contact, hold } from './lead.ts';

/** One rule that fired, as stored: the finding of the rules, in every field. */
export const finding = z.object({
  ruleId: z.string(),
  severity: z.enum(severities),
  waitUntil: z.string().nullable(),
  seeDoctor: z.boolean(),
}) satisfies z.ZodType<Finding>;

/** What the rules came to, as stored; texts are looked up by the rule set version. */
export const assessment = z.object({
  outcome: z.enum(outcomes),
  deferUntil: z.string().nullable(),
  needsClinician: z.boolean(),
  openEnded: z.boolean(),
  findings: z.array(finding),
});

/** Campaign parameters that are kept. */
export const attributionFields = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;

/** Where the person came from. `pageUrl` and `referrer` are kept as origin and path only. */
export const attribution = z.object({
  utm_source: z.string().optional(),
  utm_medium: z.string().optional(),
  utm_campaign: z.string().optional(),
  utm_term: z.string().optional(),
  utm_content: z.string().optional(),
  pageUrl: z.string().optional(),
  referrer: z.string().optional(),
});
export type Attribution = z.output<typeof attribution>;

/** A screening as stored. */
export const screening = z.object({
  screeningId: z.string(),
  leadId: z.string(),
  clinic: z.string(),
  createdAt: z.string(),
  /** The clinic's calendar day of the screening, and the device it was judged for. */
  today: z.string(),
  device: z.enum(devices),
  /** What the clinic added to the rules on that day. */
  overlay: clinicOverlay.optional(),
  /** Who had signed the rules off on that day, or why nobody had. */
  ...ruleStanding.shape,
  treatment: z.enum(treatments),
  ruleSetVersion: z.string(),
  lang: z.enum(languages),
  /** As typed with this submission. */
  contact,
  /** As given (asked questions only), with the groups ticked as "none of these apply". */
  answers: z.record(z.string(), z.unknown()),
  noneApply: z.array(z.string()),
  assessment,
  consents: z.array(consent),
  attribution,
  hold: hold.optional(),
  /** The browser sent `Origin: null` with the form. */
  hasOpaqueOrigin: z.boolean(),
  /** Which link key signed the result link, and until when it opens (ISO instant). */
  linkKeyId: z.string(),
  /** What the link is found by, so that an erase finds it when its key is long gone. */
  linkHash: z.string().optional(),
  linkExpiresAt: z.string(),
  /** Random; without it the digest of the answers in a receipt tells nothing (docs/screening.md#receipts). */
  salt: z.string().optional(),
  /** A keyed hash over what a receipt rests on; screenings stored before there were receipts have none. */
  seal: z.string().optional(),
});
export type Screening = z.output<typeof screening>;

/** Of a stored screening what it takes to judge it: nothing about how the person is reached or where they came from. */
export const judgedScreening = screening.pick({
  screeningId: true,
  leadId: true,
  createdAt: true,
  today: true,
  device: true,
  overlay: true,
  treatment: true,
  ruleSetVersion: true,
  lang: true,
  answers: true,
  noneApply: true,
  assessment: true,
});
export type JudgedScreening = z.output<typeof judgedScreening>;
