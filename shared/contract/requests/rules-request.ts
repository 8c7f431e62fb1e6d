/** What clinicians send about the rules of their clinic: a signature, its withdrawal, an overlay to be signed. */
import * as z from 'zod';
import { longestReview } from '../../clinics/sign-off.ts';
import { addDays, dayNumber } from '../../screening/calendar-day.ts';
import type { FieldKey } from '../../texts/en/problems.ts';
import { languages } from '../../texts/language.ts';
import { personName, plainText } from '../plain-text.ts';
import { saying } from '../saying.ts';

const reason = plainText({ max: 1_000, isMultiline: true, isRequired: true });

/** A signature, as far as it can be checked without knowing which day it is. */
export const signFields = z.strictObject({
  digest: z
    .string()
    .max(64)
    .meta({ description: 'Of what is signed, as readRules gives it: of the rules in force, or of the proposal' }),
  name: personName,
  registration: z.strictObject({
    number: plainText({ max: 40, isRequired: true }),
    body: plainText({ max: 80, isRequired: true }),
  }),
  reviewBy: z.string().max(16).meta({ description: 'The last day on which it counts, `YYYY-MM-DD`' }),
  languages: z
    .array(z.enum(languages))
    .min(1)
    .max(languages.length)
    .optional()
    .meta({ description: 'Whose texts are signed; all of the clinic’s where none is named' }),
  hasRead: z.literal(true).meta({ description: 'The signer has read what is signed and stands for it' }),
});

const outside = (ctx: z.RefinementCtx, says: FieldKey) =>
  ctx.addIssue({ code: 'custom', path: ['reviewBy'], ...saying('range', says) });

/** The signature on a day: `today` is the clinic's calendar day, `YYYY-MM-DD`. */
export const signRequest = (today: string) =>
  signFields.superRefine(({ reviewBy }, ctx) => {
    if (dayNumber(reviewBy) === undefined) outside(ctx, 'day');
    else if (reviewBy <= today) outside(ctx, 'dayInFuture');
    else if (reviewBy > addDays(today, longestReview)) outside(ctx, 'yearAway');
  });

/** Why a sign-off does not count any more, or a proposal is dropped. */
export const withReason = z.strictObject({ reason });
