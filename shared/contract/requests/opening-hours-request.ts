/** Opening hours as an admin sends them: strictly, each error at its row (docs/contract.md#opening-hours). */
import * as z from 'zod';
import { openSpan } from '../../clinics/clinic-settings.ts';
import { dayNumber } from '../../screening/calendar-day.ts';
import { saying } from '../saying.ts';

/** Three openings a day. */
const mostSpans = 21;
/** More than five years of public holidays. */
const mostHolidays = 100;

const day = z.string().refine((text) => dayNumber(text) !== undefined, saying('day', 'day'));

const weekly = z
  .array(z.strictObject(openSpan.shape))
  .min(1)
  .max(mostSpans)
  .superRefine((spans, ctx) => {
    for (const [place, { weekday, from, until }] of spans.entries()) {
      const wrong = (...said: Parameters<typeof saying>) =>
        ctx.addIssue({ code: 'custom', path: [place, 'until'], ...saying(...said) });
      if (from >= until) wrong('order', 'closesLater');
      const others = spans.slice(0, place).filter((other) => other.weekday === weekday);
      if (others.some((other) => from < other.until && other.from < until)) wrong('overlap', 'overlap');
    }
  });

/** Hours of the week, which do not overlap, and days on which the clinic is closed. */
export const openingHoursRequest = z.strictObject({
  weekly,
  holidays: z
    .array(day)
    .max(mostHolidays)
    .refine((list) => new Set(list).size === list.length, saying('twice', 'twice')),
});
