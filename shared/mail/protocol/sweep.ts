/**
 * The guarantee behind the stream's fast path: once a minute everything that is due is looked for and handed over.
 * Overlapping sweeps are harmless; what does not fit into one stays due for the next.
 */
import { dueShards } from '../../contract/tables.ts';
import type { Invocation, MessageRef, Tell } from '../ports.ts';
import { timeLimits } from '../time-limits.ts';
import { roundRobin, shuffled } from './fair-order.ts';
import type { HandOver } from './send-message.ts';

/** A message that somebody must look at since `nextLook` (epoch seconds). */
export type DueMessage = MessageRef & { nextLook: number };

/** What the sweep needs of the outside; times in ms. */
export type SweepDeps = {
  /** The oldest due messages of a partition of the due index. `at` in ms. */
  readDue: (shard: string, at: number, limit: number) => Promise<DueMessage[]>;
  handOver: HandOver;
  tell: Tell;
  errorFields: (error: unknown) => { error: string; code?: string; frames: string[] };
  now: () => number;
  random: () => number;
  /** Messages at once; more than eight buy nothing (performance 3.5). */
  inFlight?: number;
};

const perShard = 100;

const shards = Array.from({ length: dueShards }, (_, shard) => `DUE#${shard}`);

type Work<T> = { run: (item: T) => Promise<void>; hasTime: () => boolean; inFlight: number };

/** Works through a list, some at a time, as long as there is time; the number of items taken up. */
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

/** Makes the sweep. What one message throws stops no other. */
export const sweep =
  ({ readDue, handOver, tell, errorFields, now, random, inFlight = 8 }: SweepDeps) =>
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
      // What a pass left due, such as mail during a pause, is not looked at again in this sweep.
      return found.filter((message) => !seen.has(lookedAt(message)));
    };
    const take = async (message: DueMessage): Promise<void> => {
      seen.add(lookedAt(message));
      oldest = Math.min(oldest, message.nextLook);
      try {
        await handOver(message, invocation);
      } catch (error) {
        tell('mail.failed', { messageId: message.messageId, ...errorFields(error) });
      }
    };

    for (let due = await dueNow(); due.length > 0 && hasTime(); due = await dueNow()) {
      handled += await workOff(roundRobin(due), { run: take, hasTime, inFlight });
    }
    const endedAt = now();
    const oldestSeconds = Math.max(0, Math.floor(startedAt / 1000 - oldest));
    tell('mail.swept', { handled, oldestSeconds, durationMs: endedAt - startedAt });
  };
