import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { httpRequest } from '../../shared/lambda/http-request.ts';
import { type Reply, resultOf } from '../../shared/lambda/reply.ts';
import { aRequest } from '../builders.ts';

const page = '<p>Ä long page</p>'.repeat(200);
const answer = (reply: Omit<Reply<unknown>, 'status'>, encoding = 'gzip, deflate, br', method = 'GET') => {
  const request = httpRequest(aRequest({ method, headers: { 'accept-encoding': encoding } }));
  return resultOf({ status: 200, ...reply }, request);
};

test('a page goes out compressed to who takes it so, and plain to who does not', () => {
  const small = answer({ html: page });
  expect(small).toMatchObject({
    isBase64Encoded: true,
    headers: { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
  });
  expect(gunzipSync(Buffer.from(small.body ?? '', 'base64')).toString()).toBe(page);
  for (const refusing of ['br', 'identity', 'gzip;q=0, br', '']) {
    expect(answer({ html: page }, refusing).body).toBe(page);
  }
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
