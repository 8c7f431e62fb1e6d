/**
 * Calendar days as whole numbers (days since 1970-01-01), without clock and time zone.
 *
 * Two calls of the platform's own proleptic calendar, always in UTC, instead of date-fns: this is the inside of the
 * assessment, which runs in browsers too, and every other use of dates here is adding and comparing whole numbers.
 * A test checks every day of two centuries against date-fns.
 */
const msPerDay = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** The number of a day written `YYYY-MM-DD`, or `undefined` when there is no such day or it is not written so. */
export function dayNumber(day: string): number | undefined {
  if (!shape.test(day)) return undefined;
  const number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay;
  return calendarDay(number) === day ? number : undefined;
}

/** The day `YYYY-MM-DD` of a number. */
export function calendarDay(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/** The number of a day that the program itself supplies, such as today. Throws a RangeError when it is no day. */
export function knownDay(day: string): number {
  const number = dayNumber(day);
  if (number === undefined) throw new RangeError('A calendar day must be written YYYY-MM-DD and exist.');
  return number;
}

/** The day that lies `days` after the given one (negative: before). Throws a RangeError when `day` is no day. */
export function addDays(day: string, days: number): string {
  return calendarDay(knownDay(day) + days);
}
