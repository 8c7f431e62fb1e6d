import { getCountries } from 'libphonenumber-js';
import { describe, expect, test } from 'vitest';
import { isTimeZone } from '../../../shared/contract/requests/settings-request.ts';
import { addSpan, closeDay, promisesWith, spansText } from '../../../web/console/settings/hours/opening-spans.ts';
import { countriesIn, zonesWith } from '../../../web/console/settings/places.ts';
import { labelAt, writtenValue } from '../../../web/console/settings/settings-labels.ts';
import { loadTexts } from '../../../web/console/texts/load-texts.ts';

const texts = await (await loadTexts('en')).pages;

describe('places to choose from', () => {
  test('are the countries that the API takes, by name', () => {
    const countries = countriesIn('en');
    expect(countries.map(({ value }) => value).toSorted()).toEqual(getCountries().toSorted());
    expect(countries.filter(({ value, label }) => value === label)).toEqual([]);
    const italian = countriesIn('it').map(({ label }) => label);
    expect(italian.slice(0, 2)).toEqual(['Afghanistan', 'Albania']);
    expect(italian).toContain('Germania');
  });

  test('are time zones that the API takes, and the one that is set, whatever it is', () => {
    const zones = zonesWith('Mars/Olympus_Mons').flatMap(({ items }) => items);
    expect(zones.length).toBeGreaterThan(300);
    expect(zones.filter(({ value }) => !isTimeZone(value)).map(({ value }) => value)).toEqual(['Mars/Olympus_Mons']);
    expect(zones.at(-1)).toEqual({ value: 'Mars/Olympus_Mons', label: 'Olympus Mons' });
    expect(zonesWith('Europe/Rome').find(({ group }) => group === 'Europe')?.items).toContainEqual({
      ...{ value: 'Europe/Rome', label: 'Rome' },
    });
  });
});

describe('the week of a clinic', () => {
  const open = (weekday: number, from = '09:00', until = '18:00') => ({ weekday, from, until });

  test('stays in the order of its days, and a second opening comes in the afternoon', () => {
    const week = addSpan(addSpan(addSpan([open(3)], 1), 5), 1);
    expect(week).toEqual([open(1), open(1, '14:00'), open(3), open(5)]);
    expect(closeDay(week, 1)).toEqual([open(3), open(5)]);
    expect(spansText([open(3)], texts)).toBe('Wednesday 09:00 to 18:00');
  });

  test('has a promise in words, and one of another length is among the choices', () => {
    expect(promisesWith('', texts).map(({ label }) => label)).toContain('1 hour');
    expect(promisesWith('45', texts)).toContainEqual({ value: '45', label: '45 minutes' });
    expect(promisesWith('45', texts).map(({ value }) => Number(value))).toEqual([
      0, 15, 30, 45, 60, 120, 240, 480, 960,
    ]);
  });
});

test.each([
  ['contactPhone', 'Phone for patients'],
  ['openingHours.weekly.3', 'Opening hours'],
  ['later', undefined],
  ['toString', undefined],
])('the field at %s is called %s', (at, label) => {
  expect(labelAt(at, texts)).toBe(label);
});

test.each([
  [true, 'yes'],
  ['', 'empty'],
  [undefined, 'empty'],
  [7, '7'],
  [[], 'none'],
  [[1, 7], 'Monday, Sunday'],
  [['2026-12-25'], '2026-12-25'],
  [[{ weekday: 2, from: '09:00', until: '12:00' }], 'Tuesday 09:00 to 12:00'],
])('a value %j is written as %s', (value, words) => {
  expect(writtenValue(value, texts)).toBe(words);
});
