/** Sweeps over a due index in memory, in the order in which a test puts messages into it: what was sent leaves it. */
import type { Message } from '../../../shared/mail/message.ts';
import type { DueMessage } from '../../../shared/mail/protocol/due-pool.ts';
import { sweep } from '../../../shared/mail/protocol/sweep.ts';
import { aMessage, instant, minutes, noon } from '../messages.ts';

export type Over = {
  remaining?: () => number;
  /** Throws where the message stays due. */
  send?: (message: DueMessage) => Promise<void>;
  /** What is found under a message's id; nothing is as if the table had not answered for it. */
  classOf?: (message: DueMessage) => Message['class'] | undefined;
  isPaused?: boolean;
  /** The state in which a message is found. */
  stateOf?: (message: DueMessage) => Message['state'];
};

export const due = (messageId: string, clinic = 'alba', nextLook = noon / 1000): DueMessage => ({
  messageId,
  clinic,
  leadId: `lead-of-${messageId}`,
  nextLook,
});

/** So many of a clinic, the oldest first, a second apart. */
export const many = (count: number, clinic = 'alba') =>
  Array.from({ length: count }, (_, at) => due(`${clinic}-${at}`, clinic, noon / 1000 - count + at));

type Query = { shard: string; at: number; limit: number; isFromHead: boolean };

/** An index with one message after the other in each shard, and the sweeps over it. */
export const anIndex = (shards: Readonly<Record<string, readonly DueMessage[]>>) => {
  const left = new Map(Object.entries(shards).map(([shard, list]) => [shard, [...list.entries()]]));
  const shardOf = new Map(Object.entries(shards).flatMap(([shard, list]) => list.map((one) => [one.messageId, shard])));
  const sent: string[] = [];
  const logged: { event: string; fields: Record<string, unknown> }[] = [];
  const queries: Query[] = [];
  const ahead: string[][] = [];
  let most = 0;
  let inFlight = 0;

  const remove = ({ messageId }: DueMessage) => {
    const list = left.get(shardOf.get(messageId) ?? '') ?? [];
    list.splice(
      list.findIndex(([, one]) => one.messageId === messageId),
      1,
    );
  };

  const run = async ({ remaining = () => 30_000, send, classOf, stateOf, isPaused = false }: Over = {}) => {
    const pausedUntil = isPaused ? instant(noon + minutes(5)) : undefined;
    await sweep({
      readDue: async (shard, at, { limit, from }) => {
        queries.push({ shard, at, limit, isFromHead: from === undefined });
        const after = from ? Number(from.place) : -1;
        const page = (left.get(shard) ?? []).filter(([place]) => place > after).slice(0, limit);
        const next = page.length === limit ? { place: page.at(-1)?.[0] } : undefined;
        return { due: page.map(([, message]) => message), next };
      },
      readMessages: async (refs) => {
        return refs.map((ref) => {
          const messageClass = classOf?.(ref as DueMessage);
          const state = stateOf?.(ref as DueMessage) ?? 'READY';
          return messageClass && aMessage({ ...ref, class: messageClass, state });
        });
      },
      readAhead: async (messages) => void ahead.push(messages.map(({ messageId }) => messageId)),
      sendMessage: async (ref) => {
        const message = ref as DueMessage;
        inFlight += 1;
        most = Math.max(most, inFlight);
        sent.push(message.messageId);
        await new Promise((resolve) => setImmediate(resolve));
        try {
          await send?.(message);
          remove(message);
        } finally {
          inFlight -= 1;
        }
      },
      control: { read: async () => ({ epoch: '1', ...(pausedUntil && { pausedUntil }) }) },
      log: (event, fields) => void logged.push({ event, fields }),
      errorFields: (error) => ({ error: (error as Error).name, frames: [] }),
      now: () => noon,
      random: () => 0,
    })({ remaining });
  };
  return {
    run,
    /** Puts a message at the end of a shard. */
    put: (shard: string, message: DueMessage) => {
      const list = left.get(shard) ?? [];
      list.push([1_000_000 + shardOf.size, message]);
      left.set(shard, list);
      shardOf.set(message.messageId, shard);
    },
    /** Ids in the order in which they were handed over. */
    sent,
    queries,
    /** Ids of what was read ahead for a batch. */
    ahead,
    logged,
    most: () => most,
  };
};
