import * as z from 'zod';
import { type GatewayAnswer, ownAnswer } from '../gateway/gateway-answer.ts';
import { fits } from '../iam/policy-statement.ts';
import { readProperties, type Stack } from '../template/stack.ts';
import { responseHeaders } from './response-headers.ts';
import { type SiteFile, type SiteFiles, siteFiles } from './site-files.ts';
import { type ViewerRequest, viewerFunction } from './viewer-function.ts';

const behavior = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })).default([]),
});
const distribution = z.object({
  DistributionConfig: z.object({
    CacheBehaviors: z.array(behavior).default([]),
    DefaultCacheBehavior: behavior,
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      }),
    ),
  }),
});
type Behavior = z.infer<typeof behavior>;
type Config = z.infer<typeof distribution>['DistributionConfig'];

type Rewrite = (text: string) => string;

/** Where a path leads: on to the gateway, with headers that the edge adds; or to an answer from files. */
export type EdgeTarget =
  | { to: 'gateway'; headers: Readonly<Record<string, string>>; answerHeaders: Readonly<Record<string, string>> }
  | { to: 'site'; answer: (request: ViewerRequest) => GatewayAnswer };

/** The distribution of the template; undefined where it has none. */
export type Edge = (path: string) => EdgeTarget;

const bucketOf = (domain: string): string | undefined => /^(.+)\.s3\.[\w-]+\.amazonaws\.com$/.exec(domain)?.[1];

const fileAnswer = (file: SiteFile, headers: Readonly<Record<string, string>>): GatewayAnswer => ({
  status: 200,
  headers: {
    ...headers,
    'content-type': file.contentType,
    ...(file.cacheControl && { 'cache-control': file.cacheControl }),
  },
  cookies: [],
  body: file.body,
});

function siteTarget(stack: Stack, found: Behavior, files: ReadonlyMap<string, SiteFile>, rewrite: Rewrite): EdgeTarget {
  const headers = responseHeaders(stack, found.ResponseHeadersPolicyId, rewrite);
  const [association] = found.FunctionAssociations;
  const decide = viewerFunction(stack, association?.FunctionARN);
  return {
    to: 'site',
    answer: (request) => {
      const verdict = decide?.(request) ?? { uri: request.uri };
      if ('statusCode' in verdict) {
        const own = Object.entries(verdict.headers).map(([name, { value }]) => [name, value]);
        const answer = { ...headers, ...Object.fromEntries(own) };
        return { status: verdict.statusCode, headers: answer, cookies: [], body: Buffer.from(verdict.body) };
      }
      const file = files.get(verdict.uri.slice(1));
      // A bucket that may not be listed does not say whether a file is missing.
      return file ? fileAnswer(file, headers) : ownAnswer(403, 'Access Denied');
    },
  };
}

function targetOf(stack: Stack, found: Behavior, { Origins }: Config, files: SiteFiles, rewrite: Rewrite): EdgeTarget {
  const origin = Origins.find(({ Id }) => Id === found.TargetOriginId);
  if (!origin) throw new Error(`The distribution leads to the origin ${found.TargetOriginId}, which it does not have.`);
  const bucket = bucketOf(origin.DomainName);
  if (bucket) return siteTarget(stack, found, files(bucket), rewrite);
  const custom = origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
    HeaderName.toLowerCase(),
    HeaderValue,
  ]);
  const answerHeaders = responseHeaders(stack, found.ResponseHeadersPolicyId, rewrite);
  return { to: 'gateway', headers: Object.fromEntries(custom), answerHeaders };
}

/**
 * Reads the template's distribution: behaviors in their order, then the default one. `rewrite` replaces addresses of
 * services that this machine stands in for. Caching is left out: every answer is fresh.
 */
export function startEdge(stack: Stack, rewrite: Rewrite): Edge | undefined {
  const [resource] = stack.resources('AWS::CloudFront::Distribution');
  if (!resource) return undefined;
  const config = readProperties(distribution, resource).DistributionConfig;
  const files = siteFiles(stack, rewrite);
  const behaviors = [...config.CacheBehaviors, config.DefaultCacheBehavior].map((found) => ({
    pattern: found.PathPattern,
    target: targetOf(stack, found, config, files, rewrite),
  }));
  return (path) => {
    const found = behaviors.find(({ pattern }) => fits(pattern, path));
    if (!found) throw new Error('A distribution without a default behavior');
    return found.target;
  };
}
