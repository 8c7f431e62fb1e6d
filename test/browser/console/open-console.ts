/** The console of somebody at alba, over an API that a test writes, in a window of its own. */
import type { Page } from 'playwright-core';
import type { Role } from '../../../shared/contract/roles.ts';
import { assetWith } from '../../e2e/assembly.ts';
import type { Look } from '../open-page.ts';
import { type Offences, startBrowser } from './browser.ts';
import { type Answers, apiOf, usualAnswers } from './sign-in.ts';
import { type ApiRequest, startStandIn } from './stand-in.ts';

/** A window with the console in it. `answers` may be changed while it is open. */
export type OpenConsole = { page: Page; offences: Offences; answers: Answers; requests: ApiRequest[]; url: string };

export type Visit = { as?: Role; at?: string; answers?: Answers; look?: Look };

const desk: Look = { width: 1280, colorScheme: 'light' };

/** The console as it is deployed, or as it was built elsewhere, and a browser, once for a test file. */
export const builtConsole = async (folder = assetWith('index.html')) => {
  const browser = await startBrowser();
  /** Signs somebody in and opens a page; `inspect` begins when its heading is there. */
  const open = async <T>(
    { as = 'admin', at = '/clinics/alba/leads', answers: own = {}, look = desk }: Visit,
    inspect: (opened: OpenConsole) => Promise<T>,
  ): Promise<T> => {
    const answers = { ...usualAnswers(as), ...own };
    const standIn = await startStandIn(folder, apiOf(answers));
    try {
      return await browser.visit(look, async (page, offences) => {
        await page.goto(`${standIn.url}${at}`);
        await page.locator('h1, h2').first().waitFor();
        return await inspect({ page, offences, answers, requests: standIn.requests, url: standIn.url });
      });
    } finally {
      await standIn.stop();
    }
  };
  return { folder, open, close: browser.close };
};
