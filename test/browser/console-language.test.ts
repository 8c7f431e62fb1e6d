import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { laterTexts } from '../../shared/texts/it/console/later-texts.ts';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { aRow } from './console/sample-leads.ts';
import { aProblem } from './console/sign-in.ts';
import { barriers, overflow } from './open-page.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const spoken = (lang: string | null) => ({
  json: { email: 'admin@alba.example', name: 'Sofia Bianchi', clinics: [{ clinic: 'alba', role: 'admin', lang }] },
});
const me = 'GET /v1/staff/me';
const save = 'PUT /v1/staff/alba/language';

let chosen: string | null = null;
const choosing = () => {
  chosen = 'it';
  return { json: { lang: chosen } };
};

test('a member chooses a language: the page, the API and the next sign-in on this device speak it', async () => {
  await built.open({ answers: { [me]: () => spoken(chosen), [save]: choosing } }, async ({ page, requests, url }) => {
    await page.getByRole('button', { name: /alba/ }).click();
    await page.getByRole('menuitem', { name: 'Italiano' }).click();
    await page.getByRole('link', { name: 'Richieste', exact: true }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'it',
      'ltr',
    ]);
    expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ lang: 'it' });
    // What the API had said in English is asked again.
    await expect
      .poll(() => requests.filter(({ headers }) => headers['accept-language'] === 'it').map(({ path }) => path))
      .toContain('/v1/staff/alba/leads');
    await page.goto(`${url}/signed-out`);
    await page.getByRole('button', { name: 'Accedi' }).waitFor();
  });
});

test('what a member chose elsewhere is spoken here as well', async () => {
  await built.open({ answers: { [me]: spoken('it') } }, async ({ page }) => {
    await page.getByRole('link', { name: 'Richieste', exact: true }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('suitably.language'))).toBe('it');
  });
});

test('a language that could not be saved is not spoken', async () => {
  await built.open({ answers: { [me]: spoken(null), [save]: aProblem('unavailable', 503) } }, async ({ page }) => {
    await page.getByRole('button', { name: /alba/ }).click();
    await page.getByRole('menuitem', { name: 'Italiano' }).click();
    await page.getByText('The language was not saved').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});

const { audit, dashboard, inbox, members, rules, settings, whatIf } = laterTexts;
const pages = {
  'to-do': 'Da fare',
  leads: inbox.title,
  [`leads/${aRow().leadId}`]: 'Ada Rossi',
  dashboard: dashboard.title,
  rules: rules.title,
  'safety/adverse-events': 'Sicurezza',
  'safety/rules-at-work': 'Sicurezza',
  settings: settings.title,
  members: members.title,
  audit: audit.title,
  'what-if': whatIf.title,
};

describe.each(Object.entries(pages))('the Italian page %s', (at, title) => {
  test('fits a phone, has no barrier, and no text without what belongs in it', async () => {
    const visit = {
      at: `/clinics/alba/${at}`,
      answers: { [me]: spoken('it') },
      look: { width: 375, colorScheme: 'light' },
    } as const;
    await built.open(visit, async ({ page }) => {
      await page.locator('html[lang=it]').waitFor();
      await page.getByText(title).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect([await barriers(page), await overflow(page)]).toEqual([[], 0]);
      expect((await page.locator('body').innerText()).match(/\{\w+\}/g)).toBeNull();
    });
  });
});

test.each([1024, 1280, 1366])(
  'the frame holds its Italian names beside each other on a desk of %i px',
  async (width) => {
    const visit = {
      at: '/clinics/alba/to-do',
      answers: { [me]: spoken('it') },
      look: { width, colorScheme: 'light' },
    } as const;
    await built.open(visit, async ({ page }) => {
      await page.locator('html[lang=it]').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await overflow(page)).toBe(0);
      const places = await page
        .locator('header > *')
        .evaluateAll((parts) =>
          parts.map((part) => part.getBoundingClientRect()).map(({ left, right }) => [left, right]),
        );
      for (const [at, [left = 0, right = 0]] of places.entries()) {
        expect(right).toBeLessThanOrEqual(width);
        expect(left).toBeGreaterThanOrEqual(places[at - 1]?.[1] ?? 0);
      }
    });
  },
);
