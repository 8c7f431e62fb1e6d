import type { SettingsAnswer } from '../../../../shared/contract/answers/clinic-answers.ts';
import { counted, filled } from '../../../../shared/texts/filled.ts';
import { languageRow, type StaffLanguage } from '../../../../shared/texts/language.ts';
import type { PageTexts } from '../../texts/load-texts.ts';

/** What opening hours are said with. */
export type HoursTexts = Pick<PageTexts, 'settings' | 'lang'>;

/** When a clinic is open. */
export type OpeningHours = NonNullable<SettingsAnswer['openingHours']>;

/** When the clinic is open on a weekday; in the order of the week, and within a day as they were entered. */
export type Span = OpeningHours['weekly'][number];

/** Days of the week, from Monday on. */
export const weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** The name of a day of the week: 1 is Monday. */
export const weekdayName = (weekday: number, lang: StaffLanguage, style: 'long' | 'short' = 'long'): string =>
  // The first of January 2024 was a Monday.
  new Intl.DateTimeFormat(languageRow(lang).locale, { weekday: style, timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );

/** From when until when a day is open that was closed. */
export const usualHours = { from: '09:00', until: '18:00' };
const laterSpan = { from: '14:00', until: '18:00' };

/** What a clinic begins with that has had no hours: Monday to Friday. */
export const usualWeek: readonly Span[] = weekdays.slice(0, 5).map((weekday) => ({ weekday, ...usualHours }));

/** The week with one more span on a day, at its end. */
export const addSpan = (weekly: readonly Span[], weekday: number): Span[] => {
  const hasSome = weekly.some((span) => span.weekday === weekday);
  const at = weekly.filter((span) => span.weekday <= weekday).length;
  return weekly.toSpliced(at, 0, { weekday, ...(hasSome ? laterSpan : usualHours) });
};

/** The week without anything on a day. */
export const closeDay = (weekly: readonly Span[], weekday: number): Span[] =>
  weekly.filter((span) => span.weekday !== weekday);

/** The hours of the week in one line, for reading. */
export const spansText = (weekly: readonly Span[], { settings, lang }: HoursTexts): string =>
  weekly
    .map(({ weekday, from, until }) => filled(settings.hours.span, { day: weekdayName(weekday, lang), from, until }))
    .join(', ');

const minutesWords = (minutes: number, { settings: { hours: texts }, lang }: HoursTexts): string => {
  const hours = minutes / 60;
  return Number.isInteger(hours)
    ? counted(hours, texts.promiseHours, lang)
    : counted(minutes, texts.promiseMinutes, lang);
};

const usualPromises = [15, 30, 60, 120, 240, 480, 960];

/** Times within which a clinic may promise to answer, to choose from; `chosen` is among them, in minutes. */
export const promisesWith = (chosen: string, texts: HoursTexts): { value: string; label: string }[] => {
  const minutes = new Set([...usualPromises, ...(chosen ? [Number(chosen)] : [])]);
  const known = [...minutes].sort((one, other) => one - other);
  return [
    { value: '', label: texts.settings.hours.noPromise },
    ...known.map((one) => ({ value: String(one), label: minutesWords(one, texts) })),
  ];
};
