/**
 * The token in an `Authorization` header, taken apart before anything is verified. One token has one spelling: no
 * padding, no stray bits at the end of a part, one space after the scheme (docs/reliability.md#facts, M8). The scheme's
 * name may be in any case (RFC 9110, 11.1).
 */

/** Parts of a token that nobody has vouched for yet. `token` is its whole text. */
export type UnverifiedToken = { token: string; header: Record<string, unknown>; claims: Record<string, unknown> };

// The gateway takes 10 KB of headers in all.
const form = /^Bearer ([\w-]{1,2000}\.[\w-]{1,6000}\.[\w-]{1,2000})$/i;

const bytesOf = (part: string): Buffer | undefined => {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : undefined;
};

const objectIn = (bytes: Buffer | undefined): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(bytes?.toString('utf8') ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};

/** The token of a header `Bearer <token>`; undefined for every other header, scheme and spelling of the token. */
export const bearerToken = (authorization: string | undefined): UnverifiedToken | undefined => {
  const token = form.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const [header, claims, signature] = token.split('.').map(bytesOf);
  const [headerObject, claimsObject] = [objectIn(header), objectIn(claims)];
  return signature && headerObject && claimsObject ? { token, header: headerObject, claims: claimsObject } : undefined;
};
