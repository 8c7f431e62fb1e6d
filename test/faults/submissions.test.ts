/** docs/reliability.md#promises, P1 to P3: many submit while a tenth of all calls to the table goes wrong. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { intakeOn } from '../functions/intake.ts';
import { counted, reached, seed, size } from '../size.ts';
import { startWorld, type World } from './faulty-world.ts';
import { brokenPromises } from './oracle.ts';
import { submissionOf } from './people.ts';
import { inGroups } from './races.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

// Small multiplicative generator, so that every run has the same faults.
let state = seed;
const random = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};

const count = size(40, 10_000);
const share = 0.1;

/** Each fourth is somebody who was there before. */
const personOf = (number: number) => (number % 4 === 3 ? number - 3 : number);

const startIntake = () => {
  const { emulator, died, close } = world.cold('intake');
  return { ...intakeOn(emulator, world.clock), died: died.then(() => undefined), close };
};

/** Those that wait for a request, warm. One that was killed never does again. */
const waiting: ReturnType<typeof startIntake>[] = [];

/** Whoever gets no answer, or is told to try again later, tries again under the same key, as the form does. */
const submit = async (number: number, tried = 1): Promise<number> => {
  const person = personOf(number);
  const intake = waiting.pop() ?? startIntake();
  const body = submissionOf({ person, marketing: number % 2 === 0, isDeferred: number % 8 === 7 });
  const sent = intake.postJson(body, { 'idempotency-key': `submission-${number}` });
  const answer = await Promise.race([sent, intake.died]);
  if (answer) waiting.push(intake);
  else intake.close();
  if (answer?.statusCode !== 201) return await submit(number, tried + 1);
  const about = { does: 'post', outcome: 'done', status: 201, begun: 0, ended: 0 } as const;
  world.acts.push({ ...about, person, id: String(JSON.parse(answer.body).screeningId) });
  return tried;
};

test(`P1, P2, P3: ${count} submissions under faults of a tenth of all calls are there once each, and whole`, async () => {
  world.rules.chance(share, random);
  let tries = 0;
  await inGroups(world, count, async (person) => {
    const tried = await submit(person / 2);
    tries += tried;
  });
  world.rules.chance(0, random);
  expect(tries).toBeGreaterThan(count);
  expect(await brokenPromises(world, [], { isEarly: true })).toEqual([]);
  const screenings = (await world.items()).filter(({ SK }) => SK.startsWith('SCREENING#'));
  expect(new Set(world.acts.map(({ id }) => id)).size).toBe(count);
  expect(screenings).toHaveLength(count);
  const figure = `0 lost, doubled or halved of ${counted(count)} submissions, sent ${counted(tries)} times`;
  for (const promise of ['P1', 'P2', 'P3']) reached(promise, figure);
});
