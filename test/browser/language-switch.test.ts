import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filled } from '../../shared/texts/filled.ts';
import { formTexts } from '../../shared/texts/form-texts.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { exampleOf } from './embedding-page.ts';
import { fillContact, fillPage, fillSteps } from './healthy-person.ts';
import { barriers, overflow } from './open-page.ts';
import { addClinic, type OtherSite, otherSite } from './other-site.ts';
import { visit } from './visitor.ts';

let stack: Stack;
let site: OtherSite;

beforeAll(async () => {
  [stack, site] = await Promise.all([startStack(), otherSite()]);
  await addClinic(stack, site, { clinic: 'willow', languages: ['en', 'it'] });
});
afterAll(async () => {
  site.close();
  await stack.stop();
});

const kept = async (page: Page) => ({
  age: await page.locator('[name="answers.age"]').inputValue(),
  note: await page.locator('[name="contact.note"]').inputValue(),
  concern: await page.locator('[name="answers.concerns"]').first().inputValue(),
  skin: await page.locator('[name="answers.skinType"]:checked').getAttribute('value'),
  consent: await page.locator('[name="consents.health"]').isChecked(),
});
const typed = { age: '31', note: 'two\nlines', concern: 'acne-scars:face', skin: 'II', consent: false };

/** Fills the form in up to its check step. */
const fillIn = async (page: Page) => {
  await fillSteps(page);
  await fillContact(page, 'ada@example.com');
  await page.locator('[name="contact.note"]').fill(typed.note);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
};
test('an embedded form reads the language of its page however it is written, and so does the link in its place', async () => {
  await addClinic(stack, site, { clinic: 'closed', languages: ['en', 'it'], origins: ['https://elsewhere.example'] });
  const host = stack.urls.gateway;
  const component = (clinic: string) => `<suitably-form clinic="${clinic}"></suitably-form>`;
  const script = `<script src="${host}/embed.js" defer></script>`;
  const { page } = await visit();
  await page.goto(
    site.put('/odd-tag', `<div lang="it_IT">${component('willow')}${component('closed')}</div>${script}`),
  );
  await page.getByRole('button', { name: formTexts('it').script.next }).waitFor();
  const link = page.locator('suitably-form[clinic=closed] a');
  expect(await link.getAttribute('href')).toBe(`${host}/c/closed?lang=it`);
});

test('the hosted form keeps what was typed over the switch, and asks for the consent in its new words', async () => {
  const { page, reports } = await visit();
  await page.goto(`${stack.urls.gateway}/c/birch`);
  const links = page.locator('.langs a');
  expect(await links.allTextContents()).toEqual(['English', 'Español']);
  expect(await page.locator('.langs [aria-current]').textContent()).toBe('English');
  expect([await barriers(page), await overflow(page)]).toEqual([[], 0]);
  await fillIn(page);
  await links.last().click();
  await page.waitForURL('**/c/birch?lang=es');
  await page.getByText(filled(formTexts('es').script.step, { n: '10', of: '11' })).waitFor();
  expect(await kept(page)).toEqual(typed);
  // Back, in the language of before: what was typed meanwhile is there.
  await page.locator('[name="contact.note"]').fill('three');
  await links.first().click();
  await page.locator('.stepped .langs [aria-current]', { hasText: 'English' }).waitFor();
  expect((await kept(page)).note).toBe('three');
  expect(reports).toEqual([]);
});

test('without a script the switch stands before everything that is typed', async () => {
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(`${stack.urls.gateway}/c/birch`);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('English');
  await page.getByRole('link', { name: 'Español' }).click();
  await page.getByRole('button', { name: formTexts('es').send }).waitFor();
  await fillPage(page, 'ada@example.com');
});

test('an embedded form is loaded in the other language, with what was typed and without leaving the page', async () => {
  const { page, reports } = await visit();
  await page.goto(site.put('/switch', exampleOf(stack, 'Web component', { at: 0, clinic: 'willow' })));
  await fillIn(page);
  await page.getByRole('link', { name: 'Italiano' }).click();
  await page.locator('.langs [aria-current]', { hasText: 'Italiano' }).waitFor();
  expect(await page.locator('suitably-form').evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.textContent)).toBe(
    'Italiano',
  );
  expect(await kept(page)).toEqual(typed);
  expect(await page.locator('suitably-form form').getAttribute('lang')).toBe('it');
  // A language that does not come costs nobody their answers.
  await page.route('**/v1/clinics/willow/form*', (route) => route.abort());
  await page.getByRole('link', { name: 'English' }).click();
  await expect.poll(() => reports.some((said) => said.includes('no form of “willow”'))).toBe(true);
  expect(await kept(page)).toEqual(typed);
});
