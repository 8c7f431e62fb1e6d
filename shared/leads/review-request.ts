/** A clinician's decision as sent (contract S5). */
import { addMonths } from 'date-fns/addMonths';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import * as z from 'zod';
import { plainText } from '../contract/plain-text.ts';
import { decisions } from './review.ts';

/** How many calendar months from today a decision may ask to wait at most. */
const longestWait = 24;

const wrong = (ctx: z.RefinementCtx, code: string, message: string) =>
  ctx.addIssue({ code: 'custom', path: ['until'], params: { code }, message });

/** What can be said of it without knowing which day it is. */
export const reviewFields = z.strictObject({
  decision: z.enum(decisions),
  /** With `wait` only: the day until which. */
  until: z.iso.date().optional(),
  reason: plainText({ max: 2_000, isMultiline: true, isRequired: true }),
  /** The answers were gone through with the person. */
  verifiedInPerson: z.boolean(),
  /** Whether the person is told by mail. */
  notify: z.boolean(),
});

/** `today` is the clinic's calendar day, `YYYY-MM-DD`. */
export const reviewRequest = (today: string) =>
  reviewFields.superRefine(({ decision, until }, ctx) => {
    if (until === undefined) return;
    const last = lightFormat(addMonths(parseISO(today), longestWait), 'yyyy-MM-dd');
    if (decision !== 'wait') wrong(ctx, 'unexpected', 'Only a decision to wait has a day.');
    else if (until <= today) wrong(ctx, 'range', 'This day must lie in the future.');
    else if (until > last) wrong(ctx, 'range', 'This day is more than 24 months away.');
  });
