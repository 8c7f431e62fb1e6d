import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../e2e/stack.ts';
import { choiceCount, choices, fillContact, fillPage, fillSteps, send } from './healthy-person.ts';
import { barriers, overflow } from './open-page.ts';
import { layoutShift, type Visit, visit } from './visitor.ts';

let stack: Stack;
let people = 0;

beforeAll(async () => {
  stack = await startStack();
});
afterAll(async () => {
  await stack.stop();
});

/** A visitor at the form of birch, which has no thank-you page: the result follows at once. */
const atForm = async (options: Parameters<typeof visit>[0] = {}, query = ''): Promise<Visit> => {
  const visitor = await visit(options);
  await visitor.page.goto(`${stack.urls.gateway}/c/birch${query}`);
  return visitor;
};
const nextPerson = () => {
  people += 1;
  return `visitor-${people}@example.com`;
};
const leadsOf = async (email: string) =>
  (await stack.items()).filter(({ SK, contact }) => SK === 'LEAD' && (contact as { email: string }).email === email);
const headline = 'Nothing in your answers speaks against a consultation';
const withoutScript = { javaScriptEnabled: false };

describe('without a script', () => {
  test('a healthy person makes 13 choices on one page and reads the result', async () => {
    const { page, loaded } = await atForm(withoutScript);
    await fillPage(page, nextPerson());
    await send(page);
    await page.waitForURL('**/r/**');
    expect(await page.locator('h1').textContent()).toBe(headline);
    expect(choiceCount).toBe(13);
    expect((await loaded()).filter(({ path }) => path.startsWith('/static/'))).toEqual([]);
  });

  test('what was forgotten is named, focused and can be given; what was typed is still there', async () => {
    const { page } = await atForm(withoutScript);
    await fillPage(page, 'ada@example');
    await page.locator('[name=noneApply][value=allergy]').uncheck();
    await send(page);
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await page.locator(':focus').getAttribute('role')).toBe('alert');
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      expect.stringMatching(/^Are you allergic/),
      expect.stringMatching(/^Does any of this make numbing cream/),
      expect.stringMatching(/^Have you had a severe allergic reaction/),
      expect.stringMatching(/^E-mail address: What stands after the @ needs an ending/),
    ]);
    await summary.getByRole('link').last().click();
    expect(await page.locator('#contact-email').inputValue()).toBe('ada@example');
    const email = nextPerson();
    await page.locator('#contact-email').fill(email);
    await page.locator('[name=noneApply][value=allergy]').check();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.waitForURL('**/r/**');
    expect(await leadsOf(email)).toMatchObject([{ outcome: 'suitable' }]);
  });
});

