import * as z from 'zod';
import { severities, strengths } from '../../../shared/screening/rule-set.ts';
import { outcome } from './lead-words.ts';

/** A question as it was asked, and what was chosen for it, in words. */
export const answeredQuestion = z.object({ question: z.string(), text: z.string(), answer: z.array(z.string()) });
export type AnsweredQuestion = z.output<typeof answeredQuestion>;

/** Where a rule comes from. Sources in print have no addresses. */
export const source = z.object({ code: z.string(), title: z.string(), urls: z.array(z.url({ protocol: /^https?$/ })) });
export type Source = z.output<typeof source>;

/** One rule that fired, in the words that were shown with it, and what it rests on. */
export const finding = z.object({
  ruleId: z.string(),
  severity: z.enum(severities),
  reason: z.string(),
  advice: z.string(),
  /** First free day, `YYYY-MM-DD`. */
  waitUntil: z.string().nullable(),
  seeDoctor: z.boolean(),
  sources: z.array(source),
  strength: z.enum(strengths),
  /** Reservations about the rule, for the clinician. */
  note: z.string(),
  /** What in the answers made the rule fire. */
  firedBy: z.array(answeredQuestion),
});
export type Finding = z.output<typeof finding>;

/** What the rules came to. */
export const assessment = z.object({
  outcome,
  deferUntil: z.string().nullable(),
  needsClinician: z.boolean(),
  openEnded: z.boolean(),
  headline: z.string(),
  nextStep: z.string(),
  findings: z.array(finding),
});
export type Assessment = z.output<typeof assessment>;

/** What somebody agreed to or did not, and when. */
export const consent = z.object({ purpose: z.string(), isGiven: z.boolean(), at: z.string() });
export type Consent = z.output<typeof consent>;

/** One submission. */
export const screening = z.object({
  screeningId: z.string(),
  createdAt: z.string(),
  ruleSetVersion: z.string(),
  lang: z.string(),
  questions: z.array(answeredQuestion),
  assessment,
  consents: z.array(consent),
  attribution: z.record(z.string(), z.string().optional()),
});
export type Screening = z.output<typeof screening>;
