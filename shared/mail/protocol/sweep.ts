/**
 * The guarantee behind the stream's fast path: once a minute the sweep looks for every message that is due and sends it.
 * Overlapping sweeps are harmless; what does not fit into one stays due for the next.
 */

import type { ErrorFields, Log } from '../../contract/log-events.ts';
import { dueShards } from '../../contract/tables.ts';
import type { Invocation, MessageRef } from '../ports.ts';
import { timeLimits } from '../time-limits.ts';
import type { SendMessage } from './send-message.ts';

/** A message that is due since `nextLook` (epoch seconds). */
export type DueMessage = MessageRef & { nextLook: number };

/** What the sweep works with; times in ms. */
export type SweepDeps = {
  /** The oldest due messages of a partition of the due index. `at` in ms. */
  readDue: (shard: string, at: number, limit: number) => Promise<DueMessage[]>;
  sendMessage: SendMessage;
  log: Log;
  errorFields: (error: unknown) => ErrorFields;
  now: () => number;
  random: () => number;
  /** Messages at once; more than eight buy nothing (docs/architecture.md#budgets). */
  inFlight?: number;
};

const perShard = 100;

const shards = Array.from({ length: dueShards }, (_, shard) => `DUE#${shard}`);

/** A shuffled copy; `random` gives 0 ≤ r < 1. */
export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
};

/** One of each clinic in turn, oldest first within a clinic: no clinic waits for another's thousands. */
export const roundRobin = <T extends { clinic: string; nextLook: number }>(items: readonly T[]): T[] => {
  const oldestFirst = items.toSorted((left, right) => left.nextLook - right.nextLook);
  const turns = new Map<string, number>();
  const numbered = oldestFirst.map((item) => {
    const turn = turns.get(item.clinic) ?? 0;
    turns.set(item.clinic, turn + 1);
    return { item, turn };
  });
  return numbered.toSorted((left, right) => left.turn - right.turn).map(({ item }) => item);
};

type Work<T> = { run: (item: T) => Promise<void>; hasTime: () => boolean; inFlight: number };

/** Works through a list, some at a time, as long as there is time; resolves with the number of items taken up. */
const workOff = async <T>(items: readonly T[], { run, hasTime, inFlight }: Work<T>) => {
  let next = 0;
  const worker = async () => {
    while (next < items.length && hasTime()) {
      const item = items[next] as T;
      next += 1;
      await run(item);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return next;
};

const lookedAt = ({ messageId, nextLook }: DueMessage) => `${messageId} ${nextLook}`;

/** Makes the sweep. An error of one message stops no other. */
export const sweep =
  ({ readDue, sendMessage, log, errorFields, now, random, inFlight = 8 }: SweepDeps) =>
  async (invocation: Invocation): Promise<void> => {
    const startedAt = now();
    const hasTime = () => invocation.remaining() > timeLimits.sweepStops;
    const seen = new Set<string>();
    let handled = 0;
    let oldest = startedAt / 1000;

    const dueNow = async (): Promise<DueMessage[]> => {
      const found: DueMessage[] = [];
      const run = async (shard: string) => void found.push(...(await readDue(shard, now(), perShard)));
      await workOff(shuffled(shards, random), { run, hasTime, inFlight });
      // A message that a pass left due, such as mail during a brake, is not looked at again in this sweep.
      return found.filter((message) => !seen.has(lookedAt(message)));
    };
    const take = async (message: DueMessage): Promise<void> => {
      seen.add(lookedAt(message));
      oldest = Math.min(oldest, message.nextLook);
      try {
        await sendMessage(message, invocation);
      } catch (error) {
        log('mail.failed', { messageId: message.messageId, ...errorFields(error) });
      }
    };

    for (let due = await dueNow(); due.length > 0 && hasTime(); due = await dueNow()) {
      handled += await workOff(roundRobin(due), { run: take, hasTime, inFlight });
    }
    const endedAt = now();
    const oldestSeconds = Math.max(0, Math.floor(startedAt / 1000 - oldest));
    log('mail.swept', { handled, oldestSeconds, durationMs: endedAt - startedAt });
  };
