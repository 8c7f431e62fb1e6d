/**
 * Writers of one lead race on the real table, and the oracle of the schedules looks at what is left. From 50 pairs by
 * chance for each two on, everybody races everybody in turn as well, each in a table of its own.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { counted, reached, size } from '../size.ts';
import { patient, startWorld, type World } from './faulty-world.ts';
import { brokenPromises } from './oracle.ts';
import { expire, inGroups, type RacerName, raceByChance, raceInTurn, racers, type Turn } from './races.ts';
import { finishErased } from './schedule.ts';

const pairs = size(2, 1_000);
const isUsual = pairs < 50;

let world: World;
beforeEach(async () => {
  world = await startWorld(patient);
  return () => world.stop();
});

/** These leads are small, so an erase takes all of them at once, and the purge finds nothing to do. */
const broken = async () => {
  const atOnce = await brokenPromises(world, [], { isEarly: true });
  await finishErased(world);
  return [...atOnce, ...(await brokenPromises(world, [], { isEarly: true }))];
};

const names = Object.keys(racers) as RacerName[];
type Two = readonly [RacerName, RacerName];

/** Whoever comes back is taken for somebody new at first: their second transaction is the one on their lead. */
const transaction = { of: 'transaction', nth: 1 } as const;
const transactions = [transaction, { of: 'transaction', nth: 2 } as const];
const calls = (isUsual ? [3, 4] : [1, 2, 3, 4, 5, 6, 7, 8]).map((nth) => ({ of: 'call', nth }) as const);
const withAll = (name: RacerName): [string, Turn[]][] => [
  [`${name} and everybody`, names.flatMap((second) => transactions.map((at) => ({ first: name, second, at })))],
  [`everybody and ${name}`, names.map((first) => ({ first, second: name, at: transaction }))],
];
const betweenReads = (second: RacerName): [string, Turn[]] => [
  `everybody, between their reads, and ${second}`,
  names.flatMap((first) => calls.map((at) => ({ first, second, at }))),
];
const inTurn = isUsual
  ? [...withAll('visit'), ...withAll('erase'), betweenReads('erase')]
  : names.flatMap((name) => [...withAll(name), betweenReads(name)]);

/**
 * A held lead keeps its status, and was mailed nothing that could be sent again; of one mail one more is under way at most.
 * Nobody takes back a status that something has followed.
 */
const refusable: readonly string[] = [
  ...['release,status', 'release,resend', 'resend,resend'],
  ...['release,undo', 'status,undo', 'undo,undo', 'undo,visit'],
];
const mayBeRefused = ({ first, second }: Turn) => refusable.includes([first, second].sort().join());

describe('two who change one lead, one in the middle of it while the other is done', () => {
  test.each(inTurn)(
    'P18, P19: %s: the second is done, the first finds out, and nothing is lost',
    async (_who, turns) => {
      const ends: unknown[] = [];
      await inGroups(world, turns.length, async (person) => {
        const turn = turns[person / 2] ?? { first: 'visit', second: 'visit', at: transaction };
        const acts = await raceInTurn(world, person, turn);
        const [inside] = acts;
        const isAsPromised = inside === undefined || inside.outcome === 'done' || mayBeRefused(turn);
        if (!isAsPromised || acts.some(({ status = 0 }) => status >= 500)) ends.push([turn, acts]);
      });
      expect(ends).toEqual([]);
      expect(await broken()).toEqual([]);
    },
  );
});

/** Those who come back race with everybody, staff with each other, and whoever is erased with whoever was linked. */
const chances: Two[] = [
  ...names.map((name): Two => ['visit', name]),
  ...(['phone', 'note', 'send', 'confirm', 'link', 'eraseOther'] as const).map((name): Two => ['erase', name]),
  ['phone', 'phone'],
  ['status', 'review'],
  ['confirm', 'unsubscribe'],
  ['link', 'unlink'],
];
const byChance: [string, Two[]][] = isUsual
  ? [['everybody', chances]]
  : chances.map((two) => [two.join(' and '), [two]]);

describe(`${pairs} pairs by chance`, () => {
  test.each(byChance)('P18, P19: %s: nobody fails, nothing is lost, nothing is left of an erase', async (who, rows) => {
    await inGroups(world, rows.length * pairs, (person) =>
      raceByChance(world, person, rows[Math.floor(person / 2) % rows.length] ?? ['visit', 'visit']),
    );
    expect(world.acts.filter(({ status = 0 }) => status >= 500)).toEqual([]);
    expect(await broken()).toEqual([]);
    reached('P18', `${counted(pairs)} pairs of ${who}: 0 lost or overwritten, 0 left of an erase`);
  });

  test('P19: the retention run and those who come back after their time', async () => {
    await inGroups(world, pairs, (person) => racers.visit(world, person));
    world.clock.now += 3 * 366 * 86_400_000;
    await Promise.all([expire(world), inGroups(world, pairs, (person) => racers.visit(world, person))]);
    await expire(world);
    expect(world.acts.filter(({ status = 0 }) => status >= 500)).toEqual([]);
    expect(await broken()).toEqual([]);
  });
});
