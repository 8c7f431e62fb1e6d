import type { IncomingMessage } from 'node:http';

/** The most that an HTTP API takes, in bytes. */
export const bodyLimit = 10 * 1024 * 1024;

/** Reads a body up to the limit; undefined when it is larger. Throws when the client breaks off. */
export async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(message.headers['content-length'] ?? 0) > bodyLimit) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > bodyLimit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// Measured against the service (ministack pull request 766): only these stay text. Form posts, multipart and a missing
// type arrive base64-encoded, which is the case that other emulators get wrong.
const textTypes = new Set(['application/json', 'application/xml', 'application/javascript']);

/** Whether an HTTP API hands this body over as text. `contentType` is the joined header value. */
function staysText(contentType: string | undefined, contentEncoding: string | undefined): boolean {
  if (contentEncoding && contentEncoding.toLowerCase() !== 'identity') return false;
  const essence = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return essence.startsWith('text/') || textTypes.has(essence);
}

/** `body` and `isBase64Encoded` of an event. An empty body is left out, as the service does. */
export function encodeBody(
  body: Buffer,
  contentType: string | undefined,
  contentEncoding: string | undefined,
): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  if (staysText(contentType, contentEncoding)) return { body: body.toString('utf8'), isBase64Encoded: false };
  return { body: body.toString('base64'), isBase64Encoded: true };
}
