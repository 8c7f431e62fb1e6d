import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { httpApi, lambda, role, writeAssembly } from './write-assembly.ts';

const code = {
  'echo.mjs': `export const handler = async (event) => ({ statusCode: 200, headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event) });`,
  'answers.mjs': `const answers = {
      plain: { statusCode: 201, headers: { 'X-Answer': 'yes', connection: 'close' }, cookies: ['a=1', 'b=2'], body: 'made' },
      bytes: { statusCode: 200, headers: { 'content-type': 'image/png' }, isBase64Encoded: true, body: 'AAEC/w==' },
      bare: { hello: 'world' }, text: 'just text', none: { statusCode: 204 }, odd: { statusCode: 'often' },
      evil: { statusCode: 200, headers: { 'x-evil': 'a\\r\\nset-cookie: b' }, body: '' } };
    export const handler = async (event) => answers[event.pathParameters.which];`,
  'count.mjs': `let calls = 0; export const handler = async () => ++calls;`,
  'fails.mjs': `export const handler = async () => { throw new Error('secret detail'); };`,
  'queue.mjs': `export const handler = (event) => { const { ms } = event.queryStringParameters;
    console.log('queue ran ' + ms); return new Promise((done) => setTimeout(() => done({ statusCode: 200 }), Number(ms))); };`,
  'slow.mjs': `export const handler = () => new Promise((done) => setTimeout(() => done({ statusCode: 200 }), 400));`,
};

const fn = (file: string, more: Record<string, unknown> = {}) =>
  lambda('code', 'Role', { Handler: `${file}.handler`, Timeout: 1, ...more });

let stack: LocalStack;
let port: number;
const lines: string[] = [];

beforeAll(async () => {
  const routes = {
    $default: 'Echo',
    'ANY /answers/{which}': 'Answers',
    'ANY /fails': 'Fails',
    'ANY /slow': 'Slow',
    'ANY /count': 'Count',
    'ANY /queue': 'Queue',
  };
  const limits = { RouteSettings: { 'ANY /fails': { ThrottlingRateLimit: 0.001, ThrottlingBurstLimit: 1 } } };
  const functions = {
    Echo: fn('echo'),
    Answers: fn('answers'),
    Count: fn('count'),
    Fails: fn('fails'),
    Slow: fn('slow', { ReservedConcurrentExecutions: 1 }),
    Queue: fn('queue', { Timeout: 90, ReservedConcurrentExecutions: 50 }),
  };
  const api = httpApi(routes, limits);
  Object.assign(api.QueueIntegration?.Properties ?? {}, { TimeoutInMillis: 1_000 });
  const resources = { Role: role(), ...functions, ...api };
  const print = (line: string) => lines.push(line);
  stack = await startLocal({ assembly: writeAssembly({ resources, assets: { code } }), data: newFolder(), print });
  port = Number(new URL(stack.urls.gateway).port);
});
afterAll(() => stack.stop());

