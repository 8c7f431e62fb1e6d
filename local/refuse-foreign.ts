import type { IncomingMessage } from 'node:http';

const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whether a request was made by a web page of somebody else that the developer has open (its Origin), or through a name
 * that was bent to this machine (its Host). Mailbox, control and database answer nobody but this machine.
 */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (host !== undefined && !ownHost.test(host)) return true;
  return origin !== undefined && !ownHost.test(origin.replace(/^https?:\/\//, ''));
}
