import * as z from 'zod';
import type { SesRefusal } from './ses-query.ts';

const modeNames = [
  'accept',
  'throttle',
  'reset',
  'reject',
  'unavailable',
  'hang',
  'accept-then-reset',
  'accept-late',
  'daily-quota',
  'paused',
  'sandbox',
] as const;

/**
 * How the mailbox behaves, as `PUT /mode` sets it. `reset`, `hang` and the refusals take nothing; `accept-then-reset`
 * takes the message and breaks the connection, `accept-late` takes it after `lateBy` ms without ever answering. `sandbox`
 * is an account that may write to `verified` addresses and domains only, and to the mailbox simulator.
 */
export const mailboxMode = z.strictObject({
  mode: z.enum(modeNames),
  lateBy: z.number().int().min(0).max(600_000).default(10_000),
  verified: z.array(z.string()).default([]),
});
export type MailboxMode = z.infer<typeof mailboxMode>;

const refusals: Partial<Record<MailboxMode['mode'], SesRefusal>> = {
  throttle: { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' },
  'daily-quota': { status: 400, code: 'Throttling', message: 'Daily message quota exceeded.' },
  reject: { status: 400, code: 'MessageRejected', message: 'Message content was rejected.' },
  paused: {
    status: 400,
    code: 'AccountSendingPausedException',
    message: 'Email sending is disabled for this account.',
  },
  unavailable: { status: 503, code: 'ServiceUnavailable', message: 'The service is not available.' },
};

/** The refusal that this mode answers every send with, if it does. */
export const refusalOf = ({ mode }: MailboxMode): SesRefusal | undefined => refusals[mode];
