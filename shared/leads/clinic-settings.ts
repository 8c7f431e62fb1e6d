/** A clinic's settings: what the clinic decides about its intake, its mails and its links. One item per clinic. */
import * as z from 'zod';

/** A clinic's public name in URLs. */
export const clinicSlug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** When marketing mail and reminders may start, in the clinic's zone. ISO weekdays, 1 is Monday. */
export const sendWindow = z.object({ from: time, until: time, weekdays: z.array(z.int().min(1).max(7)).min(1) });

export const clinicSettings = z.object({
  clinic: clinicSlug,
  name: z.string().min(1),
  postalAddress: z.string().min(1),
  /** Where a patient reaches the clinic: shown on result pages and in mails. */
  contactEmail: z.string().min(3),
  contactPhone: z.string().optional(),
  /** IANA zone; the clinic's calendar day is what a screening calls today. */
  zone: z.string().min(3),
  /** ISO 3166 country for phone numbers typed without a prefix. */
  country: z.string().length(2),
  lang: z.literal('en'),
  treatments: z.array(z.literal('microneedling')).min(1),
  device: z.enum(['mechanical', 'rf']),
  /** Origins whose pages may post; compared exactly. */
  origins: z.array(z.string()),
  /** Where a form post may be sent back to: same origin, and the path begins with the prefix's path. */
  returnPrefixes: z.array(z.string()),
  thankYouUrl: z.string().optional(),
  alertAddress: z.string().min(3),
  summaryDetail: z.enum(['full', 'minimal']),
  doubleOptIn: z.boolean(),
  sendWindow,
  isDisabled: z.boolean(),
  version: z.int().min(1),
});

export type ClinicSettings = z.output<typeof clinicSettings>;
