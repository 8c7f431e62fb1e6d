// The pictures of the README. A run leaves them in .local/pictures; `npm run pictures` in docs/pictures.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPerson } from '../../commands/demo/demo-submission.ts';
import { drawFrom } from '../../commands/demo/draw.ts';
import { firstItems } from '../../commands/start/first-items.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { newFolder } from '../run-folder.ts';
import { type Browser, startBrowser } from './console/browser.ts';
import { overflow } from './open-page.ts';

const folder = path.join(import.meta.dirname, '..', '..', process.env.PICTURES ?? path.join('.local', 'pictures'));

let stack: Stack;
let browser: Browser;
let resultUrl = '';

/** Somebody asks now, beside those whom the demo has. */
const ask = async () => {
  const { first } = demoPerson(drawFrom(30), 1_000, new Date(stack.now()).toISOString().slice(0, 10));
  const headers = { 'content-type': 'application/json' };
  const answer = await stack.request('/v1/clinics/alba/screenings', {
    method: 'POST',
    headers,
    body: JSON.stringify(first),
  });
  expect(answer.status).toBe(201);
  resultUrl = (await answer.json()).resultUrl;
  await stack.settle();
};

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const data = newFolder();
  const { prepare } = firstItems(data, true);
  [stack, browser] = await Promise.all([startStack(data, undefined, undefined, prepare), startBrowser()]);
  await ask();
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

const phone = { width: 375, colorScheme: 'light' } as const;
const desk = { width: 1280, colorScheme: 'light' } as const;

/** Takes a picture, and looks at whether it shows a page that fits. */
const picture = async (page: Page, name: string) => {
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  expect(await overflow(page)).toBe(0);
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // A blank page of this size compresses to a tenth of it.
  expect(png.length).toBeGreaterThan(15_000);
};

const signIn = async (page: Page) => {
  await page.goto(`${stack.urls.gateway}/`);
  await page.getByLabel('E-mail address').fill('admin@alba.example');
  await page.getByLabel('Password').fill('local');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'To do' }).waitFor();
  await page.locator('a[href*="/leads/"]').first().waitFor();
};

test('the form and the result, on a phone', async () => {
  await browser.visit(phone, async (page) => {
    await page.goto(`${stack.urls.gateway}/c/alba`);
    await page.getByRole('heading').first().waitFor();
    await picture(page, 'form');
  });
  await browser.visit(phone, async (page) => {
    const [last] = stack.mailbox.messages().filter(({ text }) => text.includes(resultUrl.split('/r/')[1] ?? '?'));
    await page.goto(resultUrl);
    await page.locator('input[name="email"]').fill(last?.to[0] ?? '');
    await page.locator('form button').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture(page, 'result');
  });
});

test('the mail with the summary, on a phone', async () => {
  const summaries = stack.mailbox.messages().filter(({ subject }) => subject.startsWith('Your enquiry'));
  await browser.visit(phone, async (page) => {
    await page.setContent(summaries.at(-1)?.html ?? '');
    await picture(page, 'mail');
  });
});

test('the queue, a lead and the dashboard, on a desk', async () => {
  await browser.visit(desk, async (page) => {
    await signIn(page);
    await picture(page, 'to-do');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Leads' }).click();
    await page.getByRole('heading', { name: 'Leads' }).waitFor();
    await page.locator('a[href*="/leads/"]').first().waitFor();
    await page.locator('a[href*="/leads/"]').first().click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await picture(page, 'lead');
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await page.locator('svg.recharts-surface path').first().waitFor({ state: 'attached' });
    // Until the bars have grown.
    await page.waitForFunction(
      () => document.querySelectorAll('.recharts-bar-rectangle path, .recharts-rectangle').length > 3,
    );
    await page.waitForTimeout(1_500);
    await picture(page, 'dashboard');
  });
});
