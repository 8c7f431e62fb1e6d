import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../../shared/contract/expected-error.ts';
import type { Meaning } from '../../../shared/mail/protocol/classify-answer.ts';
import { aMessage, minutes, noon } from '../messages.ts';
import { aRoom } from '../room.ts';

const down = () => new ExpectedError('unavailable', 'Later, please.');
const answering = (answer: Meaning, message = aMessage()) => aRoom(message, { submit: async () => answer });

describe('what SES answers', () => {
  test.each([
    ['throttled', { meaning: 'throttled', error: 'throttled' }, 'READY', 1.5, 'all'],
    ['that the day’s quota is used up', { meaning: 'daily-quota', error: 'daily-quota' }, 'READY', 3_600, 'marketing'],
    ['that our configuration is wrong', { meaning: 'configuration', error: 'account-paused' }, 'READY', 900, 'all'],
    ['nothing, because it was not reached', { meaning: 'unreached', error: 'unreached' }, 'READY', 1.5, undefined],
    ['nothing that tells', { meaning: 'unknown', error: 'server-error' }, 'UNKNOWN', 900, undefined],
  ] as const)('%s: the message waits', async (_what, answer, state, seconds, brake) => {
    const room = answering(answer);
    await room.sendMessage();
    expect(room.outbox.message()).toMatchObject({ state, error: answer.error, resends: 0, deaths: 0 });
    expect(room.outbox.message().nextLook).toBe(Math.ceil(noon / 1000 + seconds));
    expect(room.brakes.map(({ scope }) => scope)).toEqual(brake ? [brake] : []);
    expect(room.calls).toHaveLength(1);
  });

  test('that the message is refused ends it', async () => {
    const room = answering({ meaning: 'rejected', error: 'message-rejected' });
    await room.sendMessage();
    expect(room.outbox.message()).toMatchObject({ state: 'DEAD', error: 'message-rejected' });
  });

  test('pauses everybody for two to ten seconds when it throttles', async () => {
    const room = answering({ meaning: 'throttled', error: 'throttled' });
    await room.sendMessage();
    const [brake] = room.brakes;
    expect(brake?.until).toBeGreaterThanOrEqual(noon + 2_000);
    expect(brake?.until).toBeLessThanOrEqual(noon + 10_000);
  });

  test('never makes throttling a reason to give up before the message is stale', async () => {
    const room = answering({ meaning: 'throttled', error: 'throttled' });
    // Bounded, so that a message which stands still fails the test and does not stop it.
    for (let tries = 0; room.outbox.message().state === 'READY' && tries < 1_000; tries += 1) {
      room.clock.now = (room.outbox.message().nextLook ?? 0) * 1000;
      await room.sendMessage();
    }
    expect(room.outbox.message()).toMatchObject({ state: 'EXPIRED', resends: 0, deaths: 0 });
    expect(room.clock.now).toBeGreaterThanOrEqual(noon + 24 * minutes(60));
    // Ten minutes apart at most, so it was tried all day.
    expect(room.calls.length).toBeGreaterThan(24 * 6);
  });
});

describe('a table that fails', () => {
  test.each([1, 4])('at the mark is asked again, %i times, without another call to SES', async (failures) => {
    const room = aRoom();
    let left = failures;
    room.outbox.beforeWrite = ({ step }) => {
      if (step === 'markSent' && left > 0) {
        left -= 1;
        throw down();
      }
    };
    await room.sendMessage();
    expect(room.outbox.message().state).toBe('SENT');
    expect(room.calls).toHaveLength(1);
    expect(room.pauses).toHaveLength(failures);
  });

  test('at every mark leaves the evidence in the log and the message in SENDING', async () => {
    const room = aRoom();
    room.outbox.beforeWrite = ({ step }) => {
      if (step === 'markSent') throw down();
    };
    await room.sendMessage();
    expect(room.outbox.message().state).toBe('SENDING');
    expect(room.logged.at(-1)).toMatchObject({ event: 'mail.accepted', fields: { sesId: 'ses-1', attempt: 1 } });
    expect(room.calls).toHaveLength(1);
  });

  test('before the call costs the message nothing, and the caller hears of it', async () => {
    const room = aRoom(aMessage(), { prepare: () => Promise.reject(down()) });
    await expect(room.sendMessage()).rejects.toBeInstanceOf(ExpectedError);
    expect(room.outbox.message()).toMatchObject({ state: 'READY', deaths: 0, error: 'unavailable' });
    expect(room.calls).toEqual([]);
  });
});
