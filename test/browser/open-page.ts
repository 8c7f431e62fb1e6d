/** A page of ours in a real browser, without a server: what React rendered, at a width and in a colour scheme. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Page, chromium as playwright } from 'playwright-core';

export type Look = { width: number; colorScheme: 'light' | 'dark' };

const fontsConfig = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir></fontconfig>`;

/** Shows a page and looks at it. The browser, its profile and its font cache are gone afterwards. */
export const openPage = async <T>(html: string, look: Look, inspect: (page: Page) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'suitably-browser-'));
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConfig(folder));
  const env = { ...process.env, TMPDIR: folder, FONTCONFIG_FILE: fonts };
  const executablePath = await chromium.executablePath();
  // A browser per page: this build runs in one process, which a second page could take down.
  const browser = await playwright.launch({ executablePath, args: chromium.args, headless: true, env });
  try {
    const { width, colorScheme } = look;
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    await page.setContent(html);
    return await inspect(page);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Rules of WCAG and good practice that a page breaks, with the element; none when all is well. */
export const barriers = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
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
