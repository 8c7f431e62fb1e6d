/**
 * Called by a schedule every minute. Sends all messages that are due, whatever happened to them before; a function of its
 * own, so that a busy stream cannot take its place (docs/mail-protocol.md#two-doors).
 */
import type { Context } from 'aws-lambda';
import { connectSender, type Sender } from '../shared/aws/connect-sender.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { errorFields, log } from '../shared/lambda/log.ts';

type Deps = Pick<Sender, 'sweep'>;

/** Sweeps until nothing is due or the time is over. What the schedule says of itself is not read. */
export const sweepMail =
  ({ sweep }: Deps) =>
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> =>
    sweep({ remaining: () => context.getRemainingTimeInMillis() });

export const handler = sweepMail(connectSender(readEnvironment('sweep-mail', process.env), { log, errorFields }));
