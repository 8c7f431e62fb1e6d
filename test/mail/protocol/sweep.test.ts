import { describe, expect, test } from 'vitest';
import { type DueMessage, sweep } from '../../../shared/mail/protocol/sweep.ts';
import { noon } from '../messages.ts';

type Over = {
  due?: (shard: string, limit: number) => DueMessage[];
  remaining?: () => number;
  send?: (message: DueMessage) => Promise<void>;
};

const due = (messageId: string, clinic = 'alba', nextLook = noon / 1000): DueMessage => ({
  messageId,
  clinic,
  leadId: `lead-of-${messageId}`,
  nextLook,
});

/** A sweep over an index in memory: a message that was sent leaves it. */
const swept = async ({ due: first = () => [], remaining = () => 30_000, send = async () => undefined }: Over) => {
  const index = new Map<string, DueMessage[]>();
  const queries: { shard: string; at: number; limit: number }[] = [];
  const sent: string[] = [];
  const logged: { event: string; fields: Record<string, unknown> }[] = [];
  let inFlight = 0;
  let most = 0;
  await sweep({
    readDue: async (shard, at, limit) => {
      queries.push({ shard, at, limit });
      if (!index.has(shard)) index.set(shard, first(shard, limit));
      return (index.get(shard) ?? []).slice(0, limit);
    },
    sendMessage: async (ref) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      sent.push(ref.messageId);
      await new Promise((resolve) => setImmediate(resolve));
      const message = [...index.values()].flat().find(({ messageId }) => messageId === ref.messageId);
      try {
        if (message) await send(message);
        for (const [shard, list] of index) {
          index.set(
            shard,
            list.filter(({ messageId }) => messageId !== ref.messageId),
          );
        }
      } finally {
        inFlight -= 1;
      }
    },
    log: (event, fields) => void logged.push({ event, fields }),
    errorFields: (error) => ({ error: (error as Error).name, frames: [] }),
    now: () => noon,
    random: () => 0,
  })({ remaining });
  return { sent, queries, logged, most };
};

const inShard = (shard: string, list: readonly DueMessage[]) => (asked: string) => (asked === shard ? [...list] : []);
const many = (count: number, clinic = 'alba') =>
  Array.from({ length: count }, (_, at) => due(`${clinic}-${at}`, clinic, noon / 1000 - count + at));

describe('a sweep', () => {
  test('asks every shard for at most a hundred messages that are due now', async () => {
    const { queries, sent, logged } = await swept({});
    expect(queries.map(({ shard }) => shard).sort()).toEqual(Array.from({ length: 16 }, (_, at) => `DUE#${at}`).sort());
    expect(queries.every(({ at, limit }) => at === noon && limit === 100)).toBe(true);
    expect(sent).toEqual([]);
    expect(logged).toEqual([{ event: 'mail.swept', fields: { handled: 0, oldestSeconds: 0, durationMs: 0 } }]);
  });

  test('hands over everything that is due, once each, eight at a time', async () => {
    const { sent, most, logged } = await swept({ due: inShard('DUE#3', many(250)) });
    expect(sent).toHaveLength(250);
    expect(new Set(sent).size).toBe(250);
    expect(most).toBe(8);
    expect(logged.at(-1)?.fields).toMatchObject({ handled: 250, oldestSeconds: 250 });
  });

  test('lets no clinic wait behind another’s flood', async () => {
    const list = [...many(90, 'alba'), due('birch-1', 'birch'), due('cedar-1', 'cedar')];
    const { sent } = await swept({ due: inShard('DUE#0', list) });
    expect(
      sent
        .slice(0, 3)
        .map((id) => id.split('-')[0])
        .sort(),
    ).toEqual(['alba', 'birch', 'cedar']);
  });

  test('gives no clinic more than twice its equal share while others wait (F41)', async () => {
    const flood = many(300, 'alba');
    const spread = [...flood, ...many(10, 'birch'), ...many(10, 'cedar')];
    const inEveryShard = (shard: string) => spread.filter((_, at) => `DUE#${at % 16}` === shard);
    const { sent } = await swept({ due: inEveryShard });
    expect(sent).toHaveLength(320);
    const left = new Map([
      ['alba', 300],
      ['birch', 10],
      ['cedar', 10],
    ]);
    const served = new Map([
      ['alba', 0],
      ['birch', 0],
      ['cedar', 0],
    ]);
    for (const [at, id] of sent.entries()) {
      const clinic = id.split('-')[0] ?? '';
      served.set(clinic, (served.get(clinic) ?? 0) + 1);
      left.set(clinic, (left.get(clinic) ?? 0) - 1);
      const othersWait = [...left].some(([other, count]) => other !== clinic && count > 0);
      const share = Math.ceil((at + 1) / served.size);
      if (othersWait) expect(served.get(clinic)).toBeLessThanOrEqual(2 * share);
    }
    expect(sent.slice(0, 30).filter((id) => id.startsWith('alba'))).toHaveLength(10);
  });

  test('goes on when one message fails, and says which', async () => {
    const { sent, logged } = await swept({
      due: inShard('DUE#5', many(20)),
      send: async ({ messageId }) => {
        if (messageId === 'alba-7') throw new TypeError('canary');
      },
    });
    expect(sent).toHaveLength(20);
    const failures = logged.filter(({ event }) => event === 'mail.failed');
    expect(failures).toEqual([
      { event: 'mail.failed', fields: { messageId: 'alba-7', error: 'TypeError', frames: [] } },
    ]);
  });

  test('ends when what it looked at stays due, as during a pause', async () => {
    const { sent } = await swept({
      due: inShard('DUE#5', many(30)),
      send: () => Promise.reject(new Error('still there')),
    });
    expect(sent).toHaveLength(30);
  });

  test('takes up nothing more when five seconds are left, and leaves the rest for the next', async () => {
    let left = 30_000;
    const { sent } = await swept({
      due: inShard('DUE#1', many(100)),
      remaining: () => left,
      send: async () => {
        left -= 1_000;
      },
    });
    expect(left).toBeLessThanOrEqual(5_000);
    expect(sent.length).toBeGreaterThanOrEqual(25);
    expect(sent.length).toBeLessThanOrEqual(25 + 8);
  });

  test('does nothing without time', async () => {
    const { sent, queries } = await swept({ due: inShard('DUE#1', many(5)), remaining: () => 5_000 });
    expect({ sent, queries }).toEqual({ sent: [], queries: [] });
  });
});
