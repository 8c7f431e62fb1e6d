import { expect, test } from 'vitest';
import { httpRequest } from '../../shared/lambda/http-request.ts';
import { aRequest } from '../builders.ts';

const secret = 's'.repeat(40);
const older = 'o'.repeat(40);

const through = (viewer: string | undefined, shown: string | undefined, secrets = [secret, older]) => {
  const headers = { 'cloudfront-viewer-address': viewer, 'x-origin-secret': shown } as Record<string, string>;
  const { source, isFromEdge } = httpRequest(aRequest({ source: '203.0.113.9', headers }), secrets);
  return [source, isFromEdge];
};

test.each([
  ['198.51.100.7:4711', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6:443', '2001:db8:1:2:3:4:5:6'],
])('a viewer of the edge is believed to be %s', (viewer, source) => {
  expect(through(viewer, secret)).toEqual([source, true]);
  expect(through(viewer, older)).toEqual([source, true]);
});

test.each([
  ['without the secret', undefined, [secret, older]],
  ['with another secret', 'x'.repeat(40), [secret, older]],
  ['with a shorter secret', secret.slice(1), [secret, older]],
  ['with an empty secret, where there is no previous one', '', [secret, '']],
  ['with the word that stands for no previous one', 'none', [secret, 'none']],
  ['where no secret is known', secret, []],
])(
  'whoever says so %s did not come through the edge, and is the address of the connection',
  (_when, shown, secrets) => {
    expect(through('198.51.100.7:4711', shown, secrets)).toEqual(['203.0.113.9', false]);
  },
);

test('an edge that names no viewer leaves the address of the connection', () => {
  expect(through(undefined, secret)).toEqual(['203.0.113.9', true]);
  expect(through(':443', secret)).toEqual(['203.0.113.9', true]);
});
