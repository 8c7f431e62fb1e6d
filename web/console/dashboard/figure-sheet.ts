import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { type Cell, spreadsheet } from '../../../shared/contract/spreadsheet.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { leadStatuses } from '../labels/lead-status-labels.ts';
import { type FigureTexts, nameOf } from './figure-words.ts';

type Period = StatsAnswer & { name: string; nameBack: string; days: string };

const periodRows = ({ name, nameBack, days, total, firstResponse }: Period): Cell[][] => {
  const { answered, medianMinutes, kept, promised } = firstResponse;
  return [
    [name, days, total.leads, answered, '', '', medianMinutes, kept, promised],
    [nameBack, days, total.afterDeferral],
  ];
};

/** The figures as a sheet like that of leads, for programs of a country. */
export const figureSheet = (
  stats: StatsAnswer,
  before: StatsAnswer | undefined,
  country: string,
  texts: FigureTexts,
): string => {
  const { sheet, fromTo } = texts.dashboard;
  const { figure, of, leads, answered, booked, treated, median, inTime, promised } = sheet.columns;
  const titles = [figure, of, leads, answered, booked, treated, median, inTime, promised];
  const { byOutcome, byConcern, bySource } = stats.conversion;
  const daysOf = ({ from, to }: StatsAnswer) => filled(fromTo, { from, to });
  const converted = (about: string, common: keyof typeof nameOf, all: typeof byOutcome): Cell[][] =>
    all.map((row) => [about, nameOf[common](row.value, texts), row.leads, row.answered, row.booked, row.treated]);
  const rows: Cell[][] = [
    ...periodRows({ ...stats, name: sheet.period, nameBack: sheet.periodBack, days: daysOf(stats) }),
    ...(before ? periodRows({ ...before, name: sheet.before, nameBack: sheet.beforeBack, days: daysOf(before) }) : []),
    ...converted(sheet.outcome, 'outcome', byOutcome),
    ...converted(sheet.source, 'source', bySource),
    ...converted(sheet.concern, 'concern', byConcern),
    ...leadStatuses.map((status) => [sheet.status, texts.labels.statuses[status], stats.byStatus[status]]),
    ...stats.firstResponse.byWeek.map((week) => [
      ...[sheet.week, week.from, week.leads, week.answered, '', '', week.medianMinutes, week.kept, week.promised],
    ]),
    ...stats.byDay.map((one) => [sheet.day, one.day, one.leads]),
  ];
  const whole = rows.map((row) => titles.map((_, place) => row[place] ?? ''));
  return spreadsheet([titles, ...whole], country);
};
