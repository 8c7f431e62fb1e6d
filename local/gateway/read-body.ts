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
