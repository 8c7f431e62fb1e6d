/** One real browser for a test file, with as many pages as it likes. */
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { inRun } from '../run-folder.ts';

// Not the package's own: they run every page in one process, and switch off what keeps sites apart. No sandbox for root.
const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

const installed = async () => {
  try {
    return await chromium.launch({ channel: 'chrome', headless: true });
  } catch (cause) {
    throw new Error('The browser tests need Google Chrome on this system. Install it, and run them again.', { cause });
  }
};

const packaged = () => {
  const libraries = [process.env.LD_LIBRARY_PATH, inRun('al2023/lib')].filter(Boolean).join(path.delimiter);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: inRun('fonts.conf') };
  return chromium.launch({ executablePath: inRun('chromium'), args, headless: true, env, timeout: 60_000 });
};

/** A window that knows nothing of others, and waits for what it is told to as long as any test. */
export const openContext = async (browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(60_000);
  return context;
};

/** Starts a browser. Throws where there is none, with what to do. */
export const launchBrowser = (): Promise<Browser> => (process.platform === 'linux' ? packaged() : installed());
