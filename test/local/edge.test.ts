import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { httpApi, lambda, role, writeAssembly } from './write-assembly.ts';

const echo = `export const handler = async (event) => ({ statusCode: 200,
  headers: { 'content-type': 'application/json', 'x-own': 'function' }, body: JSON.stringify(event) });`;

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

const behavior = (TargetOriginId: string, more: Record<string, unknown> = {}) => ({ TargetOriginId, ...more });

const resources = {
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
        CacheBehaviors: [behavior('api', { PathPattern: '/v1/*' })],
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
};

let stack: LocalStack;
beforeAll(async () => {
  stack = await startLocal({ assembly: writeAssembly({ resources, assets }), data: newFolder() });
});
afterAll(() => stack.stop());

const get = (path: string, init?: RequestInit) => fetch(`${stack.urls.gateway}${path}`, init);

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

  test('is answered in a smaller form to those who read it', async () => {
    const long = `/v1/leads?${'q'.repeat(2_000)}`;
    expect((await get(long, { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding')).toBe('br');
    expect((await get(long, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBe(
      null,
    );
  });
});

describe('every other path', () => {
  test('is a file of the bucket, with the policy’s headers and its own caching', async () => {
    const script = await get('/app-1a2b.js');
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toBe('text/javascript');
    expect(script.headers.get('cache-control')).toBe('immutable');
    expect(script.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(script.headers.get('permissions-policy')).toBe('camera=()');
  });

  test('or what the function at the edge makes of it', async () => {
    expect(await (await get('/leads/42')).text()).toContain('<title>Console</title>');
    const refused = await get('/leads/42', { method: 'POST', body: 'x' });
    expect([refused.status, refused.headers.get('x-why')]).toEqual([404, 'POST']);
  });

  test('or nothing, as a bucket says it that may not be listed', async () => {
    expect((await get('/missing.js')).status).toBe(403);
  });

  test('knows in its configuration what only a deployment knows', async () => {
    expect(await (await get('/config.json')).json()).toEqual({ signInUrl: 'https://sign-in' });
  });
});

test('a function that only a deployment runs is no function of the stack', () => {
  expect(() => stack.invoke('Deploys', {})).toThrow('The template has no function Deploys.');
});
