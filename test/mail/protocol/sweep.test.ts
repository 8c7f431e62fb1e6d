import { describe, expect, test } from 'vitest';
import { dueShardsOf } from '../../../shared/mail/message-id.ts';
import { noon } from '../messages.ts';
import { anIndex, due, many } from './swept.ts';

const every = [...dueShardsOf('service'), ...dueShardsOf('marketing')];

describe('a sweep', () => {
  test('asks every shard once for what is due now, those of service mail first', async () => {
    const { run, queries, sent, logged } = anIndex({});
    await run();
    expect(queries.map(({ shard }) => shard)).toEqual(Array.from({ length: 16 }, (_, at) => `DUE#${at}`));
    expect(every).toEqual(queries.map(({ shard }) => shard));
    expect(queries.every(({ at, isFromHead }) => at === noon && isFromHead)).toBe(true);
    expect(sent).toEqual([]);
    expect(logged).toEqual([{ event: 'mail.swept', fields: { handled: 0, oldestSeconds: 0, durationMs: 0 } }]);
  });

  test('hands over everything that is due, once each, eight at a time', async () => {
    const { run, sent, most, logged } = anIndex({ 'DUE#3': many(250) });
    await run();
    expect(sent).toHaveLength(250);
    expect(new Set(sent).size).toBe(250);
    expect(most()).toBe(8);
    expect(logged.at(-1)?.fields).toMatchObject({ handled: 250, oldestSeconds: 250 });
  });

  test('goes on when one message fails, and says which', async () => {
    const { run, sent, logged } = anIndex({ 'DUE#5': many(20) });
    await run({
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

  test('hands over what could not be read together', async () => {
    const { run, sent } = anIndex({ 'DUE#5': many(20), 'DUE#9': many(20, 'birch') });
    await run({ classOf: ({ clinic }) => (clinic === 'alba' ? undefined : 'marketing') });
    expect(sent).toHaveLength(40);
  });

  test('reads ahead for exactly what is going: found, ready, and kept by no pause', async () => {
    const messages = [due('found'), due('lost'), due('held-by-a-worker')];
    const over = {
      classOf: ({ messageId }: { messageId: string }) => (messageId === 'lost' ? undefined : ('service' as const)),
      stateOf: ({ messageId }: { messageId: string }) =>
        messageId === 'held-by-a-worker' ? ('CLAIMED' as const) : ('READY' as const),
    };
    const goes = anIndex({ 'DUE#5': messages });
    await goes.run(over);
    const rests = anIndex({ 'DUE#5': messages });
    await rests.run({ ...over, isPaused: true });
    expect([goes.ahead, rests.ahead]).toEqual([[['found']], [[]]]);
  });

  test('ends when what it looked at stays due', async () => {
    const { run, sent } = anIndex({ 'DUE#5': many(30) });
    await run({ send: () => Promise.reject(new Error('still there')) });
    expect(sent).toHaveLength(30);
  });

  test.each(['service', 'marketing'] as const)('reads on behind %s mail that stays due', async (messageClass) => {
    const [shard = ''] = dueShardsOf(messageClass);
    const { run, sent, queries } = anIndex({ [shard]: [...many(8_100), due('last', 'birch')] });
    await run({
      send: async ({ messageId }) => {
        if (messageId !== 'last') throw new Error('still there');
      },
    });
    expect(sent).toHaveLength(8_101);
    expect(sent).toContain('last');
    expect(queries.every(({ limit }) => limit === 4_000)).toBe(true);
  });

  test('looks at a batch and no more while all mail rests', async () => {
    const { run, sent } = anIndex({ 'DUE#5': many(300), 'DUE#9': many(300, 'birch') });
    await run({ isPaused: true, send: () => Promise.reject(new Error('still there')) });
    expect(sent).toHaveLength(100);
  });

  test('takes up nothing more when five seconds are left, and leaves the rest for the next', async () => {
    let left = 30_000;
    const { run, sent } = anIndex({ 'DUE#1': many(100) });
    const send = async () => {
      left -= 1_000;
    };
    await run({ remaining: () => left, send });
    expect(left).toBeLessThanOrEqual(5_000);
    expect(sent.length).toBeGreaterThanOrEqual(25);
    expect(sent.length).toBeLessThanOrEqual(25 + 8);
  });

  test('does nothing without time', async () => {
    const { run, sent, queries } = anIndex({ 'DUE#1': many(5) });
    await run({ remaining: () => 5_000 });
    expect({ sent, queries }).toEqual({ sent: [], queries: [] });
  });
});

describe('service mail', () => {
  test('goes first, also when it fell due last', async () => {
    const { run, sent } = anIndex({ 'DUE#9': many(300), 'DUE#2': [due('summary', 'alba')] });
    await run();
    expect(sent[0]).toBe('summary');
  });

  test('that falls due meanwhile waits for no more than the batch that is under way', async () => {
    const index = anIndex({ 'DUE#9': many(600) });
    const send = async ({ messageId }: { messageId: string }) => {
      if (messageId === 'alba-150') index.put('DUE#2', due('summary', 'alba'));
    };
    await index.run({ send });
    expect(index.sent.indexOf('summary')).toBe(200);
  });

  test('goes before marketing that the build before put into its shards', async () => {
    const old = many(2_000);
    const { run, sent, logged } = anIndex({ 'DUE#1': [...old, due('summary', 'alba')], 'DUE#9': many(10, 'birch') });
    await run({ classOf: ({ messageId }) => (messageId === 'summary' ? 'service' : 'marketing') });
    expect(sent[0]).toBe('summary');
    expect(sent).toHaveLength(2_011);
    // In turns with what has shards of its own.
    expect(sent.slice(1, 21).filter((id) => id.startsWith('birch'))).toHaveLength(10);
    expect(logged.at(-1)?.fields).toMatchObject({ handled: 2_011 });
  });
});
