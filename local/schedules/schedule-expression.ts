const unitLength: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Gives the next instant strictly after `after`, both in ms since 1970. */
export type NextRun = (after: number) => number;

function fieldValues(field: string, least: number, most: number, names: readonly string[], first: number): Set<number> {
  const numberOf = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    const value = named < 0 ? Number(text) : named + first;
    if (!Number.isInteger(value)) throw new Error(`The cron field ${field} is not supported by the local runner.`);
    return value;
  };
  const values = field.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/');
    const [from = '', to] = range.split('-');
    const start = from === '*' || from === '?' ? least : numberOf(from);
    const end = to !== undefined ? numberOf(to) : from === '*' || from === '?' || step !== undefined ? most : start;
    const width = step === undefined ? 1 : numberOf(step);
    return Array.from({ length: Math.floor((end - start) / width) + 1 }, (_, index) => start + index * width);
  });
  return new Set(values);
}

function cron(expression: string): NextRun {
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = expression.trim().split(/\s+/);
  const minutes = fieldValues(minute, 0, 59, [], 0);
  const hours = fieldValues(hour, 0, 23, [], 0);
  const days = fieldValues(day, 1, 31, [], 0);
  const months = fieldValues(month, 1, 12, monthNames, 1);
  const weekdays = fieldValues(weekday, 1, 7, dayNames, 1);
  const years = fieldValues(year, 1970, 2199, [], 0);
  const dayFits = (date: Date): boolean =>
    years.has(date.getUTCFullYear()) &&
    months.has(date.getUTCMonth() + 1) &&
    days.has(date.getUTCDate()) &&
    weekdays.has(date.getUTCDay() + 1);
  return (after) => {
    const date = new Date(Math.floor(after / 60_000) * 60_000 + 60_000);
    while (date.getUTCFullYear() < 2200) {
      if (!dayFits(date)) date.setTime(Math.floor(date.getTime() / 86_400_000) * 86_400_000 + 86_400_000);
      else if (!hours.has(date.getUTCHours()))
        date.setTime(Math.floor(date.getTime() / 3_600_000) * 3_600_000 + 3_600_000);
      else if (!minutes.has(date.getUTCMinutes())) date.setTime(date.getTime() + 60_000);
      else return date.getTime();
    }
    return Number.POSITIVE_INFINITY;
  };
}

/** Reads `rate(1 minute)` or `cron(…)` (UTC, six fields). Throws for what it does not know, such as `L`, `W` and `#`. */
export function scheduleExpression(text: string): NextRun {
  const [, kind, inner = ''] = /^(rate|cron)\((.*)\)$/.exec(text.trim()) ?? [];
  if (kind === 'cron') return cron(inner);
  const [, count, unit] = /^(\d+) (minute|hour|day)s?$/.exec(inner) ?? [];
  const length = unitLength[unit ?? ''];
  if (kind !== 'rate' || !length) throw new Error(`The schedule ${text} is not supported by the local runner.`);
  return (after) => after + Number(count) * length;
}
