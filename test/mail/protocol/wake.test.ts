import { describe, expect, test } from 'vitest';
import type { MailControl } from '../../../shared/mail/protocol/gate.ts';
import { logAtMostEvery, type ReadMessage, type WakeDeps, wake } from '../../../shared/mail/protocol/wake.ts';
import { memoryOutbox } from '../memory-outbox.ts';
import { aClaimed, aMessage, instant, minutes, noon } from '../messages.ts';

type Said = { event: string; fields: Record<string, unknown> };

const woken = async (message: ReadMessage, over: { ahead?: number; control?: MailControl } = {}) => {
  const logged: Said[] = [];
  const once: Said[] = [];
  const parked: string[] = [];
  const stored = typeof message === 'object' ? message : aMessage();
  const outbox = memoryOutbox(stored);
  const deps: WakeDeps = {
    outbox: { ...outbox, parkUnreadable: async ({ messageId }) => void parked.push(messageId) },
    control: { read: async () => over.control ?? { epoch: '1' }, brake: async () => undefined },
    epoch: '1',
    clockAhead: () => over.ahead ?? 0,
    log: (event, fields) => void logged.push({ event, fields }),
    errorFields: () => ({ error: 'Error', frames: [] }),
    now: () => noon,
    random: () => 0.5,
    pause: async () => undefined,
  };
  const answer = await wake(deps, stored, message, (event, fields) => void once.push({ event, fields }));
  return {
    isClaimable: answer !== undefined,
    logged,
    once,
    parked,
    state: outbox.message().state,
    nextLook: outbox.message().nextLook,
  };
};

describe('a message that is looked at', () => {
  test('may be claimed from the second at which it is due', async () => {
    const due = (seconds: number) => woken(aMessage({ nextLook: noon / 1_000 + seconds }));
    expect((await due(0)).isClaimable).toBe(true);
    expect((await due(1)).isClaimable).toBe(false);
    expect((await woken(undefined)).isClaimable).toBe(false);
    expect((await woken(aMessage({ state: 'SENT', nextLook: undefined }))).isClaimable).toBe(false);
  });

  test('and cannot be read is parked, and said', async () => {
    const { isClaimable, parked, logged } = await woken('unreadable');
    const { messageId } = aMessage();
    expect([isClaimable, parked]).toEqual([false, [messageId]]);
    expect(logged).toEqual([{ event: 'mail.unreadable', fields: { messageId } }]);
  });

  test.each([-1, 1])('is left alone by a clock that is off by more than two minutes (%i)', async (sign) => {
    const late = aMessage({ notAfter: instant(noon - 1) });
    const off = await woken(late, { ahead: sign * (minutes(2) + 600) });
    expect(off).toMatchObject({ isClaimable: false, state: 'READY', logged: [] });
    expect(off.once).toEqual([{ event: 'mail.clockOff', fields: { seconds: sign > 0 ? 121 : -121 } }]);
    expect((await woken(late, { ahead: sign * minutes(2) })).state).toBe('EXPIRED');
  });

  test('is left alone by a deployment of another epoch', async () => {
    const late = aMessage({ notAfter: instant(noon - 1) });
    const other = await woken(late, { control: { epoch: '2' } });
    expect(other).toMatchObject({ isClaimable: false, state: 'READY' });
    expect(other.once).toEqual([{ event: 'mail.otherEpoch', fields: { messageId: late.messageId } }]);
  });

  test('and rests with marketing alone while all mail or only marketing pauses', async () => {
    const until = noon + minutes(60);
    const resting = { control: { epoch: '1', marketingPausedUntil: instant(until) } };
    expect((await woken(aMessage(), resting)).isClaimable).toBe(true);
    expect((await woken(aMessage({ class: 'marketing' }), resting)).isClaimable).toBe(false);
    const over = { control: { epoch: '1', marketingPausedUntil: instant(noon) } };
    expect((await woken(aMessage({ class: 'marketing' }), over)).isClaimable).toBe(true);
  });

  test.each([
    ['service', noon / 1_000],
    ['marketing', noon / 1_000 + 3_600],
  ] as const)(
    'while all mail and marketing pause: %s mail is looked at again from second %i on',
    async (of, seconds) => {
      const control = { epoch: '1', pausedUntil: instant(noon + 1), marketingPausedUntil: instant(noon + minutes(60)) };
      const { isClaimable, nextLook } = await woken(aMessage({ class: of }), { control });
      expect([isClaimable, nextLook]).toEqual([false, seconds]);
    },
  );

  test('is not claimed again while a worker has it, whose time may be over', async () => {
    const held = aClaimed({ nextLook: noon / 1_000 });
    expect(await woken(held)).toMatchObject({ isClaimable: false, state: 'READY' });
    expect(await woken(aClaimed({ state: 'SENDING', nextLook: noon / 1_000 }))).toMatchObject({
      isClaimable: false,
      state: 'UNKNOWN',
    });
  });
});

test('what holds for every message is said again when a minute has passed, each thing for itself', () => {
  const logged: string[] = [];
  const clock = { now: noon };
  const log = logAtMostEvery(minutes(1), { log: (...[event]) => void logged.push(event), now: () => clock.now });
  const say = (ms: number) => {
    clock.now = noon + ms;
    log('mail.otherEpoch', { messageId: 'm' });
  };
  say(0);
  say(minutes(1) - 1);
  log('mail.clockOff', { seconds: 121 });
  expect(logged).toEqual(['mail.otherEpoch', 'mail.clockOff']);
  say(minutes(1));
  expect(logged).toHaveLength(3);
  // A clock that was set back says it as well.
  say(-1);
  expect(logged).toHaveLength(4);
});
