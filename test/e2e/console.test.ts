import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const asBrowser = { headers: { accept: 'text/html,*/*' } };

describe('the console, from the template', () => {
  test('is one page at every address that is not the API’s', async () => {
    const pages = await Promise.all(
      ['/', '/clinics/alba/leads', '/signed-in'].map((path) => stack.request(path, asBrowser)),
    );
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [first, ...others] = await Promise.all(pages.map((page) => page.text()));
    expect(others).toEqual([first, first]);
    expect(pages[0]?.headers.get('cache-control')).toBe('no-cache');
  });

  test('comes with files that stay with the browser, from its own origin', async () => {
    const page = await (await stack.request('/', asBrowser)).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      expect(file).toMatch(/^\/console\//);
      const answer = await stack.request(file);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
      expect(answer.headers.get('content-type')).toMatch(/^text\/(javascript|css)/);
    }
  });

  test('is told where its people sign in, and may connect there and nowhere else', async () => {
    const config = await (await stack.request('/config.json')).json();
    expect(config).toMatchObject({ apiUrl: '', authority: stack.urls.control, clientId: 'suitablylocalconsoleclient' });
    const policy = (await stack.request('/', asBrowser)).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' ${stack.urls.control};`);
  });

  test('is the page at its root to whoever asks, and a file that is missing is not found', async () => {
    const root = await stack.request('/');
    expect([root.status, root.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect((await stack.request('/console/yesterday-1a2b.js')).status).toBe(404);
  });

  test('is not what a program gets at an address that does not exist', async () => {
    const answer = await stack.request('/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: 'urn:suitably:problem:not-found', traceId: expect.any(String) });
  });
});