describe('with its script', () => {
  test('the form is sent step by step, by keyboard alone, with 13 choices', async () => {
    const { page, reports } = await atForm();
    const { keyboard } = page;
    const email = nextPerson();
    const tabTo = async (name: string) => {
      for (let stops = 0; stops < 60; stops += 1) {
        await keyboard.press('Tab');
        const at = await page.evaluate(
          () => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent,
        );
        if (at === name) return;
      }
      throw new Error(`${name} is not reached`);
    };
    let made = 0;
    const choose = async (name: string, ...keys: string[]) => {
      await tabTo(name);
      for (const key of keys) await keyboard.press(key);
      made += 1;
    };
    const next = async () => {
      await tabTo('Next');
      await keyboard.press('Enter');
    };
    await tabTo('answers.age');
    await keyboard.type('31');
    made += 1;
    await keyboard.press('Enter');
    await choose('answers.concerns', 'ArrowDown');
    await choose('answers.scarShape', 'ArrowDown');
    await choose('answers.expectation', 'Space');
    await choose('answers.appearanceDistress', 'Space');
    await next();
    for (const group of [
      'pregnancy',
      'medication',
      'immune',
      'history',
      'skin-at-site',
      'allergy',
      'recent-procedure',
    ]) {
      await choose('noneApply', 'Space');
      if (group === 'skin-at-site') await choose('answers.skinType', 'Space');
      await next();
    }
    for (const [name, text] of [
      ['contact.name', 'Ada Rossi'],
      ['contact.email', email],
    ] as const) {
      await tabTo(name);
      await keyboard.type(text);
    }
    await tabTo('consents.health');
    await keyboard.press('Space');
    await next();
    await tabTo('Send my answers');
    await keyboard.press('Enter');
    await page.waitForURL('**/r/**');
    expect([await page.locator('h1').textContent(), made, reports]).toEqual([headline, 13, []]);
    expect(await leadsOf(email)).toHaveLength(1);
  });

  test('every step is free of barriers and fits a phone, with its faults shown', async () => {
    const { page } = await atForm();
    const found: unknown[] = [];
    const look = async () => found.push(...(await barriers(page)), await overflow(page));
    const contact = [() => fillContact(page, nextPerson())];
    for (const step of [...Object.values(choices), contact]) {
      await page.getByRole('button', { name: 'Next' }).click();
      await look();
      for (const choose of step) await choose(page);
      await page.getByRole('button', { name: 'Next' }).click();
    }
    expect(await page.getByRole('button', { name: 'Send my answers' }).isVisible()).toBe(true);
    await look();
    expect(found).toEqual(Array(11).fill(0));
  });

  test('a step is not left with an open question: it is named, focused, and goes when it is answered', async () => {
    const { page } = await atForm();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.locator(':focus').getAttribute('role')).toBe('alert');
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('answers.age');
    await page.keyboard.type('31');
    expect(await page.locator('.error, .summary').count()).toBe(0);
  });

  test('a question is asked only when it applies, and what is not asked is not sent', async () => {
    const { page } = await atForm();
    await fillSteps(page);
    for (let back = 0; back < 8; back += 1) await page.getByRole('button', { name: 'Back' }).click();
    const scars = page.locator('.field', { has: page.locator('[name="answers.scarShape"]') });
    expect(await scars.isVisible()).toBe(true);
    await page.locator('[name="answers.concerns"]').first().selectOption('pigmentation:face');
    expect(await scars.isVisible()).toBe(false);
    expect(await page.locator('.field', { has: page.locator('[name="answers.pigmentType"]') }).isVisible()).toBe(true);
    expect(await page.evaluate(() => [...new FormData(document.forms[0]).keys()])).not.toContain('answers.scarShape');
  });

  test('an answer that decides the result is said at once, taken back when it changes, and stops nobody', async () => {
    const { page } = await atForm();
    const age = page.locator('[name="answers.age"]');
    const note = page.locator('.stop');
    await age.fill('17');
    await age.blur();
    expect(await note.textContent()).toMatch(
      /already decide the result.*not advised for you at present.*mole, patch or sore.*nothing has been sent/,
    );
    expect(await barriers(page)).toEqual([]);
    await age.fill('31');
    await age.blur();
    expect(await note.count()).toBe(0);
    await age.fill('17');
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('What you would like');
  });
});

describe('on a bad connection', () => {
  test('a reload loses nothing; sending and “forget” leave nothing on the device', async () => {
    const { page } = await atForm();
    const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    await fillSteps(page);
    await page.locator('[name="contact.note"]').fill('two\nlines');
    await page.reload();
    expect(await page.locator('[name="contact.note"]').inputValue()).toBe('two\nlines');
    await fillContact(page, nextPerson());
    expect(await stored()).toContain('two');
    await send(page);
    await page.waitForURL('**/r/**');
    expect(await stored()).toBe('{}');
    await page.goto(`${stack.urls.gateway}/c/birch`);
    await page.locator('[name="answers.age"]').fill('44');
    expect(await stored()).toContain('44');
    await page.getByRole('button', { name: 'Forget my answers' }).click();
    expect([await stored(), await page.locator('[name="answers.age"]').inputValue()]).toEqual(['{}', '']);
  });

  test('an answer that was lost on its way is asked for again under the same key: one lead', async () => {
    const { page, reports } = await atForm();
    const keys: (string | null)[] = [];
    let isLosing = true;
    await page.route('**/screenings', async (route) => {
      keys.push(new URLSearchParams(route.request().postData() ?? '').get('idempotencyKey'));
      if (!isLosing) return route.continue();
      await route.fetch({ maxRedirects: 0 });
      return route.abort('connectionreset');
    });
    const email = nextPerson();
    await fillSteps(page);
    await fillContact(page, email);
    await send(page);
    await page.getByText('We cannot reach the clinic right now').waitFor();
    expect(await barriers(page)).toEqual([]);
    isLosing = false;
    await page.getByRole('button', { name: 'Try again now' }).click();
    await page.waitForURL('**/r/**');
    expect(new Set(keys).size).toBe(1);
    expect(await leadsOf(email)).toMatchObject([{ version: 1 }]);
    expect(reports.filter((report) => !report.includes('ERR_CONNECTION_RESET'))).toEqual([]);
  });

  test('what the server refuses is shown at its field, without leaving the form', async () => {
    const { page } = await atForm();
    await fillSteps(page);
    await fillContact(page, nextPerson(), 'see www.example.com');
    await send(page);
    expect(await page.getByRole('alert').getByRole('link').textContent()).toBe(
      'Your name: A name cannot hold a link. If there is none in it, put a blank after the dot.',
    );
    expect(new URL(page.url()).pathname).toBe('/c/birch');
  });
});

