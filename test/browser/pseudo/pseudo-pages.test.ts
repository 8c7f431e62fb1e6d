import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pseudoText } from '../../../commands/texts/pseudo.ts';
import type { Stack } from '../../e2e/stack.ts';
import { choices, fillContact, fillPage } from '../healthy-person.ts';
import { barriers, overflow } from '../open-page.ts';
import { visit } from '../visitor.ts';
import { cutOff, hardCoded } from './look-at-page.ts';
import { startPseudoStack } from './pseudo-stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startPseudoStack();
});
afterAll(() => stack.stop());

/** What is no text: names and ids, and days and languages as `Intl` and their speakers write them. */
const data = new RegExp(
  [
    'Birch Aesthetics|214 West 29th Street, New York, NY 10001, USA|Ada Rossi|Dr Carla Bianchi|Sample register 00000',
    '[\\w.+-]+@[\\w.-]+|https?://\\S+|[\\da-f-]{36}|microneedling \\d+\\.\\d+\\.\\d+|FDA \\(MedWatch\\)|English|Español',
    '\\d+ (de )?\\p{L}+ (de )?\\d{4}|\\p{L}+ (de )?20\\d\\d',
  ].join('|'),
  'gu',
);

const button = (page: Page, name: string) => page.getByRole('button', { name: pseudoText(name), exact: true });

/** Looks at a page as it is: nothing in it was no text, and everything fits. */
const look = async (page: Page, at: string) => {
  const seen = {
    at,
    hardCoded: await hardCoded(page, data),
    cutOff: await cutOff(page),
    overflow: await overflow(page),
  };
  expect.soft(seen).toEqual({ at, hardCoded: [], cutOff: [], overflow: 0 });
};

test('a word that was no text and a line that is cut are found', async () => {
  const { page } = await visit();
  await page.setContent(
    '<title>[Ýéš]</title><p aria-label="Close">[Ñö]</p><p>[Ñö Ada Rossi]</p><p style="width:2em;overflow:hidden;white-space:nowrap">[ļöñĝ ļöñĝ]</p><p style="width:40em">[Ñö]</p>',
  );
  expect(await hardCoded(page, data)).toEqual(['Close']);
  expect(await cutOff(page)).toEqual(['p.: [ļöñĝ ļöñĝ]', 'p.: [Ñö]']);
});

describe.each([
  ['en', 'ltr'],
  ['es', 'rtl'],
] as const)('in place of %s, written %s', (lang, direction) => {
  const atForm = async (options: Parameters<typeof visit>[0] = {}) => {
    const { page, reports } = await visit(options);
    await page.goto(`${stack.urls.gateway}/c/birch?lang=${lang}`);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    return { page, reports };
  };

  test('a person walks through the form, looks at what they send, and reads the result', async () => {
    const { page, reports } = await atForm();
    for (const [index, group] of Object.values(choices).entries()) {
      await look(page, `step ${index + 1}`);
      await button(page, 'Next').click();
      await look(page, `step ${index + 1}, with what is missing`);
      for (const choose of group) await choose(page);
      await button(page, 'Next').click();
    }
    await fillContact(page, `walk-${lang}@example.com`);
    await look(page, 'contact');
    // The first of two buttons stands where a line begins.
    const [first, second] = await Promise.all(
      [0, 1].map((at) => page.locator('.nav button:visible').nth(at).boundingBox()),
    );
    expect(Math.sign((second?.x ?? 0) - (first?.x ?? 0))).toBe(direction === 'ltr' ? 1 : -1);
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Next').click();
    await look(page, 'check');
    // Nobody reads a form in three seconds, and what does is held without a mail.
    await stack.setClock(stack.now() + 60_000);
    await button(page, 'Send my answers').click();
    await page.waitForURL('**/r/**');
    await look(page, 'result');
    const side = direction === 'ltr' ? 'left' : 'right';
    expect(
      await page
        .locator('.note')
        .first()
        .evaluate((note, at) => getComputedStyle(note).getPropertyValue(`border-${at}-width`), side),
    ).not.toBe('0px');
    expect(await barriers(page)).toEqual([]);
    expect(reports).toEqual([]);
  });

  test('a person is stopped early', async () => {
    const { page } = await atForm();
    await page.locator('[name="answers.age"]').fill('17');
    await page.locator('[name="answers.age"]').blur();
    await page.locator('.stop').waitFor();
    await look(page, 'an early stop');
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Stop here').click();
    await look(page, 'after an early stop');
  });

  test('a person without a script is refused', async () => {
    const { page } = await atForm({ javaScriptEnabled: false });
    await fillPage(page, 'ada@example');
    await page.locator('[name=noneApply][value=allergy]').uncheck();
    await button(page, 'Send my answers').click();
    await page.getByRole('alert').waitFor();
    await look(page, 'a refused form');
  });

  test('the mail and every page behind its links', async () => {
    await stack.settle();
    const [mail] = stack.mailbox.messages(`walk-${lang}@example.com`);
    const { page } = await visit();
    await page.setContent(mail?.html ?? '');
    await look(page, 'a mail');
    const links = [
      ...new Set(
        [...(mail?.html ?? '').matchAll(/href="(http:\/\/localhost:[^"]+)"/g)].map(([, href = '']) =>
          href.replaceAll('&amp;', '&'),
        ),
      ),
    ];
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      await page.goto(link);
      await look(page, new URL(link).pathname.slice(0, 12));
      expect(await barriers(page)).toEqual([]);
    }
    await page.goto(`${stack.urls.gateway}/c/nobody?lang=${lang}`);
    await look(page, 'a page that is not there');
  });
});
