/** A lead: a person at a clinic. Answers and assessments live with the lead's screenings, not here. */

import * as z from 'zod';
import { outcomes } from '../screening/outcome.ts';
import { languages } from '../texts/language.ts';

/** Statuses of docs/contract.md#lead-status, in order. */
export const leadStatuses = ['held', 'new', 'contacted', 'booked', 'treated', 'closed'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** Why nobody is mailed about a submission until staff release it. */
export const holdReasons = ['honeypot', 'too-fast', 'address-limit', 'surge'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** A hold as stored; `at` is an instant. */
export const hold = z.object({ reason: z.enum(holdReasons), at: z.string() });
export type Hold = z.output<typeof hold>;

/** As typed, and as it is dialled (E.164); without the latter where it could not be read and the person insisted. */
export const phone = z.object({ typed: z.string(), e164: z.string().optional() });
export type Phone = z.output<typeof phone>;

/** How a person is reached. */
export const contact = z.object({
  name: z.string(),
  /** As typed; mail goes to its A-label form. */
  email: z.string(),
  phone: phone.optional(),
  note: z.string(),
});
export type Contact = z.output<typeof contact>;

/** A lead as stored. */
export const lead = z.object({
  leadId: z.string(),
  clinic: z.string(),
  contact,
  status: z.enum(leadStatuses),
  closeReason: z.string().optional(),
  assignee: z.string().optional(),
  hold: hold.optional(),
  outcome: z.enum(outcomes),
  /** The latest screening asks for a clinician, whatever its outcome; absent on leads of earlier builds. */
  needsClinician: z.boolean().optional(),
  /** The screening that the newest review was about; absent while there is no review, and on leads of earlier builds. */
  decidedScreeningId: z.string().optional(),
  /** That review said to wait or declined; absent otherwise. */
  decidedAgainst: z.boolean().optional(),
  /** The clinic's day (`YYYY-MM-DD`) on which somebody is to be called back. */
  followUpOn: z.iso.date().optional(),
  /** From this instant on the clinic's promise to answer is over; set when a lead becomes `new`, if there is a promise. */
  respondBy: z.string().optional(),
  /** When it became `new` later than by a screening: by a release, or because staff opened it again. */
  newSince: z.string().optional(),
  /** The language of the latest screening, in which the person is written to; absent on leads of earlier builds. */
  lang: z.enum(languages).optional(),
  /** First concern of the latest screening. */
  concern: z.string(),
  /** Current marketing and reminder consent, from the latest screening that gave or withdrew it. */
  wantsMarketing: z.boolean(),
  wantsReminder: z.boolean(),
  /** Another lead of the clinic has the same phone number under another e-mail address. Flagged, never merged. */
  possibleDuplicate: z.boolean(),
  /** Where the first screening came from, by a known name. */
  source: z.string().optional(),
  /** Whole minutes from its creation until staff first moved it out of `new`; absent until they do. */
  waited: z.int().min(0).optional(),
  createdAt: z.string(),
  lastScreeningAt: z.string(),
  lastScreeningId: z.string(),
  /** The latest day of the clinic on which a screening came, and how many did; absent on leads of earlier builds. */
  lastDay: z.object({ on: z.string(), screenings: z.int().min(1) }).optional(),
  /** From this instant on nobody reads it, and the purge removes it; see retention. */
  expiresAt: z.string().optional(),
  /** It was booked or treated once; absent when it never was. */
  isConsulted: z.boolean().optional(),
  version: z.int().min(1),
});
export type Lead = z.output<typeof lead>;
