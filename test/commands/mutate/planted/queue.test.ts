import { expect, test } from 'vitest';
import { admits, lengthOf, longest, stepsTo } from './queue.ts';

test('staff may always wait, others while there is room', () => {
  expect([longest, admits(9, true), admits(1, false), admits(9, false)]).toEqual([3, true, true, false]);
});

test('counts up', () => {
  expect(stepsTo(4)).toBe(4);
});

test('knows how long a word is', () => {
  expect([4, 2]).toContain(lengthOf('to'));
});
