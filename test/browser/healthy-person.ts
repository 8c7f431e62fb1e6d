/** A healthy person at the form: every choice that has to be made, and nothing else. */
import type { Locator, Page } from 'playwright-core';
import { formTexts } from '../../shared/texts/form-texts.ts';
import type { Language } from '../../shared/texts/language.ts';
import { everyGroup } from '../builders.ts';

type Choice = (form: Page | Locator) => Promise<unknown>;

const radio =
  (name: string, value: string): Choice =>
  (form) =>
    form.locator(`[name="answers.${name}"][value="${value}"]`).check();
const tick =
  (group: string): Choice =>
  (form) =>
    form.locator(`[name=noneApply][value="${group}"]`).check();

/** The choices by the group that they stand in, in the order of the form. */
export const choices: Readonly<Record<string, readonly Choice[]>> = {
  age: [(form) => form.locator('[name="answers.age"]').fill('31')],
  expectations: [
    (form) => form.locator('[name="answers.concerns"]').first().selectOption('acne-scars:face'),
    radio('scarShape', 'sunken-or-flat'),
    radio('expectation', 'gradual-improvement'),
    radio('appearanceDistress', 'no'),
  ],
  ...Object.fromEntries(
    everyGroup.map((group) => [
      group,
      group === 'skin-at-site' ? [tick(group), radio('skinType', 'II')] : [tick(group)],
    ]),
  ),
};

/** How many choices that is (docs/contract.md#answers): contact and consent are none. */
export const choiceCount = Object.values(choices).flat().length;

/** Who is asking, and the one consent that is needed. */
export const fillContact = async (form: Page | Locator, email: string, name = 'Ada Rossi'): Promise<void> => {
  await form.locator('[name="contact.name"]').fill(name);
  await form.locator('[name="contact.email"]').fill(email);
  await form.locator('[name="consents.health"]').check();
};

/** Fills in a form in steps, up to its last one; `look` sees each step before it is filled in. */
export const fillSteps = async (
  form: Page | Locator,
  lang: Language = 'en',
  look: () => Promise<unknown> = async () => {},
): Promise<void> => {
  for (const group of Object.values(choices)) {
    await look();
    for (const choose of group) await choose(form);
    await form.getByRole('button', { name: formTexts(lang).script.next }).click();
  }
};

/** Fills in everything on one page, as without a script. */
export const fillPage = async (form: Page | Locator, email: string): Promise<void> => {
  for (const choose of Object.values(choices).flat()) await choose(form);
  await fillContact(form, email);
};

/** Sends a form: one in steps shows first what will be sent. */
export const send = async (form: Page | Locator, lang: Language = 'en'): Promise<void> => {
  const { script, send: label } = formTexts(lang);
  const next = form.getByRole('button', { name: script.next });
  if (await next.isVisible()) await next.click();
  const button = form.getByRole('button', { name: label });
  if (await button.isVisible()) await button.click();
};
