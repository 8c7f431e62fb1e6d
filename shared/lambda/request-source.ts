/**
 * Where a request comes from (contract 4). Requests through the edge all have the edge's address; what it says of the
 * viewer counts only with the secret that it and the functions share. Nothing else that a caller sends is believed.
 */
import { timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const same = (left: Buffer, right: Buffer): boolean => left.length === right.length && timingSafeEqual(left, right);

const isFromEdge = (shown: string | undefined, secrets: readonly string[]): boolean =>
  shown !== undefined && secrets.some((secret) => secret !== '' && same(Buffer.from(shown), Buffer.from(secret)));

/** CloudFront writes `address:port`; an IPv6 address has colons of its own. */
const withoutPort = (viewer: string): string => viewer.slice(0, Math.max(0, viewer.lastIndexOf(':')));

/** The address of the viewer by the edge, or of the connection. `secrets`: the current one and, if any, the previous. */
export const requestSource = (
  { sourceIp }: Pick<APIGatewayProxyEventV2['requestContext']['http'], 'sourceIp'>,
  headers: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
): string => {
  const viewer = headers['cloudfront-viewer-address'];
  return viewer && isFromEdge(headers['x-origin-secret'], secrets) ? withoutPort(viewer) || sourceIp : sourceIp;
};
