/**
 * What an admin sends to replace a clinic's settings: everything at once, strictly. Stored settings are read by a wider
 * schema, so that a stricter rule here never makes a clinic unreadable.
 */
import { isSupportedCountry } from 'libphonenumber-js';
import * as z from 'zod';
import { clinicOverlay } from '../../clinics/clinic-overlay.ts';
import {
  answerWithin,
  anyPage,
  offeredLanguages,
  offeredTreatments,
  plannedMail,
  retentionDays,
  sendWindow,
  timeOfDay,
} from '../../clinics/clinic-settings.ts';
import { clinicTheme } from '../../clinics/clinic-theme.ts';
import { isOwnPage, pageAddress, pageOrigin, returnPrefix } from '../../clinics/page-address.ts';
import { signOff } from '../../clinics/sign-off.ts';
import { forPlannedKinds } from '../../mail/kinds.ts';
import { devices, treatments } from '../../screening/published/treatments.ts';
import { languages } from '../../texts/language.ts';
import { emailAddress, neverGetsMail } from '../email-address.ts';
import { personName, plainText } from '../plain-text.ts';
import { saying } from '../saying.ts';
import { openingHoursRequest } from './opening-hours-request.ts';

const email = z
  .string()
  .overwrite((text) => emailAddress(text)?.typed ?? text)
  .refine((typed) => emailAddress(typed) !== undefined, saying('email', 'plainAddress'))
  .refine(
    (typed) => {
      const address = emailAddress(typed);
      return !address || !neverGetsMail(address);
    },
    saying('email', 'noMailArrives'),
  );

/** Areas that stand for no place: their offsets never change, and the signs of `Etc/GMT+5` mean the opposite. */
const placeName = /^(?!(?:Etc|SystemV)\/)[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

/**
 * Whether it is the IANA name of a place, such as `Europe/Rome`, that this machine has rules for, in its exact spelling.
 * Bare offsets and abbreviations are none, though formatters take them.
 */
export const isTimeZone = (name: string): boolean => {
  // Bounded before any pattern runs.
  if (name.length > 60 || !placeName.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // Formatters read any case; what is stored is compared and shown.
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
};

const zone = z.string().refine(isTimeZone, saying('zone', 'zone'));

const country = z.string().refine(isSupportedCountry, saying('country', 'country'));

/** A list in which nothing stands twice. */
const unique = <Entry extends z.ZodType>(entry: Entry, most: number, least = 0) =>
  z
    .array(entry)
    .min(least)
    .max(most)
    .refine((list) => new Set(list).size === list.length, saying('twice', 'twice'));

const window = z
  .strictObject({ ...sendWindow.shape, weekdays: unique(z.int().min(1).max(7), 7, 1) })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    ...saying('order', 'windowOrder'),
  });

const plan = z.strictObject({ time: timeOfDay, ...forPlannedKinds(() => plannedMail.strict()) });

const shownNumber = plainText({ max: 60, isRequired: true });

const helpLines = z.strictObject({
  emergency: shownNumber.optional(),
  urgentCare: shownNumber.optional(),
  crisis: shownNumber.optional(),
});

const fields = z.strictObject({
  name: personName,
  postalAddress: plainText({ max: 300, isMultiline: true, isRequired: true }),
  contactEmail: email,
  contactPhone: plainText({ max: 32, isRequired: true }).optional(),
  zone,
  country,
  helpLines: helpLines.optional(),
  languages: unique(z.enum(languages), languages.length, 1).pipe(offeredLanguages),
  treatments: unique(z.enum(treatments), treatments.length, 1).pipe(offeredTreatments),
  device: z.enum(devices),
  origins: unique(pageOrigin, 20),
  returnPrefixes: unique(returnPrefix, 20),
  thankYouUrl: pageAddress.optional(),
  thanksFirst: z.boolean().optional(),
  privacyUrl: anyPage.optional(),
  alertAddress: email,
  summaryDetail: z.enum(['full', 'minimal']),
  doubleOptIn: z.boolean(),
  sendWindow: window,
  openingHours: openingHoursRequest.optional(),
  answerWithin: answerWithin.optional(),
  escalationAddress: email.optional(),
  plan,
  retentionDays: retentionDays.optional(),
  theme: clinicTheme.optional(),
  bookingUrl: anyPage.optional(),
  embed: z.strictObject({ sharesOutcome: z.boolean() }).optional(),
  // What reading the settings gives besides may come back with them; none of it is changed by it. Overlay and sign-off
  // are a clinician's (docs/contract.md#rules-and-their-sign-off).
  overlay: clinicOverlay.strict().optional(),
  signOff: signOff.strict().optional(),
  clinic: z.string().optional(),
  version: z.int().optional(),
  isDisabled: z.boolean().optional(),
});

/** The body of a change of settings. */
export const settingsRequest = fields.superRefine((sent, ctx) => {
  const { thankYouUrl, origins, returnPrefixes, answerWithin: promise, escalationAddress } = sent;
  const issue = (name: keyof typeof sent, ...said: Parameters<typeof saying>) =>
    ctx.addIssue({ code: 'custom', path: [name], ...saying(...said) });
  if (thankYouUrl !== undefined && !isOwnPage(thankYouUrl, origins, returnPrefixes))
    issue('thankYouUrl', 'unlisted', 'unlisted');
  if (escalationAddress !== undefined && promise === undefined) issue('escalationAddress', 'promise', 'promiseFirst');
});

export type SettingsRequest = z.output<typeof settingsRequest>;
