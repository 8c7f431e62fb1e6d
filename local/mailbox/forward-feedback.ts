import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { readProperties, type Stack } from '../template/stack.ts';
import { identityOf } from './check-message.ts';
import { bareAddress, type MailboxMessage } from './kept-mails.ts';

const identityProperties = z.object({
  FeedbackAttributes: z.object({ EmailForwardingEnabled: z.coerce.boolean().optional() }).optional(),
});

/**
 * Makes the mail by which the service tells the sender of a bounce or complaint, recipient and all: to the Return-Path,
 * else to the sender. Undefined for a message without one, and where its identity has forwarding switched off.
 */
export function feedbackForwarder(stack: Stack): (message: MailboxMessage) => MailboxMessage | undefined {
  const forwarding = stack
    .resources('AWS::SES::EmailIdentity')
    .filter((one) => readProperties(identityProperties, one).FeedbackAttributes?.EmailForwardingEnabled !== false)
    .map(({ id }) => stack.ref(id));
  return ({ from, to, headers, events, sentAt }) => {
    const what = events.find((event) => event === 'Bounce' || event === 'Complaint');
    if (!what || !identityOf(forwarding, from)) return undefined;
    const text = `${what} of a mail to ${to.join(', ')}.`;
    return {
      ...{ id: `feedback-${randomUUID()}`, to: [bareAddress(headers['return-path'] ?? from)] },
      ...{ from: 'MAILER-DAEMON@amazonses.com', subject: `${what} notification`, text, html: '', raw: text },
      ...{ headers: {}, tags: {}, events: [], sentAt },
    };
  };
}
