import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';

/** When a clinic is open. */
export type OpeningHours = NonNullable<SettingsAnswer['openingHours']>;

/** When the clinic is open on a weekday; in the order of the week, and within a day as they were entered. */
export type Span = OpeningHours['weekly'][number];

/** Days of the week, from Monday, as 1 to 7. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const firstSpan = { from: '09:00', until: '18:00' };
const laterSpan = { from: '14:00', until: '18:00' };

/** What a clinic begins with that has had no hours: Monday to Friday. */
export const usualWeek: readonly Span[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...firstSpan }));

/** The week with one more span on a day, at its end. */
export const addSpan = (weekly: readonly Span[], weekday: number): Span[] => {
  const hasSome = weekly.some((span) => span.weekday === weekday);
  const at = weekly.filter((span) => span.weekday <= weekday).length;
  return weekly.toSpliced(at, 0, { weekday, ...(hasSome ? laterSpan : firstSpan) });
};

/** The week without anything on a day. */
export const closeDay = (weekly: readonly Span[], weekday: number): Span[] =>
  weekly.filter((span) => span.weekday !== weekday);

/** The hours of the week in one line, for reading. */
export const spansText = (weekly: readonly Span[]): string =>
  weekly.map(({ weekday, from, until }) => `${weekdayNames[weekday - 1]} ${from} to ${until}`).join(', ');

const minutesWords = (minutes: number): string => {
  const hours = minutes / 60;
  return Number.isInteger(hours) ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${minutes} minutes`;
};

const usualPromises = [15, 30, 60, 120, 240, 480, 960];

/** Times within which a clinic may promise to answer, to choose from; `chosen` is among them, in minutes. */
export const promisesWith = (chosen: string): { value: string; label: string }[] => {
  const minutes = new Set([...usualPromises, ...(chosen ? [Number(chosen)] : [])]);
  const known = [...minutes].sort((one, other) => one - other);
  return [
    { value: '', label: 'No promise' },
    ...known.map((one) => ({ value: String(one), label: minutesWords(one) })),
  ];
};
