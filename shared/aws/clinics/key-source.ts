/**
 * Reads the public keys of the user pool's tokens. It uses node:http, because fetch would cost every cold start its stack
 * of modules (infra/native-require.ts).
 */
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import * as z from 'zod';

/** One public key as the pool publishes it (RFC 7517). */
const publishedKey = z.object({
  kid: z.string().min(1),
  kty: z.literal('RSA'),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  n: z.string().min(1),
  e: z.string().min(1),
});
const publishedKeys = z.object({ keys: z.array(publishedKey).min(1) });

export type PublishedKey = z.output<typeof publishedKey>;

/** ms for one attempt, and bytes of an answer. */
const attemptLimit = 2_000;
const sizeLimit = 64 * 1024;

const ask = (url: URL): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'http:' ? plainRequest : secureRequest;
    const options = { agent: false, headers: { accept: 'application/json' } } as const;
    send(url, { ...options, signal: AbortSignal.timeout(attemptLimit) })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });

const read = async (url: URL): Promise<string> => {
  const answer = await ask(url);
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) {
    text += chunk;
    if (text.length > sizeLimit) throw new Error('The answer of the key endpoint is too long.');
  }
  if (answer.statusCode !== 200) throw new Error('The key endpoint did not answer 200.');
  return text;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes the source of a pool's keys: two attempts of 2 s. It throws when neither gives at least one RS256 key. Like the
 * clients of the SDK it finds another endpoint in `AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER`.
 */
export const userPoolKeys = (userPoolId: string, environment: Environment = process.env) => {
  const [region = ''] = userPoolId.split('_');
  const endpoint =
    environment.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ?? `https://cognito-idp.${region}.amazonaws.com`;
  const url = new URL(`/${userPoolId}/.well-known/jwks.json`, endpoint);
  return async (): Promise<readonly PublishedKey[]> => {
    const text = await read(url).catch(() => read(url));
    return publishedKeys.parse(JSON.parse(text)).keys;
  };
};
