import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { type Cell, cellsOf, isAllowed, named, staffOperations, statusFor } from './matrix.ts';
import { changedKeys, matrixDesk, problemIn } from './matrix-desk.ts';

let emulator: Emulator;
let desk: Awaited<ReturnType<typeof matrixDesk>>;
const tried = new Set<string>();

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await matrixDesk(emulator);
});
afterAll(() => emulator.stop());
beforeEach(() => desk.aMinuteLater());

const operations = staffOperations.map((name) => ({ name, cells: cellsOf(name) }));
type Operation = (typeof operations)[number];

const send = (cell: Cell, example: Awaited<ReturnType<typeof desk.exampleOf>>) => {
  tried.add(named(cell));
  return desk.sendCell(cell, example);
};

/** Makes calls that must leave everything as it was. */
const changingNothing = async (calls: () => Promise<void>) => {
  const before = await desk.everything();
  await calls();
  expect(changedKeys(before, await desk.everything())).toEqual([]);
};

describe.each(operations)('$name', ({ name, cells }: Operation) => {
  test('is refused to whoever may not, whatever the id, and nothing happens', async () => {
    const example = await desk.exampleOf(name);
    await changingNothing(async () => {
      for (const cell of cells.filter((one) => !isAllowed(one))) {
        const answer = await send(cell, example);
        expect([named(cell), answer.statusCode]).toEqual([named(cell), cell.caller === null ? 401 : 403]);
        if (cell.caller === null) expect(answer.headers['WWW-Authenticate']).toBe('Bearer');
        else expect(problemIn(answer)).toBe(problemIn(await desk.sendCell(cell, example, 'nowhere')));
      }
    });
  });

  test('does what it is for, for every role from the least on', async () => {
    for (const cell of cells.filter((one) => isAllowed(one) && !one.id)) {
      const example = await desk.exampleOf(name, cell.caller);
      const answer = await send(cell, example);
      expect([named(cell), answer.statusCode, answer.body]).toEqual([named(cell), example.status, answer.body]);
    }
  });

  const wrong = cells.filter((cell) => isAllowed(cell) && cell.id);
  if (wrong.length === 0) return;
  test('finds nothing by a wrong id, in the same words for all, and nothing happens', async () => {
    const example = await desk.exampleOf(name);
    const missed = new Map<string | undefined, Set<string>>();
    await changingNothing(async () => {
      for (const cell of wrong.filter((one) => statusFor(one) !== 200)) {
        const answer = await send(cell, example);
        expect([named(cell), answer.statusCode]).toEqual([named(cell), statusFor(cell)]);
        if (answer.statusCode !== 404) continue;
        missed.set(cell.id?.name, (missed.get(cell.id?.name) ?? new Set()).add(problemIn(answer)));
      }
    });
    for (const problems of missed.values()) expect(problems.size).toBe(1);
    for (const cell of wrong.filter((one) => statusFor(one) === 200)) {
      expect([named(cell), (await send(cell, example)).statusCode]).toEqual([named(cell), 200]);
    }
  });
});

test('every method of every staff route was called by everybody, with every id (P11, P12)', () => {
  expect(staffOperations.length).toBeGreaterThan(0);
  expect([...tried].sort()).toEqual(operations.flatMap(({ cells }) => cells.map(named)).sort());
});
