/** docs/reliability.md#faults, rows F1 to F8 between the intake and its table, over a real connection. */
import { beforeEach, describe, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { startWorld, type World } from './faulty-world.ts';
import type { Rule } from './rules.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  return () => world.stop();
});

const email = 'ada@example.com';
const sent = aSubmission({ contact: { email } });
const key = { 'idempotency-key': 'once' };
const operation = 'TransactWriteItems';

/** The status, or that the caller was killed before it answered. */
const post = async () => {
  const intake = world.intake();
  const answer = await Promise.race([intake.postJson(sent, key), intake.died]);
  return answer?.statusCode ?? 'killed';
};
const stored = async () => {
  const items = await world.items();
  return ['LEAD', 'SCREENING', 'MSG'].map((kind) => items.filter(({ SK }) => SK.startsWith(kind)).length);
};
const whole = [1, 1, 2];
const nothing = [0, 0, 0];

describe('what passes by itself is one submission, and answered 201', () => {
  test.each([
    ['F1: a refused transaction', { action: 'refuse' }],
    ['F2: a transaction whose answer is lost', { action: 'apply-then-drop' }],
    ['F4: one that is throttled twice', { action: 'throttle', times: 2 }],
    ['F5: one that meets another', { action: 'conflict' }],
    ['F5: one that meets others four times', { action: 'conflict', times: 4 }],
    ['F7: half an answer', { action: 'truncate' }],
  ] as const)('%s', async (_fault, rule) => {
    world.rules.set([{ operation, ...rule }]);
    expect(await post()).toBe(201);
    expect(await stored()).toEqual(whole);
    expect(await post()).toBe(201);
    expect(await stored()).toEqual(whole);
  });
});

describe('what does not pass is 503 and leaves nothing, and the next try is the first', () => {
  const always = { operation, times: 1_000 };
  test.each([
    ['F3: a table that is down', { action: 'refuse' }],
    ['F4: one that goes on throttling', { action: 'throttle' }],
    ['F5: transactions that always meet others', { action: 'conflict' }],
  ] as const)('%s', async (_fault, rule) => {
    world.rules.set([{ ...always, ...rule }]);
    expect(await post()).toBe(503);
    expect(await stored()).toEqual(nothing);
    world.rules.set([]);
    expect(await post()).toBe(201);
    expect(await stored()).toEqual(whole);
  });
});

test.each([
  ['F7: half an answer to every try', { action: 'truncate' }, 503],
  ['F8: a death before the transaction', { action: 'die-before' }, 'killed'],
  ['F8: a death after it', { action: 'die-after' }, 'killed'],
] as const)('%s leaves all or nothing, and the same post again is one submission', async (_fault, rule, end) => {
  const broken: Rule = { operation, times: 1_000, ...rule };
  world.rules.set([broken]);
  expect(await post()).toBe(end);
  expect([whole, nothing]).toContainEqual(await stored());
  world.rules.set([]);
  expect(await post()).toBe(201);
  expect(await stored()).toEqual(whole);
});
