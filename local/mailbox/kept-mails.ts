import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const mailboxMessage = z.object({
  id: z.string(),
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().optional(),
  events: z.array(z.enum(['Send', 'Delivery', 'DeliveryDelay', 'Bounce', 'Complaint', 'Reject'])),
  raw: z.string(),
  sentAt: z.string(),
});

/**
 * A message that the mailbox took. `to` is the envelope, header names are lower-case, `sentAt` follows the moved clock,
 * `events` is what the service would report about it.
 */
export type MailboxMessage = z.infer<typeof mailboxMessage>;

/** An address without the name before it: `Ada <ada@example.com>` is `ada@example.com`. */
export const bareAddress = (address: string): string => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address.trim();

/** Everything that was sent, oldest first. */
export type MessageStore = {
  add: (message: MailboxMessage) => void;
  /** Messages to this address (case does not matter), or all. */
  list: (to?: string) => MailboxMessage[];
  find: (id: string) => MailboxMessage | undefined;
  clear: () => void;
};

/** Keeps messages in memory and in a JSON Lines file that survives the runner. */
export function messageStore(file: string): MessageStore {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  let messages = lines.map((line) => mailboxMessage.parse(JSON.parse(line)));
  return {
    add: (message) => {
      messages.push(message);
      appendFileSync(file, `${JSON.stringify(message)}\n`);
    },
    list: (to) =>
      to === undefined
        ? [...messages]
        : messages.filter((message) => message.to.some((address) => address.toLowerCase() === to.toLowerCase())),
    find: (id) => messages.find((message) => message.id === id),
    clear: () => {
      messages = [];
      writeFileSync(file, '');
    },
  };
}
