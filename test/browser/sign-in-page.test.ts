import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { authorizeQuery, signInAt } from '../local/sign-in.ts';
import { withUserPool } from '../local/user-pool-assembly.ts';
import { writeAssembly } from '../local/write-assembly.ts';
import { newFolder } from '../run-folder.ts';
import { barriers, openPage, overflow } from './open-page.ts';

let stack: LocalStack;
let callback: string;
const theConsole = createServer((_, response) => response.end('the console'));

beforeAll(async () => {
  await once(theConsole.listen(0, '127.0.0.1'), 'listening');
  callback = `http://localhost:${(theConsole.address() as AddressInfo).port}/signed-in`;
  const assembly = writeAssembly({ resources: withUserPool({ CallbackURLs: [callback] }) });
  stack = await startLocal({ assembly, data: newFolder() });
});
afterAll(async () => {
  theConsole.close();
  await stack.stop();
});

const { at, type } = signInAt(() => stack.urls.control);
const query = () => authorizeQuery({ redirect_uri: callback });
const pages = {
  'signing in': { status: 200, visit: () => at(`/login?${query()}`) },
  'a wrong password': { status: 401, visit: () => type('staff@alba.example', 'wrong', query()) },
  'a wrong link': { status: 400, visit: () => at('/login?client_id=another') },
};

describe.each(Object.entries(pages))('the page for %s', (_name, { status, visit }) => {
  test('has no barrier and fits a phone and a desk, in light and dark', async () => {
    const answer = await visit();
    const html = await answer.text();
    expect([answer.status, html]).toEqual([status, expect.stringContaining('<main>')]);
    const looks = [
      { width: 375, colorScheme: 'light' },
      { width: 1280, colorScheme: 'dark' },
    ] as const;
    for (const look of looks) {
      const found = await openPage(html, look, async (page) => [await barriers(page), await overflow(page)]);
      expect(found).toEqual([[], 0]);
    }
  });
});

test('a person signs in by keyboard alone, after a wrong password, under the page’s own policy', async () => {
  const look = { width: 375, colorScheme: 'light' } as const;
  const seen = await openPage('', look, async (page) => {
    const broken: string[] = [];
    page.on('console', (message) => broken.push(message.text()));
    await page.goto(`${stack.urls.control}/oauth2/authorize?${authorizeQuery({ redirect_uri: callback })}`);
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'email');
    await page.keyboard.type('staff@alba.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    const alert = await page.getByRole('alert').textContent();
    const kept = await page.getByLabel('E-mail address').inputValue();
    // The page puts people where they go on when it is loaded; a machine under load types faster than that.
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'password');
    await page.keyboard.type('local');
    // What the console makes of it is its own business: it takes the code out of its address at once.
    const sentBack = page.waitForRequest((request) => request.url().startsWith(`${callback}?`));
    await page.keyboard.press('Enter');
    const { searchParams } = new URL((await sentBack).url());
    return { alert, kept, state: searchParams.get('state'), hasCode: searchParams.has('code'), broken };
  });
  expect(seen).toMatchObject({
    alert: expect.stringContaining('That did not work.'),
    kept: 'staff@alba.example',
    state: 'as it was',
    hasCode: true,
  });
  expect(seen.broken.filter((line) => line.includes('Content Security Policy'))).toEqual([]);
});
