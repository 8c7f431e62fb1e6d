import * as z from 'zod';
import { decision, leadStatus } from './lead-words.ts';
import { consent, screening } from './screening.ts';

/** What staff wrote. `by` is the name that somebody had on that day. */
export const note = z.object({ noteId: z.string(), text: z.string(), by: z.string(), at: z.string() });
export type Note = z.output<typeof note>;

/** What a clinician decided. `until` with `wait`, `YYYY-MM-DD`. */
export const review = z.object({
  reviewId: z.string(),
  decision,
  until: z.string().nullish(),
  reason: z.string(),
  verifiedInPerson: z.boolean(),
  notify: z.boolean(),
  by: z.string(),
  at: z.string(),
});
export type Review = z.output<typeof review>;

/** Another lead that may be the same person. */
export const duplicate = z.object({
  leadId: z.string(),
  name: z.string(),
  status: leadStatus,
  createdAt: z.string(),
  /** Somebody has decided that both are one person. */
  isLinked: z.boolean(),
});
export type Duplicate = z.output<typeof duplicate>;

/** S2: everything about a lead. Screenings newest first. */
export const lead = z.object({
  leadId: z.string(),
  contact: z.object({
    name: z.string(),
    email: z.string(),
    /** As it is dialled, E.164. */
    phone: z.string().nullable(),
    note: z.string(),
  }),
  status: leadStatus,
  closeReason: z.string().nullable(),
  /** E-mail address of a member. */
  assignee: z.string().nullable(),
  version: z.number(),
  createdAt: z.string(),
  screenings: z.array(screening),
  consentChanges: z.array(consent),
  notes: z.array(note),
  reviews: z.array(review),
  /** Of the lead, or of its latest screening. */
  held: z.object({ reason: z.string(), at: z.string() }).nullable(),
  duplicates: z.array(duplicate),
});
export type Lead = z.output<typeof lead>;
