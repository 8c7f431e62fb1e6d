import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../../shared/contract/expected-error.ts';
import { hasEnded, type Message } from '../../../shared/mail/message.ts';
import type { Meaning } from '../../../shared/mail/protocol/classify-answer.ts';
import { counted, reached, seed, size } from '../../size.ts';
import { aMessage, noon } from '../messages.ts';
import { aRoom } from '../room.ts';

/** What may go wrong in one invocation. `taken`: SES accepted, whatever came back. */
type Call = { taken: boolean; answer: Meaning };
type Invocation = {
  /** ms that pass before it. */
  after: number;
  call: Call;
  /** Write at which the worker dies (1 claim, 2 fence, 3 outcome); nothing is written from there on. */
  diesAt: number | undefined;
  /** Writes that the table refuses to answer, from the first; the worker lives on. */
  tableFails: number;
};

const refusal = (meaning: 'throttled' | 'configuration'): Call => ({
  taken: false,
  answer: { meaning, error: meaning },
});
const lost = (taken: boolean): Call => ({ taken, answer: { meaning: 'unknown', error: 'connection-lost' } });
const accepted: Call = { taken: true, answer: { meaning: 'accepted', sesId: 'ses-1' } };

const invocation: fc.Arbitrary<Invocation> = fc.record({
  after: fc.constantFrom(0, 1_000, 20_000, 125_000, 16 * 60_000),
  call: fc.constantFrom(accepted, lost(true), lost(false), refusal('throttled'), refusal('configuration')),
  diesAt: fc.constantFrom(undefined, undefined, 1, 2, 3),
  tableFails: fc.constantFrom(0, 0, 0, 1, 3, 7),
});

const kill = 'killed';

/** Runs the invocations one after the other, then days of quiet; how many copies SES took, and where it ended. */
const live = async (message: Message, invocations: readonly Invocation[]) => {
  let now: Invocation | undefined;
  let copies = 0;
  let unfinished = 0;
  const room = aRoom(message, {
    submit: async () => {
      const { taken, answer } = now?.call ?? accepted;
      if (taken) copies += 1;
      return answer;
    },
  });
  const run = async ({ after, ...rest }: Invocation) => {
    room.clock.now += after;
    now = { after, ...rest };
    let writes = 0;
    room.outbox.beforeWrite = () => {
      writes += 1;
      if (rest.diesAt !== undefined && writes >= rest.diesAt) throw new Error(kill);
      if (writes > 1 && writes <= rest.tableFails + 1) throw new ExpectedError('unavailable', 'unavailable');
    };
    await room.sendMessage().catch(() => {
      unfinished += 1;
    });
  };
  for (const one of invocations) await run(one);
  for (let days = 0; days < 400; days += 1) {
    await run({ after: 10 * 60_000, call: accepted, diesAt: undefined, tableFails: 0 });
  }
  return { copies, end: room.outbox.message(), unfinished };
};

const bounds = [
  ['service', 2],
  ['marketing', 1],
] as const;

describe.each(bounds)('%s mail, whatever breaks', (messageClass, most) => {
  test(`reaches SES at most ${most} times, and every message ends (P5, P6)`, async () => {
    const numRuns = size(1_500, 5_000);
    await fc.assert(
      fc.asyncProperty(fc.array(invocation, { maxLength: 14 }), async (invocations) => {
        const { copies, end } = await live(aMessage({ class: messageClass }), invocations);
        expect(copies).toBeLessThanOrEqual(most);
        expect(hasEnded(end.state)).toBe(true);
        expect(end).not.toHaveProperty('nextLook');
        if (end.state === 'SENT') expect(copies).toBeGreaterThanOrEqual(1);
      }),
      { numRuns, seed },
    );
    reached('P5', `${counted(numRuns)} ${messageClass} messages, none more than ${most} times`);
  });

  test(`reaches SES ${most} times when an answer is lost, which is why the bound is no lower`, async () => {
    const loses = { after: 0, call: lost(true), diesAt: undefined, tableFails: 0 };
    const { copies } = await live(aMessage({ class: messageClass }), [loses]);
    expect(copies).toBe(most);
  });

  test('is sent once when its worker dies before the fence', async () => {
    const dies = { after: 0, call: accepted, diesAt: 2, tableFails: 0 };
    const { copies, end } = await live(aMessage({ class: messageClass }), [dies]);
    expect({ copies, state: end.state, deaths: end.deaths }).toEqual({ copies: 1, state: 'SENT', deaths: 1 });
  });

  test('is parked when it kills every worker', async () => {
    const dies = { after: 125_000, call: accepted, diesAt: 2, tableFails: 0 };
    // One invocation finds the dead claim, the next one claims again.
    const { copies, end } = await live(aMessage({ class: messageClass }), Array(8).fill(dies));
    expect({ copies, state: end.state }).toEqual({ copies: 0, state: 'PARKED' });
  });
});

test('a message due for a day is still sent on its last minute', async () => {
  const waits = { after: 24 * 3_600_000 - 60_000, call: accepted, diesAt: undefined, tableFails: 0 };
  const { copies, end } = await live(aMessage({ notAfter: new Date(noon + 24 * 3_600_000).toISOString() }), [waits]);
  expect({ copies, state: end.state }).toEqual({ copies: 1, state: 'SENT' });
});
