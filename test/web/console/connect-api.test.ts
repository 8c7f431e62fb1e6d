import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { api } from '../../../shared/texts/en/console/api.ts';
import { connectApi } from '../../../web/console/api/connect-api.ts';

afterEach(() => vi.unstubAllGlobals());

const line = { url: '', accessToken: async () => 'a', onSignedOut: () => {} };

test('the API is asked in the language that is spoken', async () => {
  const asked: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Headers }) => {
    asked.push(headers.get('accept-language'));
    return Response.json({});
  });
  for (const lang of ['en', 'it'] as const) {
    const { read, change, download } = connectApi({ ...line, texts: { api, lang } });
    await Promise.all([read(z.object({}), '/'), change(z.object({}), '/', { method: 'POST' }), download('/')]);
  }
  expect(asked).toEqual(['en', 'en', 'en', 'it', 'it', 'it']);
});

test('where the API cannot be reached, the console says so in its own words', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const texts = { api: { ...api, unreachable: 'Il server non risponde.' }, lang: 'it' } as const;
  await expect(connectApi({ ...line, texts }).download('/')).rejects.toThrow('Il server non risponde.');
});
