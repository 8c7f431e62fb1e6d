/**
 * Amazon SES, called once per attempt. Retries by the SDK would be copies in somebody's inbox (reliability M1), so there
 * are none; the deadline is an abort signal, because the client's own time-out only logs (M2).
 */
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Submit } from '../../mail/ports.ts';
import { classifyAnswer, classifyRefusal } from '../../mail/protocol/classify-answer.ts';

/** What the mailer needs of a client; an SESClient with one attempt is one. */
export type Ses = Pick<SESClient, 'send'>;

/** The client of the deployed functions: region, credentials and endpoint come from the environment. */
export const connectSes = (endpoint?: string): Ses =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      // An idle connection is often closed by the other side while the function is frozen. Speaking over it ends in an
      // unknown result, which costs a person a quarter of an hour, or marketing its mail.
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    }),
    ...(endpoint && { endpoint }),
  });

/** Submits MIME as it is. What it means that SES answers, or does not, is said by `classifyRefusal`. */
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
      return classifyRefusal(error);
    }
  };
