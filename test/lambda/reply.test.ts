import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { httpRequest } from '../../shared/lambda/http-request.ts';
import { type Reply, resultOf } from '../../shared/lambda/reply.ts';
import { aRequest } from '../builders.ts';

const page = '<p>Ä long page</p>'.repeat(200);
const answer = (reply: Omit<Reply<unknown>, 'status'>, encoding = 'gzip, deflate, br', method = 'GET') => {
  const request = httpRequest(aRequest({ method, headers: { 'accept-encoding': encoding } }));
  return resultOf({ status: 200, ...reply }, request);
};

test.each([
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['br', 'br, gzip;q=0', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
  ['gzip', 'gzip, br;q=0', gunzipSync],
] as const)('a page goes out as %s to who takes %s', (encoding, taken, plain) => {
  for (const reply of [{ html: page }, { script: page }]) {
    const small = answer(reply, taken);
    expect(small).toMatchObject({
      isBase64Encoded: true,
      headers: { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' },
    });
    expect(plain(Buffer.from(small.body ?? '', 'base64')).toString()).toBe(page);
  }
});

test.each(['identity', 'gzip;q=0, br;q=0.0', 'brotli', ''])('and plain to who takes “%s”', (refusing) => {
  const { body, headers } = answer({ html: page }, refusing);
  expect([body, headers?.['Content-Encoding']]).toEqual([page, undefined]);
});

test('a script says what it is, and varies by what else the answer depends on', () => {
  const { headers } = answer({ script: page, headers: { Vary: 'Origin' } });
  expect(headers).toMatchObject({ 'Content-Type': 'text/javascript; charset=utf-8', Vary: 'Origin, Accept-Encoding' });
});

test('what is short, JSON, or asked for by HEAD is not compressed', () => {
  expect(answer({ html: '<p>short</p>' }).body).toBe('<p>short</p>');
  expect(answer({ json: { page } }).body).toBe(JSON.stringify({ page }));
  expect(answer({ html: page }, 'gzip', 'HEAD').body).toBe('');
});
