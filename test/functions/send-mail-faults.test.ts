/** Workers that die and tables that do not answer: every message still ends, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { Outbox } from '../../shared/mail/ports.ts';
import type { Emulator } from '../emulator.ts';
import type { FakeSes } from '../mail/fake-ses.ts';
import { instant, minutes, noon } from '../mail/messages.ts';
import { type MailRoom, mailRoom } from './mail-room.ts';
import { openMailRoomForEachTest } from './mail-room-per-test.ts';

let emulator: Emulator;
let ses: FakeSes;
let room: MailRoom;

openMailRoomForEachTest((opened) => {
  ({ emulator, ses, room } = opened);
});

const unavailable = () => Promise.reject(new ExpectedError('unavailable', 'unavailable'));

/** The room with a worker that dies, without a word, at one point. */
const dyingAt = (point: 'prepare' | 'submit') => {
  const die = () => new Promise<never>(() => undefined);
  return mailRoom(emulator, ses, { [point]: die });
};

/** The room with a table that fails some writes. */
const failing = (isFailing: (step: string, count: number) => boolean) => {
  const counts = new Map<string, number>();
  const { outbox } = room.deps;
  const write: Outbox['write'] = (move) => {
    const count = (counts.get(move.step) ?? 0) + 1;
    counts.set(move.step, count);
    return isFailing(move.step, count) ? unavailable() : outbox.write(move);
  };
  return mailRoom(emulator, ses, { outbox: { ...outbox, write } });
};

const sweepAfter = async (ms: number) => {
  room.clock.now += ms;
  await room.sweep();
};

describe('a worker that dies', () => {
  test('before the fence is forgotten after its lease, and the mail goes once', async () => {
    const message = await room.aStored();
    void dyingAt('prepare').stream(message);
    await expect.poll(async () => (await room.read(message)).state).toBe('CLAIMED');
    await sweepAfter(minutes(1));
    expect(ses.received).toHaveLength(0);
    await sweepAfter(minutes(1) + 1_000);
    await sweepAfter(0);
    expect(await room.read(message)).toMatchObject({ state: 'SENT', deaths: 1 });
    expect(ses.received).toHaveLength(1);
  });

  test('three times over the same message leaves it to people', async () => {
    const message = await room.aStored();
    for (let death = 0; death < 3; death += 1) {
      const worker = dyingAt('prepare');
      worker.clock.now = room.clock.now;
      void worker.stream(message);
      await expect.poll(async () => (await room.read(message)).state).toBe('CLAIMED');
      room.clock.now += minutes(3);
      // A sweep of its own that only resolves: nothing is submitted by a room without time.
      room.clock.remaining = 6_000;
      await room.sweep();
      room.clock.remaining = 30_000;
    }
    expect(await room.read(message)).toMatchObject({ state: 'PARKED', deaths: 3, error: 'workers-died' });
    expect(ses.received).toHaveLength(0);
  });

  test('between fence and mark leaves an unknown result, resolved like one', async () => {
    const message = await room.aStored();
    void dyingAt('submit').stream(message);
    await expect.poll(async () => (await room.read(message)).state).toBe('SENDING');
    await sweepAfter(minutes(3));
    expect(await room.read(message)).toMatchObject({ state: 'UNKNOWN', error: 'worker-died' });
    await sweepAfter(minutes(16));
    await sweepAfter(0);
    expect(await room.read(message)).toMatchObject({ state: 'SENT', resends: 1 });
    expect(ses.received).toHaveLength(1);
  });
});

describe('a table that does not answer', () => {
  test('four times to the mark still has the message marked', async () => {
    const message = await room.aStored();
    await failing((step, count) => step === 'markSent' && count < 5).stream(message);
    expect(await room.read(message)).toMatchObject({ state: 'SENT' });
    expect(ses.received).toHaveLength(1);
  });

  test('to any mark leaves the id of SES in the log and the message to the resolver', async () => {
    const message = await room.aStored();
    const worker = failing((step) => step === 'markSent');
    expect(await worker.stream(message)).toEqual({ batchItemFailures: [] });
    expect(worker.logged.at(-1)).toEqual({
      event: 'mail.accepted',
      fields: { messageId: message.messageId, attempt: 1, sesId: 'ses-1' },
    });
    expect(await room.read(message)).toMatchObject({ state: 'SENDING' });
  });

  test('while the mail is prepared has the claim given back, not counted as a death', async () => {
    const message = await room.aStored();
    const worker = mailRoom(emulator, ses, { prepare: unavailable });
    expect(await worker.stream(message)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(await room.read(message)).toMatchObject({ state: 'READY', deaths: 0, error: 'unavailable' });
    expect(ses.received).toHaveLength(0);
  });
});

test('a fence that meets other transactions is tried four times, then the message waits half a minute', async () => {
  const message = await room.aStored();
  let fences = 0;
  const fence: Outbox['fence'] = async () => {
    fences += 1;
    return { outcome: 'conflict' };
  };
  await mailRoom(emulator, ses, { outbox: { ...room.deps.outbox, fence } }).stream(message);
  expect(fences).toBe(4);
  expect(await room.read(message)).toMatchObject({ state: 'READY', nextLook: noon / 1000 + 30, error: 'conflict' });
});

test('a mail that SES reported before we could mark it counts as sent', async () => {
  const message = await room.aStored();
  const { outbox } = room.deps;
  const write: Outbox['write'] = async (move) => {
    // An event of SES comes first and writes the same mark.
    if (move.step === 'markSent')
      await outbox.write({ ...move, changes: { ...move.changes, sentAt: instant(noon - 1) } });
    return await outbox.write(move);
  };
  const worker = mailRoom(emulator, ses, { outbox: { ...outbox, write } });
  await worker.stream(message);
  expect(await room.read(message)).toMatchObject({ state: 'SENT', sentAt: instant(noon - 1) });
  expect(worker.logged.map(({ event }) => event)).toEqual(['mail.sent']);
});

test('a message whose time runs out before the fence goes back untouched', async () => {
  const message = await room.aStored();
  const worker = mailRoom(emulator, ses, {
    prepare: async (claimed) => {
      worker.clock.remaining = 9_000;
      return await room.deps.prepare(claimed);
    },
  });
  await worker.stream(message);
  expect(await room.read(message)).toMatchObject({ state: 'READY', attempt: 1 });
  expect(ses.received).toHaveLength(0);
});
