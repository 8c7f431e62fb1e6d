import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { exampleOf } from './embedding-page.ts';
import { fillContact, fillSteps, send } from './healthy-person.ts';
import { barriers, overflow } from './open-page.ts';
import { addClinic, type OtherSite, otherSite } from './other-site.ts';
import { layoutShift, type Visit, visit } from './visitor.ts';

let stack: Stack;
let site: OtherSite;
let people = 0;

beforeAll(async () => {
  [stack, site] = await Promise.all([startStack(), otherSite()]);
  await addClinic(stack, site, { clinic: 'cedar' });
  await addClinic(stack, site, { clinic: 'maple', embed: { sharesOutcome: true }, theme: { accent: '#5b2a86' } });
  await addClinic(stack, site, { clinic: 'closed', origins: ['https://elsewhere.example'] });
  site.put('/thanks', '<p>Thank you</p>');
});
afterAll(async () => {
  site.close();
  await stack.stop();
});

/** The nth example below a heading of the page about embedding, for a clinic of this stack. */
const example = (heading: string, at = 0, clinic = 'cedar'): string => exampleOf(stack, heading, { at, clinic });
const open = async (address: string): Promise<Visit> => {
  const visitor = await visit();
  await visitor.page.goto(address);
  return visitor;
};
const nextPerson = () => {
  people += 1;
  return `embedded-${people}@example.com`;
};
const leadOf = async (email: string) =>
  (await stack.items()).find(({ SK, contact }) => SK === 'LEAD' && (contact as { email: string }).email === email);
const screeningOf = async (email: string) =>
  (await stack.items()).find(
    ({ SK, contact }) => SK.startsWith('SCREENING#') && (contact as { email: string }).email === email,
  );
const headline = 'Nothing in your answers speaks against a consultation';
const component = (clinic: string) => example('Web component', 0, clinic);

