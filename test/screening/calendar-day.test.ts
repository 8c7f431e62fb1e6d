import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysOfLibrary } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { isValid } from 'date-fns/isValid';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { parseISO } from 'date-fns/parseISO';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDay, dayNumber, knownDay, monthEnd } from '../../shared/screening/calendar-day.ts';

const epoch = new UTCDate(1970, 0, 1);

describe('calendar days', () => {
  test('agree with date-fns on every day from 1890 to 2190', () => {
    const first = differenceInCalendarDays(new UTCDate(1890, 0, 1), epoch);
    const last = differenceInCalendarDays(new UTCDate(2190, 11, 31), epoch);
    const different: string[] = [];
    for (let number = first; number <= last; number += 1) {
      const day = formatISO(addDaysOfLibrary(epoch, number), { representation: 'date' });
      if (dayNumber(day) !== number || calendarDay(number) !== day) different.push(day);
    }
    expect([last - first, different]).toEqual([109_937, []]);
  });

  test('end a month where date-fns says so, and only months that are written so', () => {
    for (const year of ['0001', '1900', '2000', '2023', '2024']) {
      for (let month = 1; month <= 12; month += 1) {
        const text = `${year}-${String(month).padStart(2, '0')}`;
        const lastDay = formatISO(lastDayOfMonth(parseISO(`${text}-01`)), { representation: 'date' });
        expect(monthEnd(text)).toBe(dayNumber(lastDay));
      }
    }
    for (const text of ['2026-00', '2026-13', '2026-1', '26-01', '2026/01', '2026-01-01', '2026-1x', '', 'unknown']) {
      expect(monthEnd(text)).toBeUndefined();
    }
  });

  test('exist exactly where date-fns says so', () => {
    const different: string[] = [];
    for (const year of ['0000', '1600', '1900', '2000', '2023', '2024', '2100', '9999']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (isValid(parseISO(text)) !== (dayNumber(text) !== undefined)) different.push(text);
        }
      }
    }
    expect(different).toEqual([]);
  });

  test.each([
    '',
    '2026-1-01',
    '2026-01-1',
    '20260101',
    '2026/01/01',
    '2026-01-01T00',
    '+026-01-01',
    '-001-01-01',
    'abcd-ef-gh',
    // One sign of the separators is wrong, or a sign stands where the number would still be one.
    '2026x01-01',
    '2026-01x01',
    '2026-0:-01',
    '2026-01-1/',
  ])('are not written %o', (text) => {
    expect(dayNumber(text)).toBeUndefined();
    expect(() => knownDay(text)).toThrow(RangeError);
  });

  test('move over month ends and leap days', () => {
    expect([
      addDays('2028-02-28', 1),
      addDays('2027-02-28', 1),
      addDays('2026-12-31', 1),
      addDays('2024-03-01', -1),
    ]).toEqual(['2028-02-29', '2027-03-01', '2027-01-01', '2024-02-29']);
  });
});
