/** What staff send about one lead: a note, a decision, the end of mail, an erase (docs/contract.md#staff-routes). */
import { addMonths } from 'date-fns/addMonths';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import * as z from 'zod';
import { askedReasons } from '../../leads/erasure.ts';
import type { leadPatch } from '../../leads/lead-patch.ts';
import { decisions, longestReason } from '../../leads/review.ts';
import { suppressionScopes } from '../../leads/suppression.ts';
import type { FieldSaying } from '../../texts/problem-texts.ts';
import { plainText } from '../plain-text.ts';
import { saying } from '../saying.ts';

/** A note. */
export const noteRequest = z.strictObject({ text: plainText({ max: 2_000, isMultiline: true, isRequired: true }) });

/** Which mail is to end because the person has told the clinic so. */
export const withdrawRequest = z.strictObject({ scope: z.enum(suppressionScopes) });

/** Why a person is erased. */
export const erasureRequest = z.strictObject({ reason: z.enum(askedReasons) });

/** What the person is told of a decision. */
const decided = {
  decision: z.enum(decisions),
  /** With `wait` only: the day until which. */
  until: z.iso.date().optional(),
  /** With `see_in_person` only: the day that is proposed for it. */
  proposedOn: z.iso.date().optional(),
};

/** A decision whose mail somebody wants to see, as far as it can be checked without knowing which day it is. */
export const previewFields = z.strictObject(decided);

/** A clinician's decision, as far as it can be checked without knowing which day it is. */
export const reviewFields = z.strictObject({
  ...decided,
  reason: plainText({ max: 2_000, isMultiline: true, isRequired: true }),
  /** The answers were gone through with the person. */
  verifiedInPerson: z.boolean(),
  /** Whether the person is told by mail. */
  notify: z.boolean(),
});

/** A reason for clinicians to choose: one to keep, or one to take away. */
export const reasonsRequest = z.strictObject({
  decision: z.enum(decisions),
  text: plainText({ max: longestReason, isMultiline: true, isRequired: true }),
  isKept: z.boolean(),
});

/** How many calendar months from today a decision may name a day, and a call back be away, at most. */
const furthest = 24;
const lastDay = (today: string) => lightFormat(addMonths(parseISO(today), furthest), 'yyyy-MM-dd');

/** The days that a decision may have, each with the decision that it belongs to. */
const dayOf = { until: 'wait', proposedOn: 'see_in_person' } as const;

const inTime = (today: string) => (sent: z.output<typeof previewFields>, ctx: z.RefinementCtx) => {
  for (const name of ['until', 'proposedOn'] as const) {
    const day = sent[name];
    const wrong = (...said: Parameters<typeof saying>) =>
      ctx.addIssue({ code: 'custom', path: [name], ...saying(...said) });
    if (day === undefined) continue;
    if (sent.decision !== dayOf[name]) wrong('unexpected', 'dayOfOther');
    else if (day <= today) wrong('range', 'dayInFuture');
    else if (day > lastDay(today)) wrong('range', 'monthsAway', { n: furthest });
  }
};

/** The decision on a day: `today` is the clinic's calendar day, `YYYY-MM-DD`. */
export const reviewRequest = (today: string) => reviewFields.superRefine(inTime(today));

/** The decision whose mail somebody wants to see on a day. */
export const previewRequest = (today: string) => previewFields.superRefine(inTime(today));

/** What is wrong with a day to call back on, where `today` is the clinic's calendar day, `YYYY-MM-DD`. */
export const followUpFault = (day: string, today: string): FieldSaying | undefined => {
  if (day < today) return { says: 'dayOver' };
  return day > lastDay(today) ? { says: 'monthsAway', values: { n: furthest } } : undefined;
};

/** What staff change about a lead; what is not named stays. */
export type LeadPatchRequest = z.input<typeof leadPatch>;