describe('the web component, as the page about it shows it', () => {
  test('is filled in and answered in its place, and tells the page that it was sent, not how it ended', async () => {
    const script = `<script>${example('Web component', 1)}</script>`;
    const { page, reports } = await open(
      `${site.put('/component', component('cedar') + script)}?utm_source=news&utm_campaign=%3Cb%3E&secret=1`,
    );
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.evaluate(() => {
      addEventListener('suitably:submitted', (event) => console.log(JSON.stringify((event as CustomEvent).detail)));
    });
    const email = nextPerson();
    await fillSteps(page);
    await fillContact(page, email);
    await send(page);
    await page.getByRole('heading', { name: headline }).waitFor();
    expect(await page.locator('h2:focus').textContent()).toBe(headline);
    expect(said).toEqual(['A form was sent to cedar', '{"clinic":"cedar"}']);
    expect(await page.locator('suitably-form').textContent()).not.toContain('undefined');
    expect(await page.getByText('They are not a diagnosis').isVisible()).toBe(true);
    expect([await barriers(page), await overflow(page), reports]).toEqual([[], 0, []]);
    expect(await screeningOf(email)).toMatchObject({
      treatment: 'microneedling',
      attribution: { utm_source: 'news', utm_campaign: '<b>', pageUrl: `${site.origin}/component` },
      lang: 'en',
    });
  });

  test('says in the console which fields inside it are not sent, and shows the form all the same', async () => {
    const inside = '<input type="hidden" name="gclid"><p name="x">Text</p><select name="crm"></select>';
    const markup = component('cedar').replace('<a href', `${inside}<a href`);
    const visitor = await visit();
    const said: string[] = [];
    visitor.page.on('console', (message) => said.push(message.text()));
    await visitor.page.goto(site.put('/fields-inside', markup));
    await visitor.page.getByRole('button', { name: 'Next' }).waitFor();
    expect(said).toEqual(['suitably-form: fields inside the element are not sent: "gclid", "crm"']);
  });

  test('says the outcome where the clinic has decided so, and has its colours', async () => {
    const { page } = await open(site.put('/shared', component('maple')));
    const sent = page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('suitably:submitted', (event) => resolve((event as CustomEvent).detail), { once: true });
        }),
    );
    await page.getByRole('button', { name: 'Next' }).waitFor();
    const background = await page
      .getByRole('button', { name: 'Next' })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(background).toBe('rgb(91, 42, 134)');
    await fillSteps(page);
    await fillContact(page, nextPerson());
    await send(page);
    expect(await sent).toEqual({ clinic: 'maple', outcome: 'suitable' });
  });

  test('works twice on one page, each for itself', async () => {
    const { page } = await open(site.put('/twice', component('cedar') + component('maple')));
    const [first, second] = ['cedar', 'maple'].map((clinic) => page.locator(`suitably-form[clinic=${clinic}]`));
    if (!first || !second) throw new Error('There are two');
    const email = nextPerson();
    await second.locator('[name="answers.age"]').fill('44');
    await fillSteps(first);
    await fillContact(first, email);
    await send(first);
    await first.getByRole('heading', { name: headline }).waitFor();
    expect(await second.locator('[name="answers.age"]').inputValue()).toBe('44');
    expect(await leadOf(email)).toMatchObject({ clinic: 'cedar' });
  });

  test('keeps to itself: styles do not reach in or out, nothing is stored, and a strict policy lets it work', async () => {
    const head =
      '<style>html{font-size:62.5%}input,button,fieldset,h2{display:none!important;font-size:40px}p{color:red}</style>';
    const policy = `default-src 'none'; script-src ${stack.urls.gateway}; connect-src ${stack.urls.gateway}; img-src data:`;
    const { page, reports } = await open(
      site.put('/strict', component('cedar').replace(/ style="[^"]*"/, ''), { policy }),
    );
    await page.getByText('Step 1 of 11').waitFor();
    expect(reports).toEqual([]);
    const styled = await open(site.put('/styled', `<p>Outside</p>${component('cedar')}`, { head }));
    await styled.page.locator('[name="answers.age"]').fill('31');
    await styled.page.getByRole('button', { name: 'Next' }).click();
    await styled.page.getByRole('heading', { name: 'What you would like' }).waitFor();
    const color = await styled.page.getByText('Outside').evaluate((p) => getComputedStyle(p).color);
    expect(color).toBe('rgb(255, 0, 0)');
    expect(await styled.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await styled.page.context().cookies()).toEqual([]);
  });

  test('asks the API once, moves nothing, and shows its way out where the clinic does not list the page', async () => {
    const { page, loaded } = await open(site.put('/cost', component('cedar')));
    await page.getByText('Step 1 of 11').waitFor();
    await page.waitForLoadState('networkidle');
    const all = await loaded();
    const ours = all.filter(({ path: at }) => at !== '/cost').map(({ method, path: at }) => `${method} ${at}`);
    expect(ours).toEqual(['GET /embed.js', 'GET /v1/clinics/cedar/form']);
    expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(24_000);
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
    const closed = await open(site.put('/closed', component('closed')));
    const wayOut = closed.page.getByRole('link', { name: 'Open the form' });
    await wayOut.waitFor();
    expect(await wayOut.getAttribute('href')).toBe(`${stack.urls.gateway}/c/closed`);
    await expect.poll(() => closed.reports.join()).toContain(`suitably-form: no form of “closed” on ${site.origin}.`);
  });

  test('a number that nobody can read is asked back once, and taken when it is sent again', async () => {
    const { page } = await open(site.put('/asked', component('cedar')));
    await fillSteps(page);
    await fillContact(page, nextPerson());
    await page.locator('[name="contact.phone"]').fill('ring twice');
    await send(page);
    const said = await page.getByRole('alert').getByRole('link').first().textContent();
    expect(said).toContain('We cannot read this phone number.');
    await send(page);
    await page.getByRole('heading', { level: 2, name: headline }).waitFor();
  });

  test('what the server refuses is shown at its field', async () => {
    const { page } = await open(site.put('/refused', component('cedar')));
    await fillSteps(page);
    await fillContact(page, nextPerson(), '<script>alert(1)</script> www.example.com');
    await send(page);
    const link = page.getByRole('alert').getByRole('link');
    expect(await link.textContent()).toBe(
      'Your name: A name cannot hold a link. If there is none in it, put a blank after the dot.',
    );
    await link.click();
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('name'))).toBe(
      'contact.name',
    );
    expect(await barriers(page)).toEqual([]);
  });
});

