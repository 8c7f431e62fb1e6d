import { expect, test } from 'vitest';
import { arrivals } from '../../commands/demo/arrivals.ts';
import { demoPerson } from '../../commands/demo/demo-submission.ts';
import { drawFrom } from '../../commands/demo/draw.ts';
import { aClinic } from '../builders.ts';
import { judgedOn } from '../intake/admitted.ts';

const day = '2026-11-26';
const people = () => {
  const draw = drawFrom(7);
  return Array.from({ length: 200 }, (_, at) => demoPerson(draw, at + 1, day));
};
const outcomeOf = async (sent: object) => {
  const transport = {
    via: 'json',
    lang: 'en',
    answersPage: false,
    ignored: undefined,
    origin: undefined,
    chosenKey: undefined,
    source: '192.0.2.1',
  } as const;
  return (await judgedOn({ sent, settings: aClinic(), ...transport }, day)).assessment.outcome;
};

test('the people of the demo are the same each time, and no two of them one person', () => {
  expect(people()).toEqual(people());
  const addresses = people().map(({ first }) => (first as { contact: { email: string } }).contact.email);
  expect(new Set(addresses).size).toBe(200);
});

test('every submission of the demo can be judged, and every outcome is among them', async () => {
  const outcomes = await Promise.all(people().map(({ first }) => outcomeOf(first)));
  expect(new Set(outcomes).size).toBe(5);
});

test('whoever comes back has nothing of the first time against it', async () => {
  const back = await Promise.all(people().map(({ later }) => outcomeOf(later)));
  expect(back.filter((outcome) => outcome === 'defer_until')).toEqual([]);
});

test('people ask at all hours, fewer at night, and more of them later, within the days and in order', () => {
  const end = Date.parse(`${day}T12:00:00Z`);
  const moments = arrivals(drawFrom(7), { leads: 2_000, days: 60, end, zone: 'Europe/Rome' });
  const hours = moments.map((at) => new Date(at).getUTCHours() + 1);
  const [atNight, atNoon] = [hours.filter((hour) => hour < 6), hours.filter((hour) => hour >= 11 && hour < 17)];
  const middle = end - 30 * 86_400_000;
  expect([moments.length, new Set(hours).size > 20]).toEqual([2_000, true]);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  expect([(moments[0] ?? 0) >= end - 60 * 86_400_000, (moments.at(-1) ?? 0) < end]).toEqual([true, true]);
  expect(atNight.length * 5).toBeLessThan(atNoon.length);
  expect(moments.filter((at) => at < middle).length * 1.5).toBeLessThan(moments.filter((at) => at >= middle).length);
});
