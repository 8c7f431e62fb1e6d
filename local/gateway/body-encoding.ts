// Measured against the service (ministack pull request 766): only these stay text. Form posts, multipart and a missing
// type arrive base64-encoded, which is the case that other emulators get wrong.
const textTypes = new Set(['application/json', 'application/xml', 'application/javascript']);

/** Whether an HTTP API hands this body over as text. `contentType` is the joined header value. */
export function staysText(contentType: string | undefined, contentEncoding: string | undefined): boolean {
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
