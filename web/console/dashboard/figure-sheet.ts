import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { type Cell, spreadsheet } from '../../../shared/contract/spreadsheet.ts';
import { leadStatuses, statusLabels } from '../labels/lead-status-labels.ts';
import { nameOf } from './figure-words.ts';

const titles = ['Figure', 'Of', 'Leads', 'Answered', 'Booked', 'Treated', 'Median minutes', 'In time', 'Promised'];

const periodRows = (period: string, { from, to, total, firstResponse }: StatsAnswer): Cell[][] => {
  const { answered, medianMinutes, kept, promised } = firstResponse;
  return [
    [period, `${from} to ${to}`, total.leads, answered, '', '', medianMinutes, kept, promised],
    [`${period}: came back after waiting`, `${from} to ${to}`, total.afterDeferral],
  ];
};

/** The figures as a sheet like that of leads, for programs of a country. */
export const figureSheet = (stats: StatsAnswer, before: StatsAnswer | undefined, country: string): string => {
  const { byOutcome, byConcern, bySource } = stats.conversion;
  const converted = (figure: string, nameFor: (value: string) => string, rows: typeof byOutcome): Cell[][] =>
    rows.map(({ value, leads, answered, booked, treated }) => [
      ...[figure, nameFor(value), leads, answered, booked, treated],
    ]);
  const rows: Cell[][] = [
    ...periodRows('Period', stats),
    ...(before ? periodRows('Period before', before) : []),
    ...converted('Outcome', nameOf.outcome, byOutcome),
    ...converted('Source', nameOf.source, bySource),
    ...converted('Concern', nameOf.concern, byConcern),
    ...leadStatuses.map((status) => ['Status now', statusLabels[status], stats.byStatus[status]]),
    ...stats.firstResponse.byWeek.map(({ from, leads, answered, medianMinutes, kept, promised }) => [
      ...['Week from', from, leads, answered, '', '', medianMinutes, kept, promised],
    ]),
    ...stats.byDay.map(({ day, leads }) => ['Day', day, leads]),
  ];
  const whole = rows.map((row) => titles.map((_, place) => row[place] ?? ''));
  return spreadsheet([titles, ...whole], country);
};
