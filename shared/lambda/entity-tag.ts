/** Answers that may be kept by caches: tagged by their contents, and not sent again to who has them (RFC 9110, 13.1.2). */
import { createHash } from 'node:crypto';
import type { HttpRequest } from './http-request.ts';
import type { Reply } from './reply.ts';

/** Whether the caller has this version already; `*` and weak tags count, as for any GET (RFC 9110, 13.1.2). */
const isKnownVersion = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));

/** The reply with its tag, or 304 without a body. `contents` stands for the body; `headers` go out either way. */
export const taggedReply = <J = never>(
  request: HttpRequest,
  contents: string,
  { headers, ...reply }: Omit<Reply<J>, 'status'>,
): Reply<J> => {
  const etag = `"${createHash('sha256').update(contents).digest('base64url').slice(0, 22)}"`;
  const tagged = { ...headers, ETag: etag };
  return isKnownVersion(request.headers['if-none-match'], etag)
    ? { status: 304, headers: tagged }
    : { status: 200, ...reply, headers: tagged };
};
