import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { leadStatuses } from '../labels/lead-status-labels.ts';
import { type FigureTexts, nameOf } from './figure-words.ts';
import type { RateRow } from './rate-table.tsx';

type Common = keyof typeof nameOf;
type Converted = StatsAnswer['conversion']['byOutcome'][number];

/** The list of the period’s leads that have something in common. */
export const listOf = ({ from, to }: Pick<StatsAnswer, 'from' | 'to'>, also: Record<string, string> = {}): string =>
  `/leads?${new URLSearchParams({ ...also, from, to })}`;

const ratesOf = ({ leads, answered, booked, treated }: Omit<Converted, 'value'>, all: number) => [
  { count: leads, of: all },
  ...[answered, booked, treated].map((count) => ({ count, of: leads })),
];

const sumOf = (rows: readonly Converted[], name: keyof Omit<Converted, 'value'>): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

/** What became of those who have an outcome, a concern or a source in common. What is not noted of a lead has no list. */
export const conversionRows = (stats: StatsAnswer, common: Common, texts: FigureTexts): RateRow[] => {
  const { byOutcome, byConcern, bySource } = stats.conversion;
  const rows = { outcome: byOutcome, concern: byConcern, source: bySource }[common];
  return rows.map(({ value, ...counts }) => ({
    name: nameOf[common](value, texts),
    list: value === 'unknown' || counts.leads === 0 ? undefined : listOf(stats, { [common]: value }),
    rates: ratesOf(counts, stats.present.leads),
  }));
};

/** The same of everybody. */
export const everybody = (stats: StatsAnswer, { dashboard }: FigureTexts): RateRow => {
  const { byOutcome } = stats.conversion;
  const [leads, answered] = [sumOf(byOutcome, 'leads'), sumOf(byOutcome, 'answered')];
  const [booked, treated] = [sumOf(byOutcome, 'booked'), sumOf(byOutcome, 'treated')];
  return {
    name: dashboard.rates.all,
    list: listOf(stats),
    rates: ratesOf({ leads, answered, booked, treated }, stats.present.leads),
  };
};

/** Where the leads of the period stand now. */
export const statusRows = (stats: StatsAnswer, { labels }: FigureTexts): RateRow[] =>
  leadStatuses.map((status) => ({
    name: labels.statuses[status],
    list: stats.byStatus[status] === 0 ? undefined : listOf(stats, { status }),
    rates: [{ count: stats.byStatus[status], of: stats.present.leads }],
  }));
