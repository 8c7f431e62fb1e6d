import * as z from 'zod';
import type { GatewayAnswer } from '../gateway/gateway-answer.ts';
import { fits } from '../iam/policy-statement.ts';
import { readProperties, type Stack } from '../template/stack.ts';
import { type BehaviorPolicies, behaviorPolicies } from './behavior-policies.ts';
import { compressed } from './compress.ts';
import { errorResponses, keptErrors } from './kept-errors.ts';
import { responseHeaders } from './response-headers.ts';
import { type SiteFiles, siteFiles } from './site-files.ts';
import { siteOrigin } from './site-origin.ts';
import { type ViewerRequest, viewerFunction } from './viewer-function.ts';

const behavior = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  Compress: z.boolean().default(false),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z
    .array(z.object({ EventType: z.literal('viewer-request', 'cannot run here'), FunctionARN: z.string() }))
    .default([]),
});
const distribution = z.object({
  DistributionConfig: z.object({
    DefaultRootObject: z.string().default(''),
    CustomErrorResponses: errorResponses,
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

/** Asks the gateway behind the edge. `passed` makes of the viewer's headers those that the origin gets. */
export type AskGateway = (passed: BehaviorPolicies['forwarded']) => Promise<GatewayAnswer | undefined>;

/** The distribution of the template: answers a request at `now` (ms); undefined when the viewer has gone. */
export type Edge = (request: ViewerRequest, now: number, ask: AskGateway) => Promise<GatewayAnswer | undefined>;

/** Where a behavior leads, and what it makes of a request and of an answer. */
type Way = Pick<Behavior, 'Compress'> & {
  policies: BehaviorPolicies;
  decide: ReturnType<typeof viewerFunction>;
  answerHeaders: Readonly<Record<string, string>>;
  fromOrigin: (request: ViewerRequest, ask: AskGateway) => Promise<GatewayAnswer | undefined>;
};

const bucketOf = (domain: string): string | undefined => /^(.+)\.s3\.[\w-]+\.amazonaws\.com$/.exec(domain)?.[1];

function wayOf(stack: Stack, found: Behavior, { Origins }: Config, files: SiteFiles, rewrite: Rewrite): Way {
  const origin = Origins.find(({ Id }) => Id === found.TargetOriginId);
  if (!origin) throw new Error(`The distribution leads to the origin ${found.TargetOriginId}, which it does not have.`);
  const policies = behaviorPolicies(stack, found.CachePolicyId, found.OriginRequestPolicyId);
  const [association] = found.FunctionAssociations;
  const bucket = bucketOf(origin.DomainName);
  const site = bucket ? siteOrigin(stack, bucket, files(bucket)) : undefined;
  const custom = origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
    HeaderName.toLowerCase(),
    HeaderValue,
  ]);
  const own = { ...Object.fromEntries(custom), host: origin.DomainName };
  return {
    Compress: found.Compress,
    policies,
    decide: viewerFunction(stack, association?.FunctionARN),
    answerHeaders: responseHeaders(stack, found.ResponseHeadersPolicyId, rewrite),
    fromOrigin: async ({ uri }, ask) =>
      site ? site(uri) : await ask((headers, viewer) => ({ ...policies.forwarded(headers, viewer), ...own })),
  };
}

/**
 * 304 for who has the version that an answer is kept by. CloudFront compares with what its cache holds, so an answer
 * that may not be kept comes whole.
 */
function unlessKnown(answer: GatewayAnswer, { headers }: ViewerRequest): GatewayAnswer {
  const { etag, ...others } = answer.headers;
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '');
  const isKept = answer.status === 200 && /max-age=[1-9]/.test(others['cache-control'] ?? '');
  const known = (headers['if-none-match'] ?? '').split(',').map(plain);
  if (!isKept || !etag || !known.includes(plain(etag))) return answer;
  const { 'content-type': _type, 'content-encoding': _encoding, ...kept } = answer.headers;
  return { ...answer, status: 304, headers: kept, body: Buffer.alloc(0) };
}

/**
 * Reads the template's distribution: behaviors in their order, then the default one. `rewrite` replaces addresses of
 * services that this machine stands in for. Of caching only errors are kept; every other answer is fresh.
 */
export function startEdge(stack: Stack, rewrite: Rewrite): Edge | undefined {
  const [resource] = stack.resources('AWS::CloudFront::Distribution');
  if (!resource) return undefined;
  const config = readProperties(distribution, resource).DistributionConfig;
  const files = siteFiles(stack, rewrite);
  const behaviors = [...config.CacheBehaviors, config.DefaultCacheBehavior].map((found) => ({
    pattern: found.PathPattern,
    way: wayOf(stack, found, config, files, rewrite),
  }));
  const errors = keptErrors(config.CustomErrorResponses);

  const cached = async (way: Way, request: ViewerRequest, now: number, ask: AskGateway) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead) return await way.fromOrigin(request, ask);
    const key = way.policies.keyOf(request);
    const kept = errors.read(key, now);
    if (kept) return kept;
    const answer = await way.fromOrigin(request, ask);
    if (answer) errors.note(key, answer, now);
    return answer;
  };

  return async (request, now, ask) => {
    const way = behaviors.find(({ pattern }) => fits(pattern, request.uri))?.way;
    if (!way) throw new Error('A distribution without a default behavior');
    const verdict = way.decide?.(request) ?? { uri: request.uri };
    if ('statusCode' in verdict) {
      const own = Object.entries(verdict.headers).map(([name, { value }]) => [name, value]);
      const headers = { ...way.answerHeaders, ...Object.fromEntries(own) };
      return { status: verdict.statusCode, headers, cookies: [], body: Buffer.from(verdict.body) };
    }
    const uri = verdict.uri === '/' ? `/${config.DefaultRootObject}` : verdict.uri;
    const answer = await cached(way, { ...request, uri }, now, ask);
    if (!answer) return undefined;
    const whole = { ...answer, headers: { ...way.answerHeaders, ...answer.headers } };
    const encodings = way.Compress ? way.policies.encodings : [];
    return compressed(unlessKnown(whole, request), request.headers['accept-encoding'], encodings);
  };
}
