import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { GatewayAnswer } from '../gateway/gateway-answer.ts';

/** What CloudFront compresses, of its page "Serve compressed files"; a problem document is not among it. */
const compressible = new Set([
  ...['css', 'csv', 'html', 'javascript', 'js', 'plain', 'richtext', 'tab-separated-values', 'xml'].map(
    (name) => `text/${name}`,
  ),
  ...['javascript', 'x-javascript', 'json', 'xml', 'xhtml+xml', 'rss+xml', 'protobuf'].map(
    (name) => `application/${name}`,
  ),
  ...['font/eot', 'font/opentype', 'font/otf', 'font/ttf', 'image/svg+xml', 'application/vnd.ms-fontobject'],
]);

/** Sizes, in bytes, between which CloudFront compresses. */
const smallest = 1_000;
const largest = 10_000_000;

const compressedStatus = new Set([200, 403, 404]);

/** A strong tag becomes a weak one, for the bytes are others; what is no tag is left out. */
function weakened(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { etag, ...others } = headers;
  if (etag?.startsWith('W/')) return { ...others, etag };
  return etag?.startsWith('"') ? { ...others, etag: `W/${etag}` } : others;
}

/**
 * The answer as the edge hands it to a viewer: compressed by the first of `encodings` that the viewer accepts, where
 * CloudFront compresses it.
 */
export function compressed(
  answer: GatewayAnswer,
  acceptEncoding: string | undefined,
  encodings: readonly ('br' | 'gzip')[],
): GatewayAnswer {
  const { headers, body, status } = answer;
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const fits = body.length >= smallest && body.length <= largest && compressible.has(type.trim());
  if (!fits || headers['content-encoding'] || !compressedStatus.has(status)) return answer;
  const encoding = encodings.find((name) => new RegExp(`\\b${name}\\b`).test(acceptEncoding ?? ''));
  if (!encoding) return answer;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return {
    ...answer,
    headers: {
      ...weakened(headers),
      'content-encoding': encoding,
      vary: [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', '),
    },
    body: encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body),
  };
}
