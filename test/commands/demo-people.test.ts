import { expect, test } from 'vitest';
import { demoPerson } from '../../commands/demo/demo-submission.ts';
import { drawFrom } from '../../commands/demo/draw.ts';
import { enquiriesByDay } from '../../commands/demo/enquiries-by-day.ts';
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

test('all enquiries are spread over the days, and none is lost', () => {
  const days = enquiriesByDay(drawFrom(7), { leads: 200, days: 60 });
  expect([days.length, days.reduce((sum, count) => sum + count, 0)]).toEqual([60, 200]);
});
