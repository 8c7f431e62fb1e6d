/**
 * The guarantee behind the stream's fast path: once a minute the sweep looks for every message that is due and sends it,
 * service mail first. Overlapping sweeps are harmless; what does not fit into one stays due for the next.
 */

import { instantOf } from '../../contract/instant.ts';
import type { ErrorFields, Log } from '../../contract/log-events.ts';
import type { Message } from '../message.ts';
import { dueShardsOf } from '../message-id.ts';
import type { Control, Invocation, MessageRef } from '../ports.ts';
import { timeLimits } from '../time-limits.ts';
import { type DueMessage, duePool, type ReadDue } from './due-pool.ts';
import { gate } from './gate.ts';
import type { SendMessage } from './send-message.ts';
import type { ReadMessage } from './wake.ts';
import { workOff } from './work-off.ts';

/** What the sweep works with; times in ms. */
export type SweepDeps = {
  readDue: ReadDue;
  /** Messages in the order of their keys, as of now; undefined where there is none, or it must be read alone. */
  readMessages: (refs: readonly MessageRef[]) => Promise<ReadMessage[]>;
  /** Reads together what the messages are about that are sent next. */
  readAhead: (messages: readonly Message[]) => Promise<void>;
  sendMessage: SendMessage;
  control: Pick<Control, 'read'>;
  log: Log;
  errorFields: (error: unknown) => ErrorFields;
  now: () => number;
  random: () => number;
  /** Messages at once; more than eight buy nothing (docs/architecture.md#budgets). */
  inFlight?: number;
};

type Looked = { message: DueMessage; read: ReadMessage };

/** Messages that are read together; between two batches the sweep looks whether there is new service mail. */
const perBatch = 100;

const isMarketing = ({ read }: Looked): boolean =>
  read !== undefined && read !== 'unreadable' && read.class === 'marketing';

/**
 * Gives out batches: all service mail in turns by clinic, then marketing in the same way. The shards of service mail may
 * also hold marketing that was planned before the two had shards of their own; that waits its turn.
 */
const batches = ({ readDue, readMessages, now, random }: SweepDeps, hasTime: () => boolean) => {
  const pool = (messageClass: Message['class']) =>
    duePool({ shards: dueShardsOf(messageClass), readDue, hasTime, now, random });
  const [service, marketing] = [pool('service'), pool('marketing')];

  const looked = async (messages: readonly DueMessage[]): Promise<Looked[]> => {
    // Whoever could not be read here is read alone, and then a failure is its own.
    const found = await readMessages(messages).catch(() => []);
    return messages.map((message, at) => ({ message, read: found[at] }));
  };

  return async (): Promise<Looked[]> => {
    for (let due = await service.take(perBatch); due.length > 0; due = await service.take(perBatch)) {
      const all = await looked(due);
      marketing.add(all.filter(isMarketing).map(({ message }) => message));
      const first = all.filter((one) => !isMarketing(one));
      if (first.length > 0) return first;
    }
    const due = await marketing.take(perBatch);
    return due.length > 0 ? await looked(due) : [];
  };
};

/** Makes the sweep. An error of one message stops no other. */
export const sweep =
  (deps: SweepDeps) =>
  async (invocation: Invocation): Promise<void> => {
    const { sendMessage, readAhead, control, log, errorFields, now, inFlight = 8 } = deps;
    const startedAt = now();
    const hasTime = () => invocation.remaining() > timeLimits.sweepStops;
    const nextBatch = batches(deps, hasTime);
    let handled = 0;
    let oldest = startedAt / 1000;

    const take = async ({ message, read }: Looked): Promise<void> => {
      oldest = Math.min(oldest, message.nextLook);
      try {
        await sendMessage(message, invocation, read);
      } catch (error) {
        log('mail.failed', { messageId: message.messageId, ...errorFields(error) });
      }
    };
    const prepare = async (batch: readonly Looked[]): Promise<void> => {
      const facts = { at: instantOf(now()), control: await control.read() };
      const read = batch.flatMap((one) => (typeof one.read === 'object' ? one.read : []));
      const going = read.filter((message) => message.state === 'READY' && gate(message, facts).willSend);
      await readAhead(going);
    };
    /** Then nothing goes, and to look at all that is due would only cost. */
    const isPaused = async () => Date.parse((await control.read()).pausedUntil ?? '') > now();

    for (let batch = await nextBatch(); batch.length > 0; batch = await nextBatch()) {
      // Each message is then prepared alone.
      await prepare(batch).catch(() => undefined);
      handled += await workOff(batch, { run: take, hasTime, inFlight });
      if (!hasTime() || (await isPaused())) break;
    }
    const endedAt = now();
    const oldestSeconds = Math.max(0, Math.floor(startedAt / 1000 - oldest));
    log('mail.swept', { handled, oldestSeconds, durationMs: endedAt - startedAt });
  };