describe('a number that nobody can read and a likely slip in an address', () => {
  test.each([true, false])(
    'are asked back once, and taken when the same is sent again (script: %s)',
    async (hasScript) => {
      const { page } = await atForm({ javaScriptEnabled: hasScript });
      const email = nextPerson().replace('example.com', 'example.con');
      if (hasScript) await fillSteps(page);
      else await fillPage(page, email);
      await fillContact(page, email);
      await page.locator('[name="contact.phone"]').fill('ring twice');
      await send(page);
      const links = page.getByRole('alert').getByRole('link');
      await links.first().waitFor();
      const said = await links.allTextContents();
      expect(said).toHaveLength(2);
      expect(said.join()).toContain('Did you mean …@example.com?');
      expect(said.join()).toContain('We cannot read this phone number.');
      if (hasScript) await send(page);
      else await page.getByRole('button', { name: 'Send again' }).click();
      await page.waitForURL('**/r/**');
      expect(await leadsOf(email)).toMatchObject([{ contact: { phone: { typed: 'ring twice' } } }]);
    },
  );

  test('are forgotten with all other answers', async () => {
    const { page } = await atForm();
    const email = nextPerson().replace('example.com', 'example.con');
    await fillSteps(page);
    await fillContact(page, email);
    await send(page);
    await page.getByText('Did you mean …@example.com?').first().waitFor();
    const sent = () => page.evaluate(() => [...new FormData(document.forms[0]).values()]);
    expect(await sent()).toContain(email);
    await page.getByRole('button', { name: 'Forget my answers' }).click();
    expect(await sent()).not.toContain(email);
  });
});

describe('text from strangers', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '" onmouseover=alert(1) x="',
    '{{secret}} ${process.env.X} <%= 7*7 %>',
  ];

  test.each([true, false])('stays text, in the form and on its pages (script: %s)', async (javaScriptEnabled) => {
    const query = `?utm_source=${encodeURIComponent('javascript:alert(1)')}&utm_campaign=${encodeURIComponent(payloads[0] ?? '')}`;
    const { page, reports } = await atForm({ javaScriptEnabled }, query);
    expect(await page.locator('[name="attribution.utm_source"]').inputValue()).toBe('javascript:alert(1)');
    if (javaScriptEnabled) await fillSteps(page);
    else await fillPage(page, 'ada@example');
    await fillContact(page, javaScriptEnabled ? nextPerson() : 'ada@example', payloads[0]);
    await page.locator('[name="contact.note"]').fill(payloads.join('\n%0d%0aBcc: v@y.example\n'));
    await page.locator('[name="contact.phone"]').fill('<img src=x onerror=alert(1)>');
    await send(page);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('[name="contact.phone"]').inputValue()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('main img, main script').count()).toBe(0);
    // A refused form post is an answer of 422, which the browser itself reports.
    expect(reports.filter((report) => !report.includes('422'))).toEqual([]);
  });
});

describe('what it costs to load', () => {
  test('is one page and one script, 20 KB at most, and nothing that moves by itself', async () => {
    const { page, loaded, reports } = await atForm();
    await page.getByText('Step 1 of').waitFor();
    await page.waitForLoadState('networkidle');
    const all = await loaded();
    expect(all.map(({ method, path, status }) => [method, path.replace(/-[0-9a-f]{12}/, ''), status])).toEqual([
      ['GET', '/c/birch', 200],
      ['GET', '/static/form.js', 200],
    ]);
    expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(20_000);
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
    expect(await page.context().cookies()).toEqual([]);
    expect(reports).toEqual([]);
  });

  test('the page is never kept, its script for ever, and the script has at most 8 KB', async () => {
    const page = await stack.request('/c/birch');
    const [, script = ''] = /<script src="([^"]+)"/.exec(await page.text()) ?? [];
    const asset = await stack.request(script);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(gzipSync(await asset.text(), { level: 9 }).length).toBeLessThanOrEqual(8_000);
    expect((await stack.request('/static/form-000000000000.js')).status).toBe(404);
  });
});
