import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Stack } from '../template/stack.ts';

/** A message on a queue. `sentAt` in ms; it is not handed out before `hiddenUntil`. */
export type QueuedMessage = {
  id: string;
  body: Record<string, unknown>;
  sentAt: number;
  hiddenUntil: number;
  receives: number;
};

type LocalQueue = { id: string; name: string; names: readonly string[]; waiting: QueuedMessage[] };

/** The SQS queues of the template, as far as failed batches and events end there. */
export type Queues = {
  /** Physical names. */
  names: readonly string[];
  /** Puts a message on the queue with this ARN. Throws when the template has none. */
  send: (arn: string, message: Record<string, unknown>) => void;
  /** What is on the queue with this ARN, logical id or name (or a logical id that begins so), since the start. */
  messages: (name: string) => readonly Record<string, unknown>[];
  /** The same, with what the queue itself knows of each. */
  queued: (name: string) => readonly QueuedMessage[];
  /** Takes a message off its queue; nothing when it is gone. */
  remove: (name: string, id: string) => void;
};

/** Notes how long a queue is, by its physical name. */
type NoteLength = (queueName: string, length: number) => void;

/** Keeps messages in memory and, for reading afterwards, in `<data>/queues/<logical id>.jsonl`. */
export function localQueues(stack: Stack, data: string, now: () => number, noteLength: NoteLength): Queues {
  const folder = path.join(data, 'queues');
  mkdirSync(folder, { recursive: true });
  const queues = stack.resources('AWS::SQS::Queue').map(({ id }): LocalQueue => {
    const name = String(stack.attribute(id, 'QueueName'));
    return { id, name, names: [id, String(stack.attribute(id, 'Arn')), name], waiting: [] };
  });
  const find = (name: string): LocalQueue => {
    const found = queues.find(({ names }) => names.includes(name)) ?? queues.find(({ id }) => id.startsWith(name));
    if (!found) throw new Error(`The template has no queue ${name}.`);
    return found;
  };
  return {
    names: queues.map(({ name }) => name),
    send: (arn, body) => {
      const queue = find(arn);
      queue.waiting.push({ id: randomUUID(), body, sentAt: now(), hiddenUntil: 0, receives: 0 });
      noteLength(queue.name, queue.waiting.length);
      appendFileSync(path.join(folder, `${queue.id}.jsonl`), `${JSON.stringify(body)}\n`);
    },
    messages: (name) => find(name).waiting.map(({ body }) => body),
    queued: (name) => find(name).waiting,
    remove: (name, id) => {
      const queue = find(name);
      queue.waiting = queue.waiting.filter((message) => message.id !== id);
      noteLength(queue.name, queue.waiting.length);
    },
  };
}
