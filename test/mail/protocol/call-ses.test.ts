import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../../shared/contract/expected-error.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { callSes } from '../../../shared/mail/protocol/call-ses.ts';
import type { Meaning } from '../../../shared/mail/protocol/classify-answer.ts';
import type { SendDeps } from '../../../shared/mail/protocol/send-message.ts';
import type { ReadMessage } from '../../../shared/mail/protocol/wake.ts';
import { memoryOutbox } from '../memory-outbox.ts';
import { aClaimed, aMessage, instant, minutes, noon } from '../messages.ts';
import { aRoom } from '../room.ts';

const down = () => new ExpectedError('unavailable', 'unavailable');
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
    const braked = { throttled: 6, 'daily-quota': 3_600, configuration: 300 }[answer.meaning as 'throttled'];
    expect(room.brakes.map(({ until }) => until - noon)).toEqual(brake ? [braked * 1_000] : []);
    const { messageId, clinic } = room.outbox.message();
    const said = { messageId, clinic, meaning: answer.meaning, reason: answer.error, lateSeconds: 0 };
    expect(room.logged.find(({ event }) => event === 'mail.refused')?.fields).toEqual(said);
    const brakes = room.logged.filter(({ event }) => event === 'mail.braked').map(({ fields }) => fields.seconds);
    expect(brakes).toEqual(brake ? [braked] : []);
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
    expect(room.pauses).toHaveLength(4);
    expect(room.events().filter((event) => event === 'mail.failed')).toHaveLength(1);
    expect(room.logged.at(-1)).toMatchObject({ event: 'mail.accepted', fields: { sesId: 'ses-1', attempt: 1 } });
    expect(room.calls).toHaveLength(1);
  });

  test.each<[string, ReadMessage | 'down', string]>([
    ['is sent by an event meanwhile', aMessage({ state: 'SENT' }), 'mail.sent'],
    ['is still being sent', aClaimed({ state: 'SENDING' }), 'mail.accepted'],
    ['cannot be read', 'unreadable', 'mail.accepted'],
    ['is gone', undefined, 'mail.accepted'],
    ['cannot be asked for', 'down', 'mail.accepted'],
  ])('to take the mark of a message that %s is told as it is', async (_, read, told) => {
    const room = aRoom();
    room.outbox.beforeWrite = ({ step }) => {
      if (step !== 'markSent') return;
      room.outbox.readMessage = async () => {
        if (read === 'down') throw down();
        return read;
      };
      throw down();
    };
    await room.sendMessage();
    expect(room.events().at(-1)).toBe(told);
  });

  test('before the call costs the message nothing, and the caller hears of it', async () => {
    const room = aRoom(aMessage(), { prepare: () => Promise.reject(down()) });
    await expect(room.sendMessage()).rejects.toBeInstanceOf(ExpectedError);
    expect(room.outbox.message()).toMatchObject({ state: 'READY', deaths: 0, error: 'unavailable' });
    expect(room.calls).toEqual([]);
  });
});

describe('a call', () => {
  const sending = aClaimed({ state: 'SENDING', leaseUntil: instant(noon + minutes(2)) });
  /** What a call makes of a message that may be sent, with so much of the invocation left before and after it, in ms. */
  const called = async (before: number, over: Partial<Message> = {}, after = before) => {
    let remaining = before;
    const outbox = memoryOutbox({ ...sending, ...over });
    const within: number[] = [];
    const logged: string[] = [];
    const deps = {
      outbox,
      control: { read: async () => ({ epoch: '1' }), brake: async () => undefined },
      submit: async (_mail: unknown, ms: number): Promise<Meaning> => {
        within.push(ms);
        remaining = after;
        return { meaning: 'accepted', sesId: 'ses-1' };
      },
      log: (...[event]: Parameters<SendDeps['log']>) => void logged.push(event),
      errorFields: () => ({ error: 'Error', frames: [] }),
      now: () => noon,
      random: () => 0.5,
      pause: async () => undefined,
    };
    const submission = { raw: new Uint8Array(), from: 'f', to: 't', configurationSet: 's', tags: {} };
    await callSes(deps, outbox.message(), submission, { remaining: () => remaining });
    return { within, logged, message: outbox.message() };
  };

  test.each([
    ['eight seconds at most', 30_000, minutes(2), 8_000],
    ['a second before the invocation ends', 5_000, minutes(2), 4_000],
    ['five seconds before its lease ends', 30_000, 9_000, 4_000],
    ['of no less than a second', 2_000, minutes(2), 1_000],
  ])('takes %s', async (_what, remaining, lease, ms) => {
    const { within, message } = await called(remaining, { leaseUntil: instant(noon + lease) });
    expect([within, message.state]).toEqual([[ms], 'SENT']);
  });

  test('for which no time is left is not begun, and the message is ready at once', async () => {
    const { within, message } = await called(1_999);
    expect(within).toEqual([]);
    expect(message).toMatchObject({ state: 'READY', error: 'no-time', nextLook: noon / 1_000 });
  });

  test('after which no time is left is told by the log alone', async () => {
    const { logged, message } = await called(5_000, {}, 1_000);
    expect([message.state, logged]).toEqual(['SENDING', ['mail.accepted']]);
    const written = await called(5_000, {}, 1_001);
    expect([written.message.state, written.logged]).toEqual(['SENT', ['mail.sent']]);
  });
});
