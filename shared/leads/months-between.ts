import { UTCDate } from '@date-fns/utc';
import { eachMonthOfInterval } from 'date-fns/eachMonthOfInterval';
import { lightFormat } from 'date-fns/lightFormat';

/** The calendar months (`YYYY-MM`, in UTC) from one instant to another, both included; ISO instants. */
export const monthsBetween = (from: string, until: string): string[] =>
  eachMonthOfInterval({ start: new UTCDate(from), end: new UTCDate(until) }).map((month) =>
    lightFormat(month, 'yyyy-MM'),
  );
