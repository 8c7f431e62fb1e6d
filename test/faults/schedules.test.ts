/**
 * Random schedules of people and faults; whatever happens, the promises hold. `npm run faults -- --seeds 1000` runs more
 * of them, and a failing one is shrunk to what it needs and printed with the seed that repeats it.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { schedule } from './actions.ts';
import { startWorld } from './faulty-world.ts';
import { brokenPromises } from './oracle.ts';
import { runSchedule } from './schedule.ts';

const number = (name: string, usual: number) => Number(process.env[name] ?? usual);

const numRuns = number('FAULT_SEEDS', 50);
const seed = number('FAULT_SEED', 20_261_123);

test(`${numRuns} schedules from seed ${seed} keep every promise`, {
  timeout: Math.max(120_000, numRuns * 10_000),
}, async () => {
  const keepsPromises = fc.asyncProperty(schedule, async (actions) => {
    const world = await startWorld();
    try {
      const broken = await brokenPromises(world, await runSchedule(world, actions));
      expect(broken, JSON.stringify(actions)).toEqual([]);
    } finally {
      await world.stop();
    }
  });
  await fc.assert(keepsPromises, { numRuns, seed });
});
