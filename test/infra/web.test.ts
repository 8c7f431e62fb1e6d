import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { localStage } from '../../infra/stages.ts';
import { consoleConfig } from '../../shared/contract/console-config.ts';
import { operationsByPath } from '../../shared/contract/routes.ts';
import { sampleStage, trialStage } from './sample-stage.ts';
import { plain, type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack();
});

type Behavior = {
  PathPattern?: string;
  TargetOriginId: string;
  ViewerProtocolPolicy: string;
  CachePolicyId: string;
  ResponseHeadersPolicyId: string;
  Compress: boolean;
};
type Config = {
  CacheBehaviors: Behavior[];
  DefaultCacheBehavior: Behavior;
  Origins: { Id: string; DomainName: string; OriginCustomHeaders?: { HeaderName: string; HeaderValue: string }[] }[];
  CustomErrorResponses: Record<string, unknown>[];
  Aliases?: string[];
  ViewerCertificate?: Record<string, string>;
};

const config = (): Config => prod.only('AWS::CloudFront::Distribution').properties.DistributionConfig as Config;
const originOf = ({ TargetOriginId }: Behavior) => config().Origins.find(({ Id }) => Id === TargetOriginId);
const policy = (type: string, id: string): Record<string, unknown> => {
  const found = prod.stack.resources(type).find((resource) => resource.id === id);
  if (!found) throw new Error(`There is no ${type} ${id}.`);
  return Object.values(found.properties)[0] as Record<string, unknown>;
};

/** The behavior that CloudFront takes for a path: the first whose pattern fits. */
const behaviorFor = (path: string): Behavior => {
  const fits = (pattern: string) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
  const { CacheBehaviors, DefaultCacheBehavior } = config();
  return CacheBehaviors.find(({ PathPattern = '*' }) => fits(PathPattern)) ?? DefaultCacheBehavior;
};

describe('the edge', () => {
  test('leads every path of the route table to the API, and shows it the secret', () => {
    const paths = [...operationsByPath().keys()].map((path) => path.replaceAll(/\{\w+\}/g, 'x'));
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      const origin = originOf(behaviorFor(path));
      expect(origin?.DomainName).toMatch(/execute-api/);
      expect(origin?.OriginCustomHeaders).toEqual([
        { HeaderName: 'x-origin-secret', HeaderValue: expect.stringMatching(/^\w{64}$/) },
      ]);
    }
  });

  test('shows the value that functions know as the current one', () => {
    const { Variables } = prod.functionOf('staff').properties.Environment as { Variables: Record<string, string> };
    const [header] = originOf(behaviorFor('/v1/staff/me'))?.OriginCustomHeaders ?? [];
    expect(header?.HeaderValue).toBe(Variables.ORIGIN_SECRET);
  });

  test('leads everything else to a bucket that only it can read', () => {
    expect(originOf(behaviorFor('/leads/42'))?.DomainName).toMatch(/\.s3\./);
    expect(prod.only('AWS::S3::Bucket').properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const { PolicyDocument } = prod.only('AWS::S3::BucketPolicy').properties as {
      PolicyDocument: { Statement: { Effect: string; Principal: Record<string, string> }[] };
    };
    const allowed = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow').map(
      ({ Principal }) => Principal,
    );
    expect(allowed).toContainEqual({ Service: 'cloudfront.amazonaws.com' });
    expect(JSON.stringify(allowed)).not.toContain('"*"');
  });

  test('speaks TLS only, and compresses', () => {
    for (const behavior of [...config().CacheBehaviors, config().DefaultCacheBehavior]) {
      expect(behavior).toMatchObject({ ViewerProtocolPolicy: 'redirect-to-https', Compress: true });
    }
  });

  test('keeps a questionnaire apart for each origin that asks, for five minutes at most', () => {
    const { CachePolicyId } = behaviorFor('/v1/clinics/alba/questionnaire');
    expect(policy('AWS::CloudFront::CachePolicy', CachePolicyId)).toMatchObject({
      MaxTTL: 300,
      ParametersInCacheKeyAndForwardedToOrigin: {
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Origin'] },
        QueryStringsConfig: { QueryStrings: ['treatment', 'lang'] },
      },
    });
  });

  test('never shares an answer between two who ask, and keeps none longer than it says itself', () => {
    const { CachePolicyId } = behaviorFor('/v1/staff/me');
    expect(policy('AWS::CloudFront::CachePolicy', CachePolicyId)).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: { HeadersConfig: { Headers: ['Authorization', 'Origin'] } },
    });
  });

  test('lets the console load nothing from others and connect only to where staff sign in', () => {
    const { ResponseHeadersPolicyId } = config().DefaultCacheBehavior;
    const { SecurityHeadersConfig } = policy('AWS::CloudFront::ResponseHeadersPolicy', ResponseHeadersPolicyId) as {
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } };
    };
    const csp = SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
    expect(csp).toContain("default-src 'none'; script-src 'self'");
    expect(csp).not.toMatch(/unsafe|\*/);
    expect(csp).toMatch(/connect-src 'self' https:\/\/[\w-]+\.auth\.eu-central-1\.amazoncognito\.com;/);
  });

  test('keeps no error that CloudFront would keep for ten seconds, and puts no page in its place', () => {
    expect(config().CustomErrorResponses).toEqual(
      [404, 405, 414, 500, 501, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    );
  });

  test('is told by the bucket that a file is missing, and by nobody else’s leave', () => {
    const { PolicyDocument } = prod.only('AWS::S3::BucketPolicy').properties as {
      PolicyDocument: {
        Statement: { Action: string | string[]; Principal: unknown; Condition?: Record<string, unknown> }[];
      };
    };
    const listing = PolicyDocument.Statement.filter(
      ({ Action, Principal }) =>
        [Action].flat().includes('s3:ListBucket') && JSON.stringify(Principal).includes('cloudfront'),
    );
    expect(listing).toHaveLength(1);
    expect(JSON.stringify(listing[0]?.Condition)).toContain('distribution/');
  });

  test('takes firewall and certificate from the stack in us-east-1', () => {
    expect(Object.keys(prod.raw)).not.toContain('AWS::WAFv2::WebACL');
    expect(config()).toMatchObject({
      Aliases: ['suitably.example', 'console.suitably.example'],
      ViewerCertificate: { SslSupportMethod: 'sni-only' },
    });
  });

  test('puts the console’s configuration and files into that bucket', () => {
    const deployments = prod.stack.resources('Custom::CDKBucketDeployment').map(({ properties }) => properties);
    expect(deployments.map(({ DestinationBucketName }) => plain(String(DestinationBucketName)))).toHaveLength(2);
    const bucket = prod.filesOf(String(deployments[0]?.DestinationBucketName));
    const config = consoleConfig.parse(JSON.parse(bucket.get('config.json')?.body.toString() ?? ''));
    expect(config.authority).toMatch(/^https:\/\/[\w-]+\.auth\.eu-central-1\.amazoncognito\.com$/);
    expect(config.clientId).toBe(prod.stack.ref(prod.only('AWS::Cognito::UserPoolClient').id));
    expect(bucket.get('index.html')?.cacheControl).toBe('no-cache');
  });
});

