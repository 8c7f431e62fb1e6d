/** A visitor in a real browser: what was loaded, what was reported, and how much the page moved by itself. */
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, openContext } from './browser.ts';

export type Loaded = { method: string; path: string; status: number; bytes: number };

export type Visit = {
  page: Page;
  /** Errors of scripts and of the page's security policy. None when all is well. */
  reports: string[];
  /** Every answer so far: method, path, status, and bytes of the body as they were sent. */
  loaded: () => Promise<Loaded[]>;
};

let browser: Promise<Browser>;
let ends: (() => Promise<void>)[] = [];

beforeAll(() => {
  // It starts while the stack of the test does.
  browser = launchBrowser();
});
afterEach(async () => {
  await Promise.all(ends.map((end) => end()));
  ends = [];
});
afterAll(async () => (await browser).close());

/** What a page moved without being asked to (web.dev/cls), collected from the start. */
const watchShifts = () => {
  const entries: { value: number; hadRecentInput: boolean }[] = [];
  Object.assign(globalThis, { shifts: entries });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) entries.push(entry as unknown as (typeof entries)[number]);
  }).observe({ type: 'layout-shift', buffered: true });
};

const loadedBy = async (request: Request): Promise<Loaded> => {
  const status = (await request.response())?.status() ?? 0;
  const { responseBodySize: bytes } = await request.sizes();
  return { method: request.method(), path: new URL(request.url()).pathname, status, bytes };
};

/** Opens a window of a phone's width, unless `options` say otherwise. It is closed after the test. */
export const visit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
  const context = await openContext(await browser, { viewport: { width: 375, height: 800 }, ...options });
  ends.push(() => context.close());
  const page = await context.newPage();
  const reports: string[] = [];
  const finished: Request[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) reports.push(message.text());
  });
  page.on('pageerror', (error) => reports.push(String(error)));
  page.on('dialog', (dialog) => {
    reports.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfinished', (request) => finished.push(request));
  if (options.javaScriptEnabled !== false) await page.addInitScript(watchShifts);
  return { page, reports, loaded: () => Promise.all(finished.map(loadedBy)) };
};

/** The sum of all shifts that followed no input of the person. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { shifts } = globalThis as unknown as { shifts: { value: number; hadRecentInput: boolean }[] };
    return shifts.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0);
  });
