import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Stack } from '../template/stack.ts';

/** The SQS queues of the template, as far as failed batches and events end there. */
export type Queues = {
  /** Puts a message on the queue with this ARN. Throws when the template has none. */
  send: (arn: string, message: Record<string, unknown>) => void;
  /** What was put on the queue with this ARN, logical id or name (or a logical id that begins so) since the start. */
  messages: (name: string) => readonly Record<string, unknown>[];
};

/** Notes how long a queue is, by the name in the template. */
type NoteLength = (queueName: string, length: number) => void;

/** Keeps messages in memory and, for reading afterwards, in `<data>/queues/<logical id>.jsonl`. */
export function localQueues(stack: Stack, data: string, noteLength: NoteLength): Queues {
  const folder = path.join(data, 'queues');
  mkdirSync(folder, { recursive: true });
  const queues = stack.resources('AWS::SQS::Queue').map(({ id }) => ({
    id,
    name: String(stack.attribute(id, 'QueueName')),
    names: [id, String(stack.attribute(id, 'Arn')), String(stack.attribute(id, 'QueueName'))],
    messages: [] as Record<string, unknown>[],
  }));
  const find = (name: string) => {
    const found = queues.find(({ names }) => names.includes(name)) ?? queues.find(({ id }) => id.startsWith(name));
    if (!found) throw new Error(`The template has no queue ${name}.`);
    return found;
  };
  return {
    send: (arn, message) => {
      const queue = find(arn);
      queue.messages.push(message);
      noteLength(queue.name, queue.messages.length);
      appendFileSync(path.join(folder, `${queue.id}.jsonl`), `${JSON.stringify(message)}\n`);
    },
    messages: (name) => find(name).messages,
  };
}
