/**
 * Random schedules of people and faults; whatever happens, the promises hold. `npm run faults -- --seeds 1000` runs more
 * of them, and a failing one is shrunk to what it needs and printed with the seed that repeats it.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, reached, seed, size } from '../size.ts';
import { schedule } from './actions.ts';
import { startWorld } from './faulty-world.ts';
import { brokenPromises } from './oracle.ts';
import { runSchedule } from './schedule.ts';

const numRuns = size(50, 1000);

test(`P1, P2, P3, P5, P6, P7, P16, P18, P19, P22: ${numRuns} schedules from seed ${seed} keep every promise`, async () => {
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
  reached('P1', `0 lost in ${counted(numRuns)} schedules`);
});
