/** A browser for the console's pages, with an eye on what a page must not do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Page, chromium as playwright } from 'playwright-core';
import type { Look } from '../open-page.ts';

/** What the fonts of a system would be; without it this build takes the first face that it finds. */
const fontsConfig = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir><match><edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans</string></edit></match></fontconfig>`;

/** What a page did that it must not: break its policy, ask a question, fail. */
export type Offences = string[];

const watch = (page: Page): Offences => {
  const offences: Offences = [];
  page.on('dialog', (dialog) => {
    offences.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) offences.push(`policy: ${message.text()}`);
  });
  return offences;
};

/** A running browser, whose windows know nothing of each other. */
export type Browser = {
  visit: <T>(look: Look, inspect: (page: Page, offences: Offences) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** Starts a browser. Its profile and its font cache are gone when it is closed. */
export const startBrowser = async (): Promise<Browser> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'suitably-browser-'));
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConfig(folder));
  const env = { ...process.env, TMPDIR: folder, FONTCONFIG_FILE: fonts };
  const executablePath = await chromium.executablePath();
  // In one process, as this build is run by default, a second window could take down the first.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  const browser = await playwright.launch({ executablePath, args, headless: true, env });
  return {
    visit: async ({ width, colorScheme }, inspect) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: 'en-GB' });
      try {
        const page = await context.newPage();
        return await inspect(page, watch(page));
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
