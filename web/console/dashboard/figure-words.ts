import { counted, filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { languageRow } from '../../../shared/texts/language.ts';
import { sourceLabel, wishLabel } from '../labels/concern-labels.ts';
import { fromCode, labelOf } from '../labels/from-code.ts';
import type { PageTexts } from '../texts/load-texts.ts';

/** What figures are said with. */
export type FigureTexts = Pick<PageTexts, 'dashboard' | 'labels' | 'lang'>;

const minutesInHour = 60;

/** A time in minutes as it is said: `45 min`, `3 h 20 min`; a dash where nobody has been answered. */
export const waitWords = (minutes: number | null, { dashboard, lang }: FigureTexts): string => {
  if (minutes === null) return dashboard.noFigure;
  const [hours, rest] = [Math.floor(minutes / minutesInHour), minutes % minutesInHour];
  const { wait } = dashboard;
  const text = hours === 0 ? wait.minutes : rest === 0 ? wait.hours : wait.both;
  return filled(text, { hours: writtenNumber(hours, lang), minutes: writtenNumber(rest, lang) });
};

const percent = (share: number, { lang }: Pick<PageTexts, 'lang'>, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(languageRow(lang).locale, { style: 'percent', maximumFractionDigits: 0, ...options }).format(
    share,
  );

/** A part of a whole in percent; a dash where there is no whole. */
export const shareWords = (count: number, of: number, texts: FigureTexts): string =>
  of === 0 ? texts.dashboard.noFigure : percent(count / of, texts);

/** What a figure was in as many days before. */
export const beforeWords = (figure: string, days: number, { dashboard, lang }: FigureTexts): string =>
  counted(days, dashboard.before, lang, { figure });

/** What a count was in as many days before, and by how much it differs. */
export const comparedWords = (now: number, before: number, days: number, texts: FigureTexts): string => {
  const { dashboard, lang } = texts;
  const figure = writtenNumber(before, lang);
  if (before === 0 || now === before) return beforeWords(figure, days, texts);
  const change = percent((now - before) / before, texts, { signDisplay: 'exceptZero' });
  return counted(days, dashboard.beforeWithChange, lang, { figure, change });
};

/** The name of an outcome, a concern or a source. */
export const nameOf = {
  outcome: (value: string, { labels }: FigureTexts): string => labelOf(labels.outcomes, value) ?? fromCode(value),
  concern: (value: string, texts: FigureTexts): string => wishLabel(texts, value),
  source: (value: string, texts: FigureTexts): string =>
    value === 'unknown' ? texts.dashboard.rates.notNoted : sourceLabel(texts, value),
};
