import { expect, test } from 'vitest';
import { requestSource } from '../../shared/lambda/http-request.ts';

const connection = { sourceIp: '203.0.113.9' };
const secret = 's'.repeat(40);
const older = 'o'.repeat(40);

const through = (viewer: string | undefined, shown: string | undefined, secrets = [secret, older]) =>
  requestSource(connection, { 'cloudfront-viewer-address': viewer, 'x-origin-secret': shown }, secrets);

test.each([
  ['198.51.100.7:4711', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6:443', '2001:db8:1:2:3:4:5:6'],
])('a viewer of the edge is believed to be %s', (viewer, source) => {
  expect(through(viewer, secret)).toBe(source);
  expect(through(viewer, older)).toBe(source);
});

test.each([
  ['without the secret', undefined, [secret, older]],
  ['with another secret', 'x'.repeat(40), [secret, older]],
  ['with a shorter secret', secret.slice(1), [secret, older]],
  ['with an empty secret, where there is no previous one', '', [secret, '']],
  ['where no secret is known', secret, []],
])('whoever says so %s is the address of the connection', (_when, shown, secrets) => {
  expect(through('198.51.100.7:4711', shown, secrets)).toBe('203.0.113.9');
});

test('an edge that names no viewer leaves the address of the connection', () => {
  expect(through(undefined, secret)).toBe('203.0.113.9');
  expect(through(':443', secret)).toBe('203.0.113.9');
});
