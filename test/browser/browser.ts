/** One real browser for a test file, with as many pages as it likes. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Every text in one face: left to itself, this build takes a serif for the fonts of a system that it does not know. */
const fontsConfig = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir><match><edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans</string></edit></match></fontconfig>`;

// Not the package's own: they run every page in one process, and switch off what keeps sites apart. No sandbox for root.
const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

const installed = async () => {
  try {
    return await playwright.launch({ channel: 'chrome', headless: true });
  } catch (cause) {
    throw new Error('The browser tests need Google Chrome on this system. Install it, and run them again.', { cause });
  }
};

const packaged = async (folder: string) => {
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConfig(folder));
  const env = { ...process.env, TMPDIR: folder, FONTCONFIG_FILE: fonts };
  const executablePath = await chromium.executablePath();
  if (!existsSync(executablePath)) throw new Error('The browser of @sparticuz/chromium is not there: run npm ci.');
  return await playwright.launch({ executablePath, args, headless: true, env });
};

/** A browser, and how to be rid of it, its profile and its font cache. Throws where there is none, with what to do. */
export const launchBrowser = async (): Promise<{ browser: Browser; close: () => Promise<void> }> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'suitably-browser-'));
  const browser = await (process.platform === 'linux' ? packaged(folder) : installed());
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
