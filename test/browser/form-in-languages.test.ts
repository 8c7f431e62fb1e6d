/** The whole way of a person on a phone, in each language that is no English one: walked with the script, looked at by axe. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import type { CatalogueWording } from '../../shared/screening/wording.ts';
import { formTexts } from '../../shared/texts/form-texts.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import { pageTexts } from '../../shared/texts/page-texts.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { fillContact, fillSteps, send } from './healthy-person.ts';
import { barriers, overflow } from './open-page.ts';
import { type Visit, visit } from './visitor.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

/** Where somebody lives who reads the language, and a clinic there. */
const places: Readonly<Record<Exclude<Language, 'en'>, { locale: string; clinic: string }>> = {
  it: { locale: 'it-IT', clinic: 'alba' },
  es: { locale: 'es-MX', clinic: 'birch' },
};
const others = languages.filter((lang) => lang !== 'en');

/** What is wrong with what is shown now: barriers, what is wider than the phone, another language than the one expected. */
const faultsOf = async (page: Page, lang: Language): Promise<string[]> => {
  const spoken = await page.locator('html').getAttribute('lang');
  const wider = await overflow(page);
  return [
    ...(await barriers(page)),
    ...(wider > 0 ? [`${wider} px wider than the phone`] : []),
    ...(spoken === lang ? [] : [`in ${spoken}`]),
  ];
};

describe.each(others)('on a phone that is set to %s', (lang) => {
  const { locale, clinic } = places[lang as keyof typeof places];
  const { script } = formTexts(lang);
  const email = `${lang}-phone@example.com`;
  const wording = (): CatalogueWording => {
    const catalogue = catalogueOf({ treatment: 'microneedling' }, lang);
    if (!catalogue) throw new Error('There is no current rule set');
    return catalogue.wording;
  };
  const open = async (path = `/c/${clinic}`): Promise<Visit> => {
    const opened = await visit({ locale });
    await opened.page.goto(`${stack.urls.gateway}${path}`);
    return opened;
  };

  test('the form is walked to its result, step by step', async () => {
    const { page, reports } = await open();
    const look = async () => expect(await faultsOf(page, lang)).toEqual([]);
    await page.getByRole('button', { name: script.next }).click();
    await page.getByText(script.number).first().waitFor();
    await fillSteps(page, lang, look);
    await look();
    await fillContact(page, email);
    await page.getByRole('button', { name: script.next }).click();
    await page.getByRole('heading', { name: script.check }).waitFor();
    await look();
    await send(page, lang);
    await page.getByRole('heading', { name: wording().outcomes.suitable.headline }).waitFor();
    await look();
    expect(reports).toEqual([]);
  });

  test('the mail leads to the result, for the address alone, and to the page of what cannot wait', async () => {
    await stack.settle();
    const [mail] = stack.mailbox.messages(email);
    const paths = [...(mail?.text ?? '').matchAll(/http:\/\/localhost:\d+(\/[^\s)\]>]+)/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const { page } = await open(path);
      expect({ path, faults: await faultsOf(page, lang) }).toEqual({ path, faults: [] });
    }
    const { page } = await open(paths.find((path) => path.startsWith('/r/')));
    const { showResult } = pageTexts(lang).address;
    await page.locator('[name=email]').fill('somebody@example.com');
    await page.getByRole('button', { name: showResult }).click();
    await page.getByRole('alert').waitFor();
    expect(await faultsOf(page, lang)).toEqual([]);
    await page.locator('[name=email]').fill(email);
    await page.getByRole('button', { name: showResult }).click();
    await page.getByRole('heading', { name: wording().outcomes.suitable.headline }).waitFor();
  });

  test('somebody under age is stopped at once, and told so', async () => {
    const { page } = await open();
    await page.locator('[name="answers.age"]').fill('16');
    await page.getByRole('button', { name: script.next }).click();
    await page.locator('.stop summary', { hasText: script.stopTitle }).waitFor();
    await page.getByText(wording().rules['age-under-18']?.reason ?? 'none').waitFor();
    expect(await faultsOf(page, lang)).toEqual([]);
    await page.getByRole('button', { name: script.stopHere }).click();
    await page.getByRole('heading', { name: script.stopped }).waitFor();
    expect(await faultsOf(page, lang)).toEqual([]);
  });

  test('page and script are 20 KB at most', async () => {
    const { page, loaded } = await open();
    await page.waitForLoadState('networkidle');
    const all = await loaded();
    expect(all.map(({ status }) => status)).toEqual([200, 200]);
    expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(20_000);
  });
});
