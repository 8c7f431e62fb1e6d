import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptErrors } from '../../local/edge/kept-errors.ts';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { httpApi, lambda, role, writeAssembly } from './write-assembly.ts';

const echo = `let calls = 0;
export const handler = async (event) => {
  calls += 1;
  const { status = '200', type = 'application/json', cache = 'no-store', etag } = event.queryStringParameters ?? {};
  return { statusCode: Number(status), headers: { 'content-type': type, 'cache-control': cache, ...(etag && { etag }) },
    body: JSON.stringify({ ...event, calls }) };
};`;

const assets = {
  code: { 'index.mjs': echo },
  deploys: { 'index.py': 'never run here' },
  site: {
    'index.html': '<!doctype html><title>Console</title>',
    'app-1a2b.js': `const filler = "${'x'.repeat(2_000)}";`,
  },
  config: { 'config.json': '{"signInUrl":"<<marker:0>>"}' },
};

const fallback = `function handler(event) {
  var request = event.request;
  if (request.method !== 'GET') return { statusCode: 404, headers: { 'x-why': { value: request.method } }, body: '{}' };
  if (!/\\.[a-z]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`;

const deployment = (key: string, more: Record<string, unknown>) => ({
  Type: 'Custom::CDKBucketDeployment',
  Properties: {
    ServiceToken: { 'Fn::GetAtt': ['Deploys', 'Arn'] },
    SourceObjectKeys: [`${key}.zip`],
    DestinationBucketName: { Ref: 'Site' },
    ...more,
  },
});

const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';

const behavior = (TargetOriginId: string, more: Record<string, unknown> = {}) => ({
  TargetOriginId,
  Compress: true,
  CachePolicyId: cachingOptimized,
  ...more,
});

const toApi = { CachePolicyId: { Ref: 'Cache' }, OriginRequestPolicyId: { Ref: 'ToApi' } };

const none = { CookieBehavior: 'none' };
const policies = {
  Cache: {
    Type: 'AWS::CloudFront::CachePolicy',
    Properties: {
      CachePolicyConfig: {
        ParametersInCacheKeyAndForwardedToOrigin: {
          EnableAcceptEncodingBrotli: true,
          EnableAcceptEncodingGzip: true,
          HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Authorization'] },
          CookiesConfig: none,
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    },
  },
  ToApi: {
    Type: 'AWS::CloudFront::OriginRequestPolicy',
    Properties: {
      OriginRequestPolicyConfig: {
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept', 'CloudFront-Viewer-Address'] },
        CookiesConfig: none,
        QueryStringsConfig: { QueryStringBehavior: 'all' },
      },
    },
  },
};

const resourcesWith = (more: Record<string, unknown> = {}, listed: boolean = false) => ({
  ...policies,
  ...(listed && {
    Listing: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Site' },
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }] },
      },
    },
  }),
  Role: role(),
  Echo: lambda('code', 'Role'),
  Deploys: lambda('deploys', 'Role', { Runtime: 'python3.13' }),
  ...httpApi({ 'ANY /v1/{what}': 'Echo', $default: 'Echo' }),
  Site: { Type: 'AWS::S3::Bucket' },
  Hashed: deployment('site', { Exclude: ['*'], Include: ['app-*'], SystemMetadata: { 'cache-control': 'immutable' } }),
  Page: deployment('site', { Exclude: ['app-*'] }),
  Config: deployment('config', { SourceMarkers: [{ '<<marker:0>>': { 'Fn::Join': ['', ['https://', 'sign-in']] } }] }),
  Fallback: { Type: 'AWS::CloudFront::Function', Properties: { Name: 'fallback', FunctionCode: fallback } },
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
        },
        CustomHeadersConfig: { Items: [{ Header: 'Permissions-Policy', Value: 'camera=()', Override: true }] },
      },
    },
  },
  Edge: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        ...more,
        CacheBehaviors: [behavior('api', { PathPattern: '/v1/*', ...toApi })],
        DefaultCacheBehavior: behavior('site', {
          ResponseHeadersPolicyId: { Ref: 'Headers' },
          FunctionAssociations: [
            { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Fallback', 'FunctionARN'] } },
          ],
        }),
        Origins: [
          { Id: 'site', DomainName: { 'Fn::GetAtt': ['Site', 'RegionalDomainName'] } },
          {
            Id: 'api',
            DomainName: 'api.example',
            OriginCustomHeaders: [{ HeaderName: 'X-Origin-Secret', HeaderValue: 'known to both' }],
          },
        ],
      },
    },
  },
});

let stack: LocalStack;
beforeAll(async () => {
  stack = await startLocal({ assembly: writeAssembly({ resources: resourcesWith(), assets }), data: newFolder() });
});
afterAll(() => stack.stop());

const get = (path: string, init?: RequestInit) => fetch(`${stack.urls.gateway}${path}`, init);
const filler = 'q'.repeat(2_000);

