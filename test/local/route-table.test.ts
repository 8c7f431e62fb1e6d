import { describe, expect, test } from 'vitest';
import { routeTable } from '../../local/gateway/route-table.ts';

const keys = [
  'ANY /v1/{clinic}/leads',
  'GET /v1/{clinic}/leads',
  'ANY /v1/openapi.json',
  'ANY /v1/{clinic}',
  'ANY /v1/{rest+}',
  'ANY /health',
  '$default',
];
const match = routeTable(new Map(keys.map((key) => [key, key])));

describe('routes', () => {
  test.each([
    ['GET', '/health', 'ANY /health', {}],
    ['TRACE', '/health', 'ANY /health', {}],
    ['GET', '/v1/alba/leads', 'GET /v1/{clinic}/leads', { clinic: 'alba' }],
    ['POST', '/v1/alba/leads', 'ANY /v1/{clinic}/leads', { clinic: 'alba' }],
    ['GET', '/v1/openapi.json', 'ANY /v1/openapi.json', {}],
    ['GET', '/v1/birch', 'ANY /v1/{clinic}', { clinic: 'birch' }],
    ['GET', '/v1/a/b/c', 'ANY /v1/{rest+}', { rest: 'a/b/c' }],
    ['GET', '/v1/..%2F..%2Fstaff', 'ANY /v1/{clinic}', { clinic: '../../staff' }],
    ['GET', '/v1/%zz', 'ANY /v1/{clinic}', { clinic: '%zz' }],
    ['GET', '/', '$default', {}],
    ['GET', '/healthy', '$default', {}],
    ['GET', '/v1', '$default', {}],
  ])('%s %s leads to %s', (method, path, target, parameters) => {
    expect(match(method, path)).toEqual({ routeKey: target, target, parameters });
  });

  test('without a default an unknown path leads nowhere', () => {
    expect(routeTable(new Map([['GET /a', 1]]))('GET', '/b')).toBeUndefined();
    expect(routeTable(new Map([['GET /a', 1]]))('POST', '/a')).toBeUndefined();
  });
});
