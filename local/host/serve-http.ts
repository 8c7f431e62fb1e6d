import type { IncomingMessage, ServerResponse } from 'node:http';

const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whether another site made this request: a web page that the developer has open (its Origin), or a name that was made
 * to point to this machine (its Host). Mailbox, sign-in, control and database answer this machine alone.
 */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (host !== undefined && !ownHost.test(host)) return true;
  return origin !== undefined && !ownHost.test(origin.replace(/^https?:\/\//, ''));
}

/** The whole body of a request, of any size. Throws when the client breaks off. */
export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The body of a request as JSON, unchecked. Throws when it is none. */
export const readJson = async (request: IncomingMessage): Promise<unknown> =>
  JSON.parse((await readAll(request)).toString('utf8'));

/** Answers with `body` as JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** What was thrown, as the sentence that a caller may read. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `text` for a place between tags or in an attribute, of HTML or XML. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