describe('a path of the API', () => {
  test('reaches its function with the secret of the edge and the address of the viewer', async () => {
    const headers = {
      'x-local-source': '198.51.100.7',
      'x-origin-secret': 'a lie',
      'cloudfront-viewer-address': '1.1.1.1:1',
    };
    const event = await (await get('/v1/leads', { headers })).json();
    expect(event.headers['x-origin-secret']).toBe('known to both');
    expect(event.headers['cloudfront-viewer-address']).toMatch(/^198\.51\.100\.7:\d+$/);
  });

  test('reaches it with the headers of the policies and no others', async () => {
    const sent = {
      accept: 'text/html',
      authorization: 'Bearer x',
      'x-mine': '1',
      'if-none-match': '"a"',
      cookie: 'a=b',
    };
    const { headers, cookies } = await (await get('/v1/leads', { headers: sent })).json();
    expect(headers).toMatchObject({
      ...{ accept: 'text/html', authorization: 'Bearer x', 'accept-encoding': expect.stringContaining('gzip') },
      ...{ host: 'api.example', 'user-agent': 'Amazon CloudFront' },
    });
    const unasked = Object.keys(headers).filter((name) => ['x-mine', 'if-none-match', 'cookie'].includes(name));
    expect(unasked).toEqual([]);
    expect(cookies).toBe(undefined);
  });

  test('is answered in a smaller form to those who read it', async () => {
    const long = `/v1/leads?${filler}`;
    expect((await get(long, { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding')).toBe('br');
    expect((await get(long, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')).toBe('gzip');
    expect((await get(long, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBe(
      null,
    );
  });

  test.each([
    ['application/json', 'br'],
    ['text/html; charset=utf-8', 'br'],
    ['application/problem+json', null],
    ['application/manifest+json', null],
    ['image/png', null],
  ])('of type %s is compressed (%s) as CloudFront compresses types', async (type, encoding) => {
    const headers = { 'accept-encoding': 'br' };
    const answer = await get(`/v1/leads?type=${encodeURIComponent(type)}&${filler}`, { headers });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
  });

  test.each([
    ['"3"', filler, 'W/"3"'],
    ['W/"3"', filler, 'W/"3"'],
    ['bare', filler, null],
    ['"3"', '', '"3"'],
  ])('with the tag %s and %d bytes more shows the tag that CloudFront makes of it', async (etag, more, shown) => {
    const query = `etag=${encodeURIComponent(etag)}&${more}`;
    const headers = { 'accept-encoding': more ? 'br' : 'identity' };
    expect((await get(`/v1/leads?${query}`, { headers })).headers.get('etag')).toBe(shown);
  });

  test('is 304 for who has it, when it may be kept', async () => {
    const ask = async (cache: string, known: string) =>
      (await get(`/v1/leads?etag=%22a%22&cache=${cache}`, { headers: { 'if-none-match': known } })).status;
    expect(await ask('max-age=300', '"b", W/"a"')).toBe(304);
    expect(await ask('max-age=300', '"b"')).toBe(200);
    expect(await ask('no-store', '"a"')).toBe(200);
  });
});

describe('an error', () => {
  const isKept = async (path: string, init?: RequestInit) => (await get(path, init)).headers.has('age');

  test('is shown again, no-store or not, where the template says nothing', async () => {
    await expect.poll(() => isKept('/v1/leads?status=503')).toBe(true);
  });

  test('is kept for ten seconds, or for as long as it says or the template', () => {
    const answer = (status: number, cache = 'no-store') => {
      const headers = { 'cache-control': cache };
      return { status, headers, cookies: [], body: Buffer.from('') };
    };
    const errors = keptErrors([{ ErrorCode: 500, ErrorCachingMinTTL: 0 }, { ErrorCode: 504 }]);
    const ages = (status: number, cache?: string) => {
      const key = `${status}${cache}`;
      errors.note(key, answer(status, cache), 0);
      return [0, 9_999, 10_000, 29_999, 30_000].map((now) => errors.read(key, now)?.headers.age);
    };
    const ten = ['0', '9', undefined, undefined, undefined];
    const thirty = ['0', '9', '10', '29', undefined];
    const never = Array(5).fill(undefined);
    expect([ages(503), ages(504), ages(404), ages(503, 'public, max-age=30')]).toEqual([ten, ten, ten, thirty]);
    expect([ages(500), ages(500, 'max-age=30')]).toEqual([never, thirty]);
    expect([ages(403), ages(403, 's-maxage=30'), ages(405, 'max-age=5')]).toEqual([never, thirty, ten]);
    expect([ages(422, 'max-age=30'), ages(429), ages(200, 'max-age=30')]).toEqual([never, never, never]);
  });

  test('is kept for who asked for the same with the same headers of the key, and never of a post', async () => {
    const path = '/v1/leads?status=404&cache=max-age=3600';
    await get(path);
    expect(await isKept(path, { headers: { authorization: 'x' } })).toBe(false);
    expect(await isKept(path, { method: 'POST' })).toBe(false);
    expect(await isKept(`${path}&other`)).toBe(false);
    expect(await isKept(path, { headers: { 'x-mine': '1' } })).toBe(true);
  });

  test('ages by the clock of this machine', async () => {
    const path = '/v1/leads?status=404&cache=max-age=3600&clock';
    await get(path);
    expect(await isKept(path)).toBe(true);
    await stack.setClock(Date.UTC(2040, 0, 1));
    expect(await isKept(path)).toBe(false);
    await stack.setClock(null);
  });

  test('is not kept where the template says so', async () => {
    const CustomErrorResponses = [{ ErrorCode: 503, ErrorCachingMinTTL: 0 }];
    const assembly = writeAssembly({ resources: resourcesWith({ CustomErrorResponses }), assets });
    const other = await startLocal({ assembly, data: newFolder(), keepsWarm: true });
    const ask = () => fetch(`${other.urls.gateway}/v1/leads?status=503`);
    await ask();
    expect([(await ask()).headers.get('age'), (await (await ask()).json()).calls]).toEqual([null, 3]);
    await other.stop();
  });
});
