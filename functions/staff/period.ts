/** The days that figures and counts are asked for. */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { Period } from '../../shared/leads/intake-stats.ts';
import { addDays } from '../../shared/screening/calendar-day.ts';
import type { FieldSaying } from '../../shared/texts/problem-texts.ts';

/** Days of a period without dates, and the most days of any period. */
const usualDays = 30;
const mostDays = 400;

const refuse = (said: FieldSaying) =>
  new ExpectedError('validation', 'correctDays', {
    issues: [{ pointer: '/from', code: 'invalid', ...said }],
  });

/** The period of a request; `today` is the clinic's day. Throws `validation`. */
export const periodOf = (asked: { from?: string | undefined; to?: string | undefined }, today: string): Period => {
  const to = asked.to ?? today;
  const from = asked.from ?? addDays(to, 1 - usualDays);
  if (from > to) throw refuse({ says: 'firstBehindLast' });
  if (addDays(from, mostDays - 1) < to) throw refuse({ says: 'mostDays', values: { n: mostDays } });
  return { from, to };
};
