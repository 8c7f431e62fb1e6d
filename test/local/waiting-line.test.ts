import { expect, test } from 'vitest';
import { waitingLine } from '../../local/lambda/waiting-line.ts';

test('runs as many as there are places, the others in the order in which they came', async () => {
  const line = waitingLine(2);
  const ran: number[] = [];
  let most = 0;
  const work = async (number: number) => {
    expect(await line.enter()).toBe(true);
    most = Math.max(most, line.running());
    ran.push(number);
    await new Promise((resolve) => setImmediate(resolve));
    line.leave();
  };
  await Promise.all([0, 1, 2, 3, 4, 5].map(work));
  expect([ran, most, line.running()]).toEqual([[0, 1, 2, 3, 4, 5], 2, 0]);
});

test('sends away who finds too many waiting, and nobody who finds a place', async () => {
  const line = waitingLine(1, 1);
  expect(await line.enter()).toBe(true);
  const waiting = line.enter();
  expect(await line.enter()).toBe(false);
  line.leave();
  expect(await waiting).toBe(true);
  line.leave();
  expect(await line.enter()).toBe(true);
});

test('sends away who waited for too long, and then has their place for another', async () => {
  const line = waitingLine(1, 1);
  await line.enter();
  expect(await line.enter(1)).toBe(false);
  const next = line.enter(60_000);
  line.leave();
  expect([await next, line.running()]).toEqual([true, 1]);
});
