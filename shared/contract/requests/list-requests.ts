/** The query parameters of lists of leads, of sheets and of figures as sent (docs/contract.md#staff-routes). */
import * as z from 'zod';
import { leadStatuses } from '../../leads/lead.ts';
import { dayNumber } from '../../screening/calendar-day.ts';
import { outcomes } from '../../screening/outcome.ts';
import { plainText } from '../plain-text.ts';
import { saying } from '../saying.ts';

/** An empty parameter is one that was not given: that is how a form sends a field that nobody filled in. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((sent) => (sent === '' ? undefined : sent), schema.optional());

/** A day of the clinic's calendar, `YYYY-MM-DD`, that may be left out. */
export const writtenDay = optional(
  z.string().refine((text) => dayNumber(text) !== undefined, saying('invalid', 'day')),
);

/** What decides which leads there are, and in which order. */
export const leadFilters = z.strictObject({
  status: optional(z.enum(leadStatuses)),
  outcome: optional(z.enum(outcomes)),
  concern: optional(z.string().regex(/^[a-z][a-z-]{0,39}$/)),
  /** One of the sources that figures count by. */
  source: optional(z.string().regex(/^[a-z][a-z-]{0,39}$/)),
  /** `mine`, `nobody`, or the address of a member. */
  assignee: optional(z.string().max(254).toLowerCase()),
  q: optional(plainText({ max: 100 })),
  from: writtenDay,
  to: writtenDay,
  sort: optional(z.enum(['newest', 'oldest'])),
});

/** The filters, and where a sheet goes on. */
export const sheetQuery = leadFilters.extend({ cursor: optional(z.string()) });

/** First and last day of figures. */
export const statsQuery = z.strictObject({ from: writtenDay, to: writtenDay });

/** First and last day of what is counted in parts, and which part. */
export const countedPartQuery = statsQuery.extend({ cursor: optional(z.string()) });

/** The language of sample mails, as a tag; one that does not exist is answered in the clinic's. */
export const sampleMailsQuery = z.strictObject({ lang: optional(z.string().max(35)) });

/** Which page of a list, and of how many rows. */
export const pageQuery = z.strictObject({
  limit: optional(
    z
      .string()
      .regex(/^(?:[1-9]\d?|100)$/)
      .transform(Number),
  ),
  cursor: optional(z.string()),
});

/** Which page of the audit, and what of it: what a person did, by their address, and what was done with a lead. */
export const auditQuery = pageQuery.extend({
  person: optional(plainText({ max: 254 }).transform((address) => address.toLowerCase())),
  lead: optional(z.string().max(40)),
});

/** The filters, and which page. */
export const leadQuery = leadFilters.extend(pageQuery.shape);

/** The queue: that of everybody, or the leads of the member alone; and which page. */
export const toDoQuery = pageQuery.extend({ assignee: optional(z.enum(['mine', 'nobody'])) });

/** Where the history of a lead, its mails or its export go on. */
export const cursorQuery = z.strictObject({ cursor: optional(z.string()) });
