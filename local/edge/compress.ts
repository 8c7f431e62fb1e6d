import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { GatewayAnswer } from '../gateway/gateway-answer.ts';

const compressible = /^(text\/|application\/(json|javascript|problem\+json|manifest\+json|xml)|image\/svg\+xml)/;

/** Sizes, in bytes, between which CloudFront compresses. */
const smallest = 1_000;
const largest = 10_000_000;

/** The answer as the edge hands it to a viewer that accepts these encodings. */
export function compressed(answer: GatewayAnswer, acceptEncoding: string | undefined): GatewayAnswer {
  const { headers, body } = answer;
  const fits = body.length >= smallest && body.length <= largest && compressible.test(headers['content-type'] ?? '');
  if (!fits || headers['content-encoding'] || answer.status !== 200) return answer;
  const encoding = ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(acceptEncoding ?? ''));
  if (!encoding) return answer;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return {
    ...answer,
    headers: {
      ...headers,
      'content-encoding': encoding,
      vary: [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', '),
    },
    body: encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body),
  };
}
