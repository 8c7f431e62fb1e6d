import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { userPoolKeys } from '../../../shared/aws/clinics/key-source.ts';

const key = { kid: 'a', kty: 'RSA', alg: 'RS256', use: 'sig', n: 'bg', e: 'AQAB' };
let answers: RequestListener[] = [];
let asked: string[] = [];
let endpoint: string;

const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const answer = answers.shift();
  if (answer) answer(request, response);
  else request.socket.destroy();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
});

const keys = () => userPoolKeys('eu-central-1_test', { AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint })();
const says =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  };

describe('the key source', () => {
  test('asks the pool’s own address, at the endpoint of the environment', async () => {
    answers = [says(200, { keys: [{ ...key, more: 'm' }] })];
    expect(await keys()).toEqual([key]);
    expect(asked).toEqual(['GET /eu-central-1_test/.well-known/jwks.json']);
  });

  test('asks once more when the first answer is lost or an error', async () => {
    for (const first of [says(500, ''), (request) => void request.socket.destroy()] satisfies RequestListener[]) {
      answers = [first, says(200, { keys: [key] })];
      expect(await keys()).toEqual([key]);
    }
    expect(asked).toHaveLength(4);
  });

  test('throws after two attempts', async () => {
    answers = [];
    await expect(keys()).rejects.toThrow();
    expect(asked).toHaveLength(2);
  });

  test.each<[string, unknown]>([
    ['no JSON', '<html>'],
    ['no keys', { keys: [] }],
    ['a key for another algorithm', { keys: [{ ...key, alg: 'HS256', kty: 'oct' }] }],
    ['a key without an id', { keys: [{ ...key, kid: undefined }] }],
    ['more than 64 KB', ' '.repeat(70_000)],
  ])('takes %s for no answer', async (_, body) => {
    answers = [says(200, body), says(200, body)];
    await expect(keys()).rejects.toThrow();
  });
});
