/**
 * A clinic's figures for some days of its calendar (docs/contract.md#figures). Days, outcomes, concerns and sources are
 * counted at intake and stay when leads are erased; statuses and first responses are those of the leads that are there.
 */

import { UTCDate } from '@date-fns/utc';
import { eachMonthOfInterval } from 'date-fns/eachMonthOfInterval';
import { lightFormat } from 'date-fns/lightFormat';
import { addDays } from '../screening/calendar-day.ts';
import { type Outcome, outcomes } from '../screening/outcome.ts';
import { type Converted, conversionStats } from './conversion-stats.ts';
import { type LeadStatus, leadStatuses } from './lead.ts';
import { type Responded, type ResponseSettings, responseStats } from './response-stats.ts';

/**
 * Fields of a form that were left out (docs/contract.md#what-a-page-adds): their names as a header says them, and the
 * page that sent them, as far as it is known to be the clinic's.
 */
export type IgnoredFields = { names: string; page: string };

/** Counters of a day (`YYYY-MM-DD`), by their names at intake, and what was left out of forms on it. */
export type CountedDay = {
  day: string;
  counts: Readonly<Record<string, number>>;
  ignored?: readonly IgnoredFields[];
};

/** Leads that were looked at, the newest first: `isComplete` says whether that was all of them. */
export type LeadTally = { leads: readonly (Converted & Responded)[]; isComplete: boolean };

/** First and last day. */
export type Period = { from: string; to: string };

const daysOf = ({ from, to }: Period): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

const totals = (days: readonly CountedDay[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const { counts } of days) {
    for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return sums;
};

/** Counters of one kind (`<kind>:<value>`), most first; `always` are there even when they are zero. */
const byValue = (sums: Map<string, number>, kind: string, always: readonly string[] = []): Record<string, number> => {
  const counted = [...sums].filter(([name]) => name.startsWith(`${kind}:`));
  const values = counted.map(([name, count]): [string, number] => [name.slice(kind.length + 1), count]);
  return Object.fromEntries([
    ...always.map((value): [string, number] => [value, 0]),
    ...values.toSorted(([, a], [, b]) => b - a),
  ]);
};

const mostPages = 10;

/** What was left out of forms: the last of each page, the newest first. */
const ignoredIn = (days: readonly CountedDay[]) => {
  const byPage = new Map<string, IgnoredFields & { lastOn: string }>();
  for (const { day, ignored = [] } of days.toSorted((a, b) => (a.day < b.day ? -1 : 1)))
    for (const fields of ignored) byPage.set(fields.page, { ...fields, lastOn: day });
  return [...byPage.values()].toSorted((a, b) => (a.lastOn < b.lastOn ? 1 : -1)).slice(0, mostPages);
};

/** The figures of a period at an instant (ms). */
export const intakeStats = (
  period: Period,
  days: readonly CountedDay[],
  { leads, isComplete }: LeadTally,
  { settings, now }: { settings: ResponseSettings; now: number },
) => {
  const sums = totals(days);
  const countOf = (counts: (name: string) => number | undefined) => ({
    leads: counts('leads') ?? 0,
    held: counts('held') ?? 0,
    again: counts('again') ?? 0,
    afterDeferral: counts('afterDeferral') ?? 0,
  });
  const counted = new Map(days.map(({ day, counts }) => [day, counts]));
  const byStatus = Object.fromEntries(
    leadStatuses.map((status) => [status, leads.filter((lead) => lead.status === status).length]),
  ) as Record<LeadStatus, number>;
  return {
    ...period,
    total: countOf((name) => sums.get(name)),
    byDay: daysOf(period).map((day) => ({ day, ...countOf((name) => counted.get(day)?.[name]) })),
    byStatus,
    byOutcome: byValue(sums, 'outcome', outcomes) as Record<Outcome, number>,
    byConcern: byValue(sums, 'concern'),
    bySource: byValue(sums, 'source'),
    conversion: conversionStats(leads),
    firstResponse: responseStats(leads, settings, now),
    ignoredFields: ignoredIn(days),
    present: { leads: leads.length, isComplete },
  };
};

/** The calendar months (`YYYY-MM`, in UTC) from one instant to another, both included; ISO instants. */
export const monthsBetween = (from: string, until: string): string[] =>
  eachMonthOfInterval({ start: new UTCDate(from), end: new UTCDate(until) }).map((month) =>
    lightFormat(month, 'yyyy-MM'),
  );
