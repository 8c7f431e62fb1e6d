/** A clinic's settings: what the clinic decides about its intake, its mails and its links. One item per clinic. */
import * as z from 'zod';
import { saying } from '../contract/saying.ts';
import { forPlannedKinds, planOf } from '../mail/kinds.ts';
import { devices, treatments } from '../screening/published/treatments.ts';
import { languages } from '../texts/language.ts';
import { clinicOverlay } from './clinic-overlay.ts';
import { signOff } from './sign-off.ts';

/** A clinic's public name in URLs. */
export const clinicSlug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);

/** `HH:mm`, from 00:00 to 23:59. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** When marketing mail and reminders may start, in the clinic's zone. ISO weekdays, 1 is Monday. */
export const sendWindow = z
  .object({ from: timeOfDay, until: timeOfDay, weekdays: z.array(z.int().min(1).max(7)).min(1) })
  .refine(({ from, until }) => from < until);

/** When the clinic is open on a weekday (1 is Monday), by its clocks. A day may have several. */
export const openSpan = z.object({ weekday: z.int().min(1).max(7), from: timeOfDay, until: timeOfDay });

const openingHours = z.object({
  weekly: z.array(openSpan).min(1),
  /** Days (`YYYY-MM-DD`) on which the clinic is closed. */
  holidays: z.array(z.string()),
});

/** Minutes, between five and a hundred hours. */
export const answerWithin = z.int().min(5).max(6000);

/** A kind of mail that is planned: whether the clinic sends it, and how many days after its event. */
export const plannedMail = z.object({ isOn: z.boolean(), days: z.int().min(0).max(3650) });

/** When planned mails are meant for: at `time` in the clinic's zone, so many days after the event of their kind. */
export const mailPlan = z.object({
  time: timeOfDay,
  // A kind that is newer than the stored settings is off until the clinic decides about it.
  ...forPlannedKinds((kind) => plannedMail.default({ isOn: false, days: planOf(kind).usualDays })),
});

/** The plan of docs/mail-protocol.md#kinds. */
export const usualMailPlan: z.output<typeof mailPlan> = {
  time: '09:00',
  ...forPlannedKinds((kind) => ({ isOn: true, days: planOf(kind).usualDays })),
};

/** Below 30 days the person's own result link would outlive the result. */
export const retentionDays = z.int().min(30).max(366);

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .toLowerCase();

/** The theme as stored: two colours, whatever they are. */
export const storedTheme = z.object({
  /** Buttons, links and marks. Where a device asks for dark pages it is lightened until it reads well there. */
  accent: colour,
  /** Behind the page, in light; without it, ours. */
  ground: colour.optional(),
});

export type ClinicTheme = z.output<typeof storedTheme>;

/** A page by TLS, anywhere: clinics book, and say what they do with data, on sites of all kinds. */
export const anyPage = z
  .string()
  .max(500)
  .refine((typed) => typed.startsWith('https://') && URL.canParse(typed), saying('invalid', 'anyPage'));

/** A phone number to show, perhaps with a name, such as `116 123 (Samaritans)`. */
const shownNumber = z.string().min(1);

export const helpLines = z.object({
  emergency: shownNumber.optional(),
  urgentCare: shownNumber.optional(),
  crisis: shownNumber.optional(),
});

/** Treatments that a clinic screens for, at least one; the first is what a form is about that names none. */
export const offeredTreatments = z.tuple([z.enum(treatments)], z.enum(treatments));

/** Languages of a clinic, at least one; the first is spoken where a person asks for none of them. */
export const offeredLanguages = z.tuple([z.enum(languages)], z.enum(languages));

const [defaultLanguage] = languages;

/** What a clinic has that has decided nothing yet. */
export const usualSettings = {
  languages: [defaultLanguage],
  treatments: [treatments[0]],
  device: devices[0],
  summaryDetail: 'full',
  doubleOptIn: false,
  sendWindow: { from: '09:00', until: '19:00', weekdays: [1, 2, 3, 4, 5, 6] },
  plan: usualMailPlan,
} satisfies Partial<z.input<typeof clinicSettings>>;

/** The settings as stored. */
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
  /** Numbers to ring instead of those that are usual in the country (`helpOf`). */
  helpLines: helpLines.optional(),
  /** Languages that people are spoken to in, the default first; English alone where nothing was ever said. */
  languages: offeredLanguages.default([defaultLanguage]),
  treatments: offeredTreatments,
  device: z.enum(devices),
  /** Origins whose pages may post; compared exactly. */
  origins: z.array(z.string()),
  /** Where a form post may be sent back to: same origin, and the path begins with the prefix's path. */
  returnPrefixes: z.array(z.string()),
  thankYouUrl: z.string().optional(),
  /** A form post leads to the clinic's page at once; else to the result, and from there to that page. */
  thanksFirst: z.boolean().optional(),
  /** What the clinic says about what it does with personal data. */
  privacyUrl: anyPage.optional(),
  alertAddress: z.string().min(3),
  summaryDetail: z.enum(['full', 'minimal']),
  doubleOptIn: z.boolean(),
  sendWindow,
  /** When the clinic answers; without it, at any minute. */
  openingHours: openingHours.optional(),
  /** Minutes of opening hours in which the clinic promises to answer whoever is new. */
  answerWithin: answerWithin.optional(),
  /** Who is told by mail when that promise is not kept. */
  escalationAddress: z.string().optional(),
  plan: mailPlan.default(usualMailPlan),
  /** Days that a lead is kept after the last contact, where the clinic wants less than the usual periods. */
  retentionDays: retentionDays.optional(),
  /** What the clinic adds to the rules; they are judged with it from the next screening on. */
  overlay: clinicOverlay.optional(),
  /** The clinician's sign-off of the rules and the overlay that is in force, until it is over. */
  signOff: signOff.optional(),
  /** The clinic's colours on the pages for its patients; without it, ours. */
  theme: storedTheme.optional(),
  /** Where a consultation is booked; a result only leads there where nothing speaks against one. */
  bookingUrl: anyPage.optional(),
  /** `sharesOutcome`: the page around an embedded form is told the outcome class, and so are all of its scripts. */
  embed: z.object({ sharesOutcome: z.boolean().default(false) }).optional(),
  isDisabled: z.boolean(),
  version: z.int().min(1),
});

export type OpeningHours = z.output<typeof openingHours>;
export type SendWindow = z.output<typeof sendWindow>;
export type ClinicSettings = z.output<typeof clinicSettings>;