test('the script for other pages is asked for again after five minutes, and is not sent twice', async () => {
  const first = await stack.request('/embed.js');
  expect(first.headers.get('cache-control')).toBe('public, max-age=300');
  expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const again = await stack.request('/embed.js', {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('the WordPress block is the same form', async () => {
  const { page } = await open(site.put('/wordpress', example('WordPress')));
  await page.getByText('Step 1 of 11').waitFor();
  expect(await page.locator('suitably-form').getAttribute('clinic')).toBe('cedar');
});

test('the frame shows the hosted form on pages of the clinic alone, and the result in the whole window', async () => {
  const { page } = await open(site.put('/frame', example('Frame')));
  const frame = page.frameLocator('iframe');
  const form = frame.locator('body');
  await fillSteps(form);
  await fillContact(form, nextPerson());
  await send(form);
  await page.waitForURL('**/r/**');
  expect(await page.locator('h1').textContent()).toBe(headline);
  const closed = await open(site.put('/frame-closed', example('Frame', 0, 'closed')));
  await closed.page.waitForLoadState('networkidle');
  expect(closed.reports.join()).toMatch(/frame-ancestors/);
});

describe('a form of one’s own', () => {
  const fillOwn = async (page: Page, email: string) => {
    await page.getByLabel('Name', { exact: true }).fill('Ada Rossi');
    await page.getByLabel('E-mail', { exact: true }).fill(email);
    await page.getByLabel('Age', { exact: true }).fill('31');
    await page.getByLabel('What would you like to improve?').selectOption('wrinkles:face');
    await page.getByLabel('Slow improvement').check();
    await page.getByLabel('No', { exact: true }).check();
    await page.getByLabel('How does your skin react').selectOption('II');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: 'Send' }).click();
  };

  test('posts by itself, shows the result, and leads on to the clinic’s page', async () => {
    expect(example('Plain HTML')).toContain(consentTexts('en').health);
    expect(example('Plain HTML')).toContain(`value="${consentTexts('en').textId}"`);
    const { page } = await open(site.put('/plain', example('Plain HTML')));
    const email = nextPerson();
    await fillOwn(page, email);
    await page.waitForURL('**/r/**');
    expect(await page.locator('h1').textContent()).toBe(headline);
    expect(await leadOf(email)).toMatchObject({ outcome: 'suitable', clinic: 'cedar' });
    await page.getByRole('link', { name: /^Continue to the page of/ }).click();
    await page.waitForURL(`${site.origin}/thanks`);
  });

  test.each([
    ['fetch with JSON', (page: Page) => page.getByText(headline).waitFor()],
    ['fetch with FormData', (page: Page) => page.getByText(headline).waitFor()],
  ] as const)('is sent by a script: %s', async (heading, arrived) => {
    const script = `<script type="module">${example(heading)}</script>`;
    const address = site.put(`/${heading.replaceAll(' ', '-')}`, example('Plain HTML') + script);
    const { page } = await open(address);
    const email = nextPerson();
    await fillOwn(page, email);
    await arrived(page);
    expect(await leadOf(email)).toMatchObject({ outcome: 'suitable' });
  });

  test('asks back once about a number that cannot be read, and then takes it as typed', async () => {
    const script = `<script type="module">${example('fetch with JSON')}</script>`;
    const { page } = await open(site.put('/asked-back', example('Plain HTML') + script));
    const email = nextPerson();
    await page.getByLabel('Phone, if you like').fill('12 34');
    await fillOwn(page, email);
    await page.getByText('country code').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(headline).waitFor();
    expect(await leadOf(email)).toMatchObject({ contact: { phone: { typed: '12 34' } } });
  });
});
