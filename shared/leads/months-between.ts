import { UTCDate } from '@date-fns/utc';
import { eachMonthOfInterval, lightFormat } from 'date-fns';

/** The calendar months (`YYYY-MM`, in UTC) from one instant to another, both included; ISO instants. */
export const monthsBetween = (from: string, until: string): string[] =>
  eachMonthOfInterval({ start: new UTCDate(from), end: new UTCDate(until) }).map((month) =>
    lightFormat(month, 'yyyy-MM'),
  );
