import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../e2e/stack.ts';
import { choices, fillContact, fillSteps, send } from './healthy-person.ts';
import { barriers, overflow } from './open-page.ts';
import { visit } from './visitor.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack();
});
afterAll(async () => {
  await stack.stop();
});

const atForm = async (): Promise<Page> => {
  const visitor = await visit();
  await visitor.page.goto(`${stack.urls.gateway}/health`);
  await visitor.page.goto(`${stack.urls.gateway}/c/birch`);
  return visitor.page;
};
const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();
const stepIs = (page: Page, step: number) => page.getByText(`Step ${step} of 11`).waitFor();
const goTo = async (page: Page, step: number) => {
  for (const group of Object.values(choices).slice(0, step - 1)) {
    for (const choose of group) await choose(page);
    await next(page);
  }
  await stepIs(page, step);
};
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

describe('the browser’s own buttons', () => {
  test('Back leads to the step before, like the form’s own, Forward to the next, and both announce where one is', async () => {
    const page = await atForm();
    await goTo(page, 4);
    await page.goBack();
    await stepIs(page, 3);
    expect(await page.locator('h2:focus').textContent()).toBe(await page.locator('.step:visible h2').textContent());
    expect(await page.title()).toBe('Step 3 of 11 – Your enquiry at Birch Aesthetics');
    await page.getByRole('button', { name: 'Back' }).click();
    await stepIs(page, 2);
    await page.goBack();
    await stepIs(page, 1);
    await page.goForward();
    await stepIs(page, 2);
    expect(await page.locator('.progress [role=status]').textContent()).toBe('Step 2 of 11');
    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/health');
  });

  test.each([1, 2, 3, 5])('a reload at step %i stays there, and Back still leads through the form', async (step) => {
    const page = await atForm();
    await goTo(page, step);
    for (const shown of [step, step - 1].filter(Boolean)) {
      await page.reload();
      await stepIs(page, shown);
      await page.goBack();
      if (shown > 1) await stepIs(page, shown - 1);
    }
    const isLeft = new URL(page.url()).pathname === '/health';
    expect(isLeft).toBe(step < 3);
  });

  test('Back after sending shows an empty form from its beginning', async () => {
    const page = await atForm();
    await fillSteps(page);
    await fillContact(page, 'back@example.com');
    await send(page);
    await page.waitForURL('**/r/**');
    await page.goBack();
    await stepIs(page, 1);
    expect(await page.locator('[name="answers.age"]').inputValue()).toBe('');
  });
});

describe('what is wrong', () => {
  test('is in the title, and goes from it with the next step', async () => {
    const page = await atForm();
    await next(page);
    expect(await page.title()).toBe('Error: Step 1 of 11 – Your enquiry at Birch Aesthetics');
    await goTo(page, 2);
    expect(await page.title()).toBe('Step 2 of 11 – Your enquiry at Birch Aesthetics');
  });

  test('with events is said of each by its name, at its row, and a link leads there', async () => {
    const page = await atForm();
    await goTo(page, 9);
    for (const type of ['vaccination', 'dermal-filler', 'laser-ipl-nonablative']) {
      await page.locator(`.event:has([name="answers.events.${type}"]) [type=checkbox]`).check();
    }
    await page.locator('input[name="answers.events.dermal-filler"]').fill('2999-01-01');
    await page.locator('select[name="answers.events.laser-ipl-nonablative"]').selectOption('unknown');
    await next(page);
    const links = page.getByRole('alert').getByRole('link');
    expect(await links.allTextContents()).toEqual([
      expect.stringMatching(/filler.*\? Please give a day that is not in the future\.$/i),
      expect.stringMatching(/vaccin.*\? Please give a date/i),
    ]);
    expect(await page.locator('.event[aria-invalid=true] > .error').count()).toBe(2);
    expect([await barriers(page), await overflow(page)]).toEqual([[], 0]);
    await links.first().click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('answers.events.dermal-filler');
    await page.locator('input[name="answers.events.dermal-filler"]').fill('2020-01-01');
    expect(await page.locator('.event > .error').count()).toBe(1);
  });

  test('with an event, and found by the server alone, is said at its row as well', async () => {
    const page = await atForm();
    await goTo(page, 9);
    for (const [type, day] of Object.entries({ 'dermal-filler': '2020-01-01', vaccination: '1899-12-31' })) {
      await page.locator(`.event:has([name="answers.events.${type}"]) [type=checkbox]`).check();
      await page.locator(`input[name="answers.events.${type}"]`).fill(day);
    }
    await next(page);
    await fillContact(page, 'refused@example.com');
    await send(page);
    await stepIs(page, 9);
    expect(await page.locator('.event:has(> .error) legend').allTextContents()).toEqual([
      expect.stringMatching(/vaccin/i),
    ]);
    expect(await page.title()).toMatch(/^Error: Step 9/);
    await page.locator('input[name="answers.events.vaccination"]').fill('2020-01-01');
    expect(await page.locator('.error, .summary').count()).toBe(0);
  });

  test('is heard after the help, which is heard without it as well', async () => {
    const page = await atForm();
    const heard = () =>
      page
        .locator('#answers-age')
        .evaluate((input) =>
          (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.className),
        );
    expect(await heard()).toEqual(['help']);
    await next(page);
    expect(await heard()).toEqual(['help', 'error']);
    await page.locator('#answers-age').fill('31');
    expect(await heard()).toEqual(['help']);
  });
});

