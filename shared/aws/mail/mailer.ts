/**
 * Amazon SES, called once per attempt. Retries by the SDK could be copies in a person's inbox
 * (docs/reliability.md#facts, M1), so there are none. The deadline is an abort signal, because the client's own
 * time-out only logs (docs/reliability.md#facts, M2).
 */
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Submit } from '../../mail/ports.ts';
import { classifyAnswer, classifyRefusal } from '../../mail/protocol/classify-answer.ts';

/** The part of a client that the mailer uses; an SESClient with one attempt has it. */
export type Ses = Pick<SESClient, 'send'>;

/** The client of the deployed functions: region, credentials and endpoint come from the environment. */
export const connectSes = (endpoint?: string): Ses =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      // The other side often closes an idle connection while the function is frozen. A call on it has an unknown result,
      // which delays a service mail by a quarter of an hour, and loses a marketing mail.
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    }),
    ...(endpoint && { endpoint }),
  });

/** Submits MIME as it is. `classifyAnswer` and `classifyRefusal` say what the answer means. */
export const mailer =
  (ses: Ses): Submit =>
  async ({ raw, from, to, configurationSet, tags }, within) => {
    const command = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: raw },
      ConfigurationSetName: configurationSet,
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    });
    try {
      return classifyAnswer(await ses.send(command, { abortSignal: AbortSignal.timeout(within) }));
    } catch (error) {
      return classifyRefusal(error, { from, to });
    }
  };
