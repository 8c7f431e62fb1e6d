/** The send rate over several workers on a real table, in a time of their own: it goes on when everybody waits. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendRate } from '../../../shared/aws/mail/send-rate.ts';
import type { Database } from '../../../shared/aws/table/clients.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { noon } from '../../mail/messages.ts';
import { ownTime } from '../../own-time.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

type Asked = { perSecond: number; starts: number; late?: number };

/** Counts what is written through a client. */
const counting = (db: Database) => {
  const writes = { count: 0 };
  const send = (command: Parameters<Database['send']>[0]) => {
    writes.count += 1;
    return db.send(command);
  };
  return { writes, db: { send } as Database };
};

/** So many starts by workers with several in flight each; when they were, in ms. */
const startsOf = async (begins: number, { perSecond, starts, late = 0 }: Asked) => {
  const time = ownTime(begins, late);
  const db = time.connect(emulator.db);
  const taken: number[] = [];
  const worker = async () => {
    const takeStart = sendRate(db, emulator.tables.leads, { perSecond, now: time.now, pause: time.pause });
    const lane = async () => {
      while (taken.length < starts) if (await takeStart()) taken.push(time.now());
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
  };
  await time.runUntil(Promise.all([worker(), worker(), worker()]));
  return taken.slice(0, starts).toSorted((a, b) => a - b);
};

const most = (starts: number[]) =>
  Math.max(...starts.map((begin) => starts.filter((at) => at >= begin && at < begin + 1_000).length));

describe('the account’s send rate', () => {
  test.each([0, 333, 999])('of 14 is never passed in any second by three workers, begun %d ms late', async (late) => {
    const starts = await startsOf(noon + late + 100_000 * (late + 1), { perSecond: 14, starts: 140 });
    expect(starts).toHaveLength(140);
    expect(most(starts)).toBeLessThanOrEqual(14);
    // 140 at 14 a second are ten seconds; a drain may take 1.3 times as long.
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeLessThanOrEqual(13_000);
  });

  test('is taken by the dozen by who has more to send than it allows, and still not passed', async () => {
    const time = ownTime(noon + 500_000_000);
    const { db, writes } = counting(time.connect(emulator.db));
    const taken: number[] = [];
    const worker = async () => {
      const takeStart = sendRate(db, emulator.tables.leads, { perSecond: 150, now: time.now, pause: time.pause });
      const lane = async () => {
        while (taken.length < 450) if (await takeStart()) taken.push(time.now());
      };
      await Promise.all(Array.from({ length: 8 }, lane));
    };
    await time.runUntil(Promise.all([worker(), worker()]));
    expect(most(taken)).toBeLessThanOrEqual(150);
    expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(1.3 * 3_000);
    // With what two workers refuse each other.
    expect(writes.count).toBeLessThan(450 / 4);
  });

  test('is taken one by one by who has less to send', async () => {
    const time = ownTime(noon + 600_000_000);
    const { db, writes } = counting(time.connect(emulator.db));
    const takeStart = sendRate(db, emulator.tables.leads, { perSecond: 150, now: time.now, pause: time.pause });
    const seldom = async () => {
      for (let at = 0; at < 20; at += 1) {
        expect(await takeStart()).toBe(true);
        await time.pause(100);
      }
    };
    await time.runUntil(seldom());
    expect(writes.count).toBe(20);
  });

  test('of one, as in a sandbox, lets one go each second', async () => {
    const starts = await startsOf(noon + 900_000_000, { perSecond: 1, starts: 4 });
    expect(starts.map((at) => at - (starts[0] ?? 0))).toEqual([0, 1_000, 2_000, 3_000]);
  });

  test.each([1, 2])('of %d lets them go also when timers wake late', async (perSecond) => {
    const begins = noon + 950_000_000 + 50_000_000 * perSecond + 333;
    const starts = await startsOf(begins, { perSecond, starts: 5, late: 4 });
    const [first = 0] = starts;
    expect(starts.map((at) => at - first)).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
  });

  test('of none asks nobody', async () => {
    const db = { send: () => Promise.reject(new Error('asked')) } as unknown as Database;
    const takeStart = sendRate(db, 'leads', { perSecond: 0, now: () => noon, pause: async () => {} });
    expect(await takeStart()).toBe(true);
  });

  test('gives up on a start when three seconds are taken by others', async () => {
    const begins = noon + 800_000_000;
    const { leads } = emulator.tables;
    const others = (at: number) =>
      sendRate(emulator.db, leads, { perSecond: 1, now: () => at, pause: async () => {} })();
    for (const second of [0, 1, 2]) expect(await others(begins + second * 1_000)).toBe(true);
    const time = ownTime(begins);
    const answers: boolean[] = [];
    const takeStart = sendRate(time.connect(emulator.db), leads, { perSecond: 1, now: time.now, pause: time.pause });
    await time.runUntil(takeStart().then((taken) => answers.push(taken)));
    expect(answers).toEqual([false]);
  });
});
