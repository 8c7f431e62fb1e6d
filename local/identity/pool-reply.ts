import type { IncomingMessage } from 'node:http';

/** An answer of the user pool. A string body is a page, an object is JSON. */
export type PoolReply = { status: number; headers?: Record<string, string>; body?: string | object };

/** A request to the user pool, with its whole body. */
export type PoolRequest = { method: string; url: URL; headers: IncomingMessage['headers']; body: string };

/** An error in the words of OAuth 2 (RFC 6749, 5.2). */
export const oauthError = (error: string, description?: string): PoolReply => ({
  status: 400,
  body: { error, ...(description && { error_description: description }) },
});

/** Sends a browser to another address. */
export const redirectTo = (location: string, headers: Record<string, string> = {}): PoolReply => ({
  status: 302,
  headers: { location, ...headers },
});
