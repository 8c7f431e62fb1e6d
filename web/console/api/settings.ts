import * as z from 'zod';
import { stricterSeverities } from '../../../shared/screening/rule-set.ts';
import { devices } from '../../../shared/screening/treatments.ts';

/** The one setting that every page needs. */
export const clinicZone = z.object({ zone: z.string() });

const laterMail = z.object({ isOn: z.boolean(), days: z.number() });

/** What a clinic adds to the rules; it can only tighten. */
export const overlay = z.object({
  waits: z.record(z.string(), z.number()).optional(),
  severities: z.record(z.string(), z.enum(stricterSeverities)).optional(),
  ageLine: z.object({ under: z.number(), severity: z.enum(stricterSeverities) }).optional(),
});

const known = {
  name: z.string(),
  postalAddress: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string().optional(),
  zone: z.string(),
  country: z.string(),
  device: z.enum(devices),
  origins: z.array(z.string()),
  returnPrefixes: z.array(z.string()),
  thankYouUrl: z.string().optional(),
  alertAddress: z.string(),
  summaryDetail: z.enum(['full', 'minimal']),
  doubleOptIn: z.boolean(),
  sendWindow: z.object({ from: z.string(), until: z.string(), weekdays: z.array(z.number()) }),
  plan: z.object({
    time: z.string(),
    'eligible-again': laterMail,
    'follow-up-1': laterMail,
    'follow-up-2': laterMail,
    maintenance: laterMail,
  }),
  retentionDays: z.number().optional(),
  overlay: overlay.optional(),
  theme: z.object({ accent: z.string(), ground: z.string().optional() }).optional(),
  bookingUrl: z.string().optional(),
  embed: z.object({ sharesOutcome: z.boolean().optional() }).optional(),
  version: z.number(),
};

/** The settings, as far as this console knows them. */
export type Settings = z.output<z.ZodObject<typeof known>>;

/** S13. What this console does not know of the settings goes back as it came. */
export const settings: z.ZodType<Settings> = z.looseObject(known);
