import * as z from 'zod';
import type { GatewayAnswer } from '../gateway/gateway-answer.ts';
import { policyDocument } from '../iam/policy-statement.ts';
import { readProperties, type Stack } from '../template/stack.ts';
import type { SiteFile } from './site-files.ts';

const bucketPolicy = z.object({ Bucket: z.string(), PolicyDocument: policyDocument });

/** Whether somebody may list a bucket. Who may not is not told that a file is missing. */
const mayBeListed = (stack: Stack, bucket: string): boolean =>
  stack
    .resources('AWS::S3::BucketPolicy')
    .map((resource) => readProperties(bucketPolicy, resource))
    .filter(({ Bucket }) => Bucket === bucket)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .some(({ Effect, Action }) => Effect === 'Allow' && Action?.includes('s3:ListBucket'));

/** What S3 says in its own words. */
const refused = (status: number, code: string, message: string): GatewayAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  cookies: [],
  body: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  ),
});

/** The bucket behind the edge: makes what answers an address with a file, or with what S3 answers where there is none. */
export function siteOrigin(
  stack: Stack,
  bucket: string,
  files: ReadonlyMap<string, SiteFile>,
): (uri: string) => GatewayAnswer {
  const missing = mayBeListed(stack, bucket)
    ? refused(404, 'NoSuchKey', 'The specified key does not exist.')
    : refused(403, 'AccessDenied', 'Access Denied');
  return (uri) => {
    const file = files.get(uri.slice(1));
    if (!file) return missing;
    const headers = {
      'content-type': file.contentType,
      ...(file.cacheControl && { 'cache-control': file.cacheControl }),
    };
    return { status: 200, headers, cookies: [], body: file.body };
  };
}