describe('the function before the console', () => {
  type Asked = { uri: string; host?: string; accept?: string; method?: string; query?: Record<string, string> };
  type Verdict = { uri?: string; statusCode?: number; headers?: Record<string, { value: string }>; body?: string };

  const asking = async (stage: Parameters<typeof synthesizedStack>[0]) => {
    const { properties } = (await synthesizedStack(stage)).only('AWS::CloudFront::Function');
    return ({ uri, host = 'd1.cloudfront.net', accept = '*/*', method = 'GET', query = {} }: Asked): Verdict => {
      const querystring = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, { value }]));
      const headers = { host: { value: host }, ...(accept && { accept: { value: accept } }) };
      const event = { context: { requestId: 'r-1' }, request: { method, uri, querystring, headers } };
      return JSON.parse(runInNewContext(`${properties.FunctionCode}\nJSON.stringify(handler(event))`, { event }));
    };
  };
  const html = 'text/html,*/*';
  const own = 'console.suitably.example';

  test('answers the page at the root whatever is accepted, and at other addresses to browsers', async () => {
    const ask = await asking(sampleStage());
    expect(ask({ uri: '/', host: own })).toMatchObject({ uri: '/index.html' });
    expect(ask({ uri: '/', host: own, accept: '' })).toMatchObject({ uri: '/index.html' });
    expect(ask({ uri: '/clinics/alba/leads', host: own, accept: html })).toMatchObject({ uri: '/index.html' });
    expect(ask({ uri: '/clinics/alba/leads', host: own })).toMatchObject({ statusCode: 404 });
    expect(ask({ uri: '/', host: own, method: 'POST' })).toMatchObject({ statusCode: 404 });
  });

  test.each(['suitably.example', 'd1.cloudfront.net'])('leads from %s to the one name of the console', async (host) => {
    const ask = await asking(sampleStage());
    const leadingTo = (path: string) => ({
      statusCode: 302,
      headers: { location: { value: `https://${own}${path}` } },
    });
    expect(ask({ uri: '/', host })).toMatchObject(leadingTo('/'));
    expect(ask({ uri: '/index.html', host })).toMatchObject(leadingTo('/index.html'));
    const query = { status: 'new', q: 'a%20b' };
    expect(ask({ uri: '/leads', host, accept: html, query })).toMatchObject(leadingTo('/leads?status=new&q=a%20b'));
    expect(ask({ uri: '/nope', host })).toMatchObject({ statusCode: 404 });
    expect(ask({ uri: '/console/app-1.js', host })).toMatchObject({ uri: '/console/app-1.js' });
  });

  test.each([
    ['a trial', trialStage()],
    ['this machine', localStage],
  ])('leads nowhere on %s, whose console has no name of its own', async (_what, stage) => {
    const ask = await asking(stage);
    expect(ask({ uri: '/' })).toMatchObject({ uri: '/index.html' });
    expect(ask({ uri: '/leads', host: 'localhost:3000', accept: html })).toMatchObject({ uri: '/index.html' });
  });

  test('is of a size and a language that CloudFront takes', () => {
    const { FunctionCode, FunctionConfig } = prod.only('AWS::CloudFront::Function').properties;
    expect(Buffer.byteLength(String(FunctionCode))).toBeLessThan(10_240);
    expect(FunctionConfig).toMatchObject({ Runtime: 'cloudfront-js-2.0' });
  });
});
