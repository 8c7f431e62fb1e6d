import * as z from 'zod';

/** S6: a message of the flight plan. `because` completes "it will (not) be sent because …". */
export const message = z.object({
  messageId: z.string(),
  kind: z.string(),
  class: z.enum(['service', 'marketing']),
  state: z.string(),
  dueAt: z.string(),
  notAfter: z.string(),
  willSend: z.boolean(),
  because: z.string(),
  sentAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  bouncedAt: z.string().nullable(),
  complainedAt: z.string().nullable(),
  mayResend: z.boolean(),
});
export type Message = z.output<typeof message>;

/** S6: the flight plan of a lead. */
export const flightPlan = z.object({ messages: z.array(message) });
