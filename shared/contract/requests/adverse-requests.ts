/** What a clinician sends about harm after a treatment (docs/contract.md#adverse-events). */
import * as z from 'zod';
import { adverseEventKinds, harmSeverities } from '../../leads/safety/adverse-event.ts';
import { addDays } from '../../screening/calendar-day.ts';
import { plainText } from '../plain-text.ts';
import { saying } from '../saying.ts';

/** What every entry says. */
const said = {
  severity: z.enum(harmSeverities),
  note: plainText({ max: 2_000, isMultiline: true, isRequired: true }),
  /** Whom it was reported to, such as the regulator or the maker, and on which day. */
  reportedTo: plainText({ max: 200, isRequired: true }).optional(),
  reportedOn: z.iso.date().optional(),
};

/** An event, as far as it can be checked without knowing which day it is. */
export const adverseEventFields = z.strictObject({
  kind: z.enum(adverseEventKinds),
  /** The day on which it happened, by the clinic's calendar. */
  happenedOn: z.iso.date(),
  ...said,
});

/** What is added to an event later. */
export const adverseEntryFields = z.strictObject({
  ...said,
  /** The event was recorded by mistake: it stays, marked, and is counted no more. */
  isMistake: z.boolean().optional(),
});

type Days = { happenedOn?: string; reportedTo?: string | undefined; reportedOn?: string | undefined };

/** Days back from today on which an event may have happened. */
const longestAgo = 3_660;

const wrong = (ctx: z.RefinementCtx, path: keyof Days, ...said: Parameters<typeof saying>) =>
  ctx.addIssue({ code: 'custom', path: [path], ...saying(...said) });

const checkDays = (today: string) => (sent: Days, ctx: z.RefinementCtx) => {
  const { happenedOn, reportedTo, reportedOn } = sent;
  if (happenedOn !== undefined && (happenedOn > today || happenedOn < addDays(today, -longestAgo)))
    wrong(ctx, 'happenedOn', 'range', 'happenedOn');
  if (reportedOn !== undefined && (reportedOn > today || (happenedOn !== undefined && reportedOn < happenedOn)))
    wrong(ctx, 'reportedOn', 'range', 'reportedOn');
  if ((reportedTo === undefined) !== (reportedOn === undefined))
    wrong(ctx, reportedTo === undefined ? 'reportedTo' : 'reportedOn', 'required', 'reportedTo');
};

/** The first entry on a day: `today` is the clinic's calendar day, `YYYY-MM-DD`. */
export const adverseEventRequest = (today: string) => adverseEventFields.superRefine(checkDays(today));

/** A further entry on a day, about an event that happened on another. */
export const adverseEntryRequest = (today: string, happenedOn: string) =>
  adverseEntryFields.superRefine((sent, ctx) => checkDays(today)({ ...sent, happenedOn }, ctx));
