/** What the staff routes answer about the mails of a lead, as schemas. */
import * as z from 'zod';
import { messageKinds } from '../../mail/kinds.ts';
import { messageStates } from '../../mail/message.ts';

const instant = z.iso.datetime();

/** resendMessage, and one of listMessages. */
export const messageAnswer = z
  .object({
    messageId: z.string(),
    kind: z.enum(messageKinds),
    class: z.enum(['service', 'marketing']),
    state: z.enum(messageStates),
    dueAt: instant,
    notAfter: instant,
    willSend: z.boolean(),
    because: z.string().meta({ description: 'Half a sentence for staff, in the language of `Accept-Language`' }),
    createdAt: instant,
    sentAt: instant.nullable(),
    deliveredAt: instant.nullable(),
    bouncedAt: instant.nullable(),
    complainedAt: instant.nullable(),
    error: z.string().nullable(),
    mayResend: z.boolean(),
  })
  .meta({ id: 'Message' });
export type MessageAnswer = z.output<typeof messageAnswer>;

/** What listMessages answers. */
export const messagesAnswer = z
  .object({
    messages: z
      .array(messageAnswer)
      .meta({ description: 'The last 100 by the time at which each is due, in that order' }),
    next: z.string().nullable().meta({ description: 'Cursor of the 100 before' }),
  })
  .meta({ id: 'FlightPlan' });