/** Sends raw bytes and resolves with everything that came back until the connection closed. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('close', () => resolve(received));
    socket.on('error', reject);
  });

const echo = async (path: string, init?: RequestInit) => (await fetch(stack.urls.gateway + path, init)).json();

const echoRaw = async (head: string[], body = '') => {
  const received = await raw(`${[...head, 'Host: localhost', 'Connection: close'].join('\r\n')}\r\n\r\n${body}`);
  return JSON.parse(received.slice(received.indexOf('\r\n\r\n') + 4));
};

test('settings of a route that there is not keep the stack from starting', async () => {
  const limits = { RouteSettings: { 'ANY /gone': { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 } } };
  const resources = { Role: role(), Echo: fn('echo'), ...httpApi({ $default: 'Echo' }, limits) };
  const started = startLocal({ assembly: writeAssembly({ resources, assets: { code } }), data: newFolder() });
  await expect(started).rejects.toThrow('Unable to find Route by key ANY /gone');
});

describe('how a body reaches the function', () => {
  test.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['text/plain', false],
    ['text/html', false],
    ['application/xml', false],
    ['application/javascript', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/problem+json', true],
    ['application/octet-stream', true],
  ])('%s: base64 is %s', async (type, isBase64Encoded) => {
    const event = await echo('/', { method: 'POST', headers: { 'content-type': type }, body: 'a=ü' });
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(event.body).toBe(isBase64Encoded ? Buffer.from('a=ü').toString('base64') : 'a=ü');
  });

  test('without a content type it is base64', async () => {
    const event = await echoRaw(['POST / HTTP/1.1', 'Content-Length: 2'], '{}');
    expect(event).toMatchObject({ isBase64Encoded: true, body: 'e30=' });
  });

  test('a compressed JSON body is base64, so that no byte is lost', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const event = await echo('/', { method: 'POST', headers, body: Buffer.from([0x1f, 0x8b, 0xff]) });
    expect(event).toMatchObject({ isBase64Encoded: true, body: 'H4v/' });
  });

  test('an empty body is absent', async () => {
    expect(await echo('/', { method: 'POST' })).not.toHaveProperty('body');
  });
});

describe('the event', () => {
  test('carries path, query, cookies and source', async () => {
    const event = await echo('/a%20b?x=1&x=2&y=%C3%BC', {
      headers: { cookie: 'a=1; b=2', 'X-Local-Source': '203.0.113.9' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/a b',
      rawQueryString: 'x=1&x=2&y=%C3%BC',
      queryStringParameters: { x: '1,2', y: 'ü' },
      cookies: ['a=1', 'b=2'],
      requestContext: { http: { method: 'GET', path: '/a b', sourceIp: '203.0.113.9' }, stage: '$default' },
    });
    expect(Object.keys(event.headers)).not.toContain('cookie');
    expect(Object.keys(event.headers)).not.toContain('x-local-source');
    expect(event.headers['x-forwarded-for']).toBe('203.0.113.9');
  });

  test('joins repeated headers, a second content type included', async () => {
    const event = await echoRaw(
      [
        'POST / HTTP/1.1',
        'Content-Type: application/json',
        'Content-Type: text/html',
        'X-A: 1',
        'x-a: 2',
        'Content-Length: 1',
      ],
      '1',
    );
    expect(event.headers['content-type']).toBe('application/json,text/html');
    expect(event.headers['x-a']).toBe('1,2');
  });

  test.each(['TRACE', 'OPTIONS', 'PATCH', 'PROPFIND'])('%s reaches the function', async (method) => {
    expect((await echoRaw([`${method} / HTTP/1.1`])).requestContext.http.method).toBe(method);
  });
});

describe('the answer', () => {
  const get = (which: string, method = 'GET') => fetch(`${stack.urls.gateway}/answers/${which}`, { method });

  test('keeps status, headers and cookies', async () => {
    const answer = await get('plain');
    expect([answer.status, await answer.text(), answer.headers.get('x-answer')]).toEqual([201, 'made', 'yes']);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(answer.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
  });

  test('decodes base64', async () => {
    expect([...new Uint8Array(await (await get('bytes')).arrayBuffer())]).toEqual([0, 1, 2, 255]);
  });

  test('wraps what has no status', async () => {
    const bare = await get('bare');
    expect([bare.status, bare.headers.get('content-type'), await bare.json()]).toEqual([
      200,
      'application/json',
      { hello: 'world' },
    ]);
    expect(await (await get('text')).text()).toBe('just text');
  });

  test('to HEAD has no body, and 204 has none', async () => {
    const head = await get('plain', 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([201, '4', '']);
    expect((await get('none')).status).toBe(204);
  });

  test.each(['odd', 'evil'])('%s is an internal error', async (which) => {
    const answer = await get(which);
    expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('limits', () => {
  test('a failing function is 500 without a detail, and beyond the throttle it is 429', async () => {
    const failed = await fetch(`${stack.urls.gateway}/fails`);
    expect([failed.status, await failed.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    const refused = await fetch(`${stack.urls.gateway}/fails`);
    expect([refused.status, await refused.json()]).toEqual([429, { message: 'Too Many Requests' }]);
  });

  test('beyond what runs here it waits, for as long as the gateway does, and is not run after that', async () => {
    const ask = async (ms: number) => fetch(`${stack.urls.gateway}/queue?ms=${ms}`);
    const ran = () => lines.filter((line) => line.includes('queue ran')).map((line) => Number(line.split(' ').at(-1)));
    const environments = Math.max(2, Math.min(4, availableParallelism()));
    const busy = Array.from({ length: environments }, () => ask(60_000));
    await expect.poll(() => ran().length).toBe(environments);
    const late = await ask(7);
    expect([late.status, await late.json()]).toEqual([503, { message: 'Service Unavailable' }]);
    // HTTP APIs name no time to come back at, and cannot be told to.
    expect(late.headers.get('retry-after')).toBeNull();
    await Promise.all(busy);
    expect(stack.kill('Queue')).toBe(environments);
    await expect.poll(async () => (await ask(8)).status).toBe(200);
    expect(ran()).not.toContain(7);
  });

  test('beyond the reserved concurrency it is 503', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${stack.urls.gateway}/slow`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 503, 503]);
  });

  test('headers of more than 10,240 bytes are 431, a body of more than 10 MB is 413', async () => {
    const answer = await fetch(stack.urls.gateway, { headers: { 'x-long': 'a'.repeat(10_300) } });
    expect(answer.status).toBe(431);
    const head = ['POST / HTTP/1.1', 'Host: x', 'Connection: close', `Content-Length: ${10 * 1024 * 1024 + 1}`];
    expect(await raw(`${head.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test.each([
    ['a malformed length', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: two\r\n\r\n', '400'],
    [
      'length and chunks at once',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      '400',
    ],
    ['CONNECT', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n', '400'],
    ['no HTTP at all', 'hello\r\n\r\n', '400'],
  ])('%s is refused', async (_, text, status) => {
    expect(await raw(text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test('a body that ends early is 400 and reaches no function (F10)', async () => {
    const received = await new Promise<string>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
      socket.end('POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nshort');
      socket.on('end', () => socket.destroy());
    });
    expect(received).toMatch(/^HTTP\/1\.1 400 /);
    expect((await stack.invoke('Count', {})).payload).toBe('1');
  });
});
