/** A browser for the console's pages, with an eye on what a page must not do. */
import type { Page } from 'playwright-core';
import { launchBrowser, openContext } from '../browser.ts';
import type { Look } from '../open-page.ts';

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

/** Starts a browser. */
export const startBrowser = async (): Promise<Browser> => {
  const browser = await launchBrowser();
  return {
    visit: async ({ width, colorScheme }, inspect) => {
      const context = await openContext(browser, { viewport: { width, height: 900 }, colorScheme, locale: 'en-GB' });
      try {
        const page = await context.newPage();
        return await inspect(page, watch(page));
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
};