describe('a result that is decided early', () => {
  test('is said once, leaves one line, and “Stop here” forgets everything and says what to do', async () => {
    const page = await atForm();
    await page.locator('[name="answers.age"]').fill('17');
    await page.locator('[name="answers.age"]').blur();
    const note = page.locator('.stop');
    const advice = note.locator('p').nth(1);
    expect(await advice.isVisible()).toBe(true);
    const said = (await advice.textContent()) ?? '?';
    await next(page);
    expect([await advice.isVisible(), await note.locator('summary').isVisible()]).toEqual([false, true]);
    await note.locator('summary').click();
    await page.getByRole('button', { name: 'Stop here' }).click();
    expect(await page.locator('h2:focus').textContent()).toBe('You stopped here');
    expect(await page.locator('main').textContent()).toContain(said);
    expect([await page.locator('form').count(), await stored(page), await barriers(page)]).toEqual([0, '{}', []]);
    await page.reload();
    await stepIs(page, 1);
    expect(await page.locator('[name="answers.age"]').inputValue()).toBe('');
  });
});

test.each(['hosted', 'embedded'])('a month is enough for an event: %s', async (where) => {
  const page = await atForm();
  if (where === 'embedded') {
    const tags = `<script src="${stack.urls.gateway}/embed.js"></script><suitably-form clinic="birch"></suitably-form>`;
    await page.route('**/page-of-ours', (route) => route.fulfill({ contentType: 'text/html', body: tags }));
    await page.goto(`${stack.urls.gateway}/page-of-ours`);
  }
  const email = `${where}@example.com`;
  await fillSteps(page);
  for (let step = 10; step > 9; step -= 1) await page.getByRole('button', { name: 'Back' }).click();
  await page.locator('[name=noneApply][value="recent-procedure"]').uncheck();
  await page.locator('.event:has([name="answers.events.vaccination"]) [type=checkbox]').check();
  const select = page.locator('select[name="answers.events.vaccination"]');
  await select.selectOption({ index: 3 });
  const month = await select.inputValue();
  expect(month).toMatch(/^\d{4}-\d{2}$/);
  await next(page);
  await fillContact(page, email);
  await send(page);
  await page
    .getByRole('heading', { name: /consultation|clinician|wait/i })
    .first()
    .waitFor();
  const screening = (await stack.items()).find(
    ({ SK, contact }) => SK.startsWith('SCREENING#') && (contact as { email: string }).email === email,
  );
  expect(screening?.answers).toMatchObject({ events: [{ type: 'vaccination', date: month }] });
});

describe('before anything is sent', () => {
  test('every answer is shown in words; each part can be changed, and the way leads back', async () => {
    const page = await atForm();
    await fillSteps(page);
    await fillContact(page, 'check@example.com');
    await next(page);
    const check = page.locator('.step:visible');
    expect(await check.locator('h2').textContent()).toBe('Check your answers');
    expect(await check.locator('h3').count()).toBe(10);
    const text = (await check.textContent()) ?? '';
    for (const part of ['31', 'None of these apply to me', 'Ada Rossi', 'check@example.com', 'Acne scars']) {
      expect(text).toContain(part);
    }
    await check
      .getByRole('button', { name: /^Change/ })
      .first()
      .click();
    await stepIs(page, 1);
    await page.locator('[name="answers.age"]').fill('44');
    await next(page);
    await stepIs(page, 11);
    expect(await check.textContent()).toContain('44');
    await page.goBack();
    await stepIs(page, 10);
  });

  test('what a change has made open is asked before the end', async () => {
    const page = await atForm();
    await fillSteps(page);
    await fillContact(page, 'open@example.com');
    await next(page);
    await page
      .getByRole('button', { name: /^Change/ })
      .nth(1)
      .click();
    await stepIs(page, 2);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.locator('[name="answers.age"]').fill('');
    await page.goForward();
    await stepIs(page, 1);
    await next(page);
    expect(await page.locator('.error').count()).toBe(1);
  });
});
