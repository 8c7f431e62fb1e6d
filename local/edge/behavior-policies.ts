import * as z from 'zod';
import { readProperties, type Stack } from '../template/stack.ts';
import type { ViewerRequest } from './viewer-function.ts';

const names = z.array(z.string()).default([]);
const cachePolicy = z.object({
  CachePolicyConfig: z.object({
    ParametersInCacheKeyAndForwardedToOrigin: z.object({
      EnableAcceptEncodingBrotli: z.boolean().default(false),
      EnableAcceptEncodingGzip: z.boolean(),
      HeadersConfig: z.object({ HeaderBehavior: z.enum(['none', 'whitelist']), Headers: names }),
      CookiesConfig: z.object({ CookieBehavior: z.literal('none', 'only policies without cookies can run here') }),
      QueryStringsConfig: z.object({ QueryStringBehavior: z.enum(['none', 'all', 'whitelist']), QueryStrings: names }),
    }),
  }),
});
const originRequestPolicy = z.object({
  OriginRequestPolicyConfig: z.object({
    HeadersConfig: z.object({ HeaderBehavior: z.enum(['none', 'whitelist']), Headers: names }),
    CookiesConfig: z.object({ CookieBehavior: z.literal('none', 'only policies without cookies can run here') }),
    QueryStringsConfig: z.object({
      QueryStringBehavior: z.literal('all', 'only policies with the whole query string can run here'),
    }),
  }),
});
type CacheKey = z.infer<typeof cachePolicy>['CachePolicyConfig']['ParametersInCacheKeyAndForwardedToOrigin'];

/** The policy CachingOptimized, which AWS keeps: no header and no query string is in its key. */
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const optimizedKey: CacheKey = {
  EnableAcceptEncodingBrotli: true,
  EnableAcceptEncodingGzip: true,
  HeadersConfig: { HeaderBehavior: 'none', Headers: [] },
  CookiesConfig: { CookieBehavior: 'none' },
  QueryStringsConfig: { QueryStringBehavior: 'none', QueryStrings: [] },
};

/** What a behavior's policies say. Header names in lower case. */
export type BehaviorPolicies = {
  /** Names the object that a request asks for: two requests of one key get one answer from the cache. */
  keyOf: (request: ViewerRequest) => string;
  /** Headers as the origin gets them: those of the policies, and what CloudFront says itself. `viewer` is `address:port`. */
  forwarded: (headers: Readonly<Record<string, string>>, viewer: string) => Record<string, string>;
  encodings: readonly ('br' | 'gzip')[];
};

function keyOf({ HeadersConfig, QueryStringsConfig }: CacheKey): BehaviorPolicies['keyOf'] {
  const { QueryStringBehavior, QueryStrings } = QueryStringsConfig;
  return ({ method, uri, query, headers }) => {
    const asked = [...new URLSearchParams(query)].filter(
      ([name]) => QueryStringBehavior === 'all' || (QueryStringBehavior === 'whitelist' && QueryStrings.includes(name)),
    );
    const said = HeadersConfig.Headers.map((name) => headers[name.toLowerCase()] ?? '');
    return JSON.stringify([method, uri, asked, said]);
  };
}

/** Reads the policies of a behavior by their ids. Throws for one that is not in the template and cannot run here. */
export function behaviorPolicies(stack: Stack, cacheId: string, requestId: string | undefined): BehaviorPolicies {
  const cache = stack.resources('AWS::CloudFront::CachePolicy').find(({ id }) => stack.ref(id) === cacheId);
  if (!cache && cacheId !== cachingOptimized) throw new Error(`The cache policy ${cacheId} cannot run here.`);
  const key = cache
    ? readProperties(cachePolicy, cache).CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin
    : optimizedKey;
  const request = stack
    .resources('AWS::CloudFront::OriginRequestPolicy')
    .find(({ id }) => requestId !== undefined && stack.ref(id) === requestId);
  if (requestId && !request) throw new Error(`The origin request policy ${requestId} cannot run here.`);
  const more = request
    ? readProperties(originRequestPolicy, request).OriginRequestPolicyConfig.HeadersConfig
    : undefined;
  const passing = [...key.HeadersConfig.Headers, ...(more?.Headers ?? [])].map((name) => name.toLowerCase());
  const encodings = [
    key.EnableAcceptEncodingBrotli && ('br' as const),
    key.EnableAcceptEncodingGzip && ('gzip' as const),
  ].filter((name) => name !== false);
  const always = ['content-length', 'x-forwarded-for', ...(encodings.length > 0 ? ['accept-encoding'] : [])];
  return {
    keyOf: keyOf(key),
    encodings,
    forwarded: (headers, viewer) => ({
      ...Object.fromEntries(
        [...passing, ...always].flatMap((name) => (headers[name] !== undefined ? [[name, headers[name]]] : [])),
      ),
      ...(passing.includes('cloudfront-viewer-address') && { 'cloudfront-viewer-address': viewer }),
      'user-agent': 'Amazon CloudFront',
      via: '2.0 local.cloudfront.net (CloudFront)',
    }),
  };
}
