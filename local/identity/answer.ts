import type { IncomingMessage } from 'node:http';

/** An answer of the identity server. A string body is a page, an object is JSON. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string | object };

/** A request of which everything has arrived. */
export type Asked = { method: string; url: URL; headers: IncomingMessage['headers']; body: string };

/** An error in the words of OAuth 2 (RFC 6749, 5.2). */
export const oauthError = (error: string, description?: string): Answer => ({
  status: 400,
  body: { error, ...(description && { error_description: description }) },
});

/** Sends a browser elsewhere. */
export const goTo = (location: string, headers: Record<string, string> = {}): Answer => ({
  status: 302,
  headers: { location, ...headers },
});
