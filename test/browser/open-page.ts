/** A page of ours in a real browser, without a server: what React rendered, at a width and in a colour scheme. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser, openContext } from './browser.ts';

export type Look = { width: number; colorScheme: 'light' | 'dark' };

/** A phone and a desk, in light and dark. */
export const looks = [
  { width: 375, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const satisfies Look[];

let running: ReturnType<typeof launchBrowser> | undefined;
afterAll(async () => (await running)?.close());

/** Shows a page and looks at it, in a window of its own; the browser stays until the test file ends. */
export const openPage = async <T>(
  html: string,
  { width, colorScheme }: Look,
  inspect: (page: Page) => Promise<T>,
): Promise<T> => {
  running ??= launchBrowser();
  const browser = await running;
  const context = await openContext(browser, { viewport: { width, height: 800 }, colorScheme });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    return await inspect(page);
  } finally {
    await context.close();
  }
};

/** Rules of WCAG and good practice that a page breaks, with the element; none when all is well. */
export const barriers = async (page: Page): Promise<string[]> => {
  // Legacy: without a page of its own per look, which only frames of other sites would need.
  const options = { resultTypes: ['violations' as const] };
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** Pixels by which a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Names of what the tab key reaches, in order, until it starts anew; at most 400 stops. */
export const tabStops = async (page: Page): Promise<string[]> => {
  const stops: string[] = [];
  for (let stop = 0; stop < 400; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body ? '' : (at?.getAttribute('name') ?? at?.textContent ?? '');
    });
    if (name === '' || (name === stops[0] && stops.length > 1)) break;
    stops.push(name);
  }
  return stops;
};
