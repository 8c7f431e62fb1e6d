import { describe, expect, test } from 'vitest';
import { scheduleExpression } from '../../local/schedules/schedule-expression.ts';

const next = (expression: string, after: string): string =>
  new Date(scheduleExpression(expression)(Date.parse(after))).toISOString();

describe('schedule expressions', () => {
  test.each([
    ['rate(1 minute)', '2026-11-22T18:00:30Z', '2026-11-22T18:01:30.000Z'],
    ['rate(2 hours)', '2026-11-22T18:00:00Z', '2026-11-22T20:00:00.000Z'],
    ['cron(0 9 * * ? *)', '2026-11-22T09:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['cron(*/15 * * * ? *)', '2026-11-22T09:16:00Z', '2026-11-22T09:30:00.000Z'],
    ['cron(0 8 ? * MON-FRI *)', '2026-11-20T08:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['cron(30 6 1 JAN,JUL ? *)', '2026-02-01T00:00:00Z', '2026-07-01T06:30:00.000Z'],
    ['cron(0 0 29 2 ? *)', '2026-03-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('%s after %s is %s', (expression, after, wanted) => {
    expect(next(expression, after)).toBe(wanted);
  });

  test('a year that is over never comes', () => {
    expect(scheduleExpression('cron(0 0 1 1 ? 2020)')(Date.parse('2026-01-01'))).toBe(Number.POSITIVE_INFINITY);
  });

  test.each(['cron(0 0 L * ? *)', 'cron(0 0 ? * 2#1 *)', 'rate(1 fortnight)', 'at(2026-01-01T00:00:00)'])(
    '%s is refused',
    (expression) => {
      expect(() => scheduleExpression(expression)).toThrow('not supported');
    },
  );
});
