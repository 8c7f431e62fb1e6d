/** Forms of others that post to us from another site, with what people and their pages do to them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../e2e/stack.ts';
import { exampleOf } from './embedding-page.ts';
import { barriers, overflow } from './open-page.ts';
import { addClinic, type OtherSite, otherSite } from './other-site.ts';
import { visit } from './visitor.ts';

let stack: Stack;
let site: OtherSite;
let people = 0;

beforeAll(async () => {
  [stack, site] = await Promise.all([startStack(), otherSite()]);
  await addClinic(stack, site, { clinic: 'cedar' });
  await addClinic(stack, site, { clinic: 'closed', origins: ['https://elsewhere.example'] });
  site.put('/thanks', '<p>Thank you</p>');
});
afterAll(async () => {
  site.close();
  await stack.stop();
});

const open = async (address: string): Promise<Page> => {
  const visitor = await visit();
  await visitor.page.goto(address);
  return visitor.page;
};
const nextPerson = () => {
  people += 1;
  return `own-form-${people}@example.com`;
};
const plain = (clinic = 'cedar') => exampleOf(stack, 'Plain HTML', { clinic });

/** What is stored under an address: of the lead its status, of the screening what was typed and answered. */
const storedOf = async (email: string) => {
  const items = (await stack.items()).filter(({ contact }) => (contact as { email?: string })?.email === email);
  const lead = items.find(({ SK }) => SK === 'LEAD');
  const screening = items.find(({ SK }) => SK.startsWith('SCREENING#'));
  return lead && screening && { status: lead.status, contact: screening.contact, answers: screening.answers };
};
const stored = async (email: string) => {
  await expect.poll(() => storedOf(email)).toBeDefined();
  return await storedOf(email);
};

const press = (page: Page) => page.getByRole('button', { name: 'Send' }).click();
const tickAll = async (page: Page) => {
  for (const box of await page.locator('input[type=checkbox][required]').all()) await box.check();
};
const fillAnswers = async (page: Page) => {
  await page.getByLabel('What would you like to improve?').selectOption('wrinkles:face');
  await page.getByLabel('Slow improvement').check();
  await page.getByLabel('No', { exact: true }).check();
  await page.getByLabel('How does your skin react').selectOption('II');
  await tickAll(page);
};
const fill = async (page: Page, email: string, name = 'Ada Rossi') => {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Age', { exact: true }).fill('31');
  await fillAnswers(page);
};

describe('a form on a page that is not in UTF-8', () => {
  const charset = 'windows-1252';
  const careless = () => plain().replace('accept-charset="utf-8"', '');

  test('keeps every letter as the page about it shows it', async () => {
    const page = await open(site.put('/1252', plain(), { charset }));
    const email = nextPerson();
    await fill(page, email, 'Nicolò Nguyễn');
    await press(page);
    expect(await stored(email)).toMatchObject({ contact: { name: 'Nicolò Nguyễn' }, status: 'new' });
  });

  test('keeps a letter that the page lacks, even without a word about the encoding', async () => {
    const page = await open(site.put('/1252-careless', careless(), { charset }));
    const email = nextPerson();
    await fill(page, email, 'Nguyễn Lan');
    await press(page);
    expect(await stored(email)).toMatchObject({ contact: { name: 'Nguyễn Lan' } });
  });

  test('otherwise ends on a page that leads on, and says to the developer what is missing', async () => {
    const page = await open(site.put('/1252-lost', careless(), { charset }));
    await fill(page, nextPerson(), 'Nicolò Rossi');
    await press(page);
    await page.getByRole('heading', { name: 'Your enquiry did not reach' }).waitFor();
    expect(await page.getByText('accept-charset="utf-8"').isVisible()).toBe(true);
    expect([await barriers(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: 'Fill in the form here' }).click();
    await page.waitForURL(`${stack.urls.gateway}/c/cedar?lang=en`);
  });
});

describe('a form that cannot be taken', () => {
  test('because its page is not listed names that page', async () => {
    const page = await open(site.put('/unlisted', plain('closed')));
    await fill(page, nextPerson());
    const [answer] = await Promise.all([page.waitForResponse(/screenings$/), press(page)]);
    expect(answer.status()).toBe(403);
    expect(await page.getByText(`The page is on ${site.origin}, which the clinic has not listed.`).isVisible()).toBe(
      true,
    );
    expect(await page.getByRole('link', { name: 'Fill in the form here' }).isVisible()).toBe(true);
    expect([await barriers(page), await overflow(page)]).toEqual([[], 0]);
  });

  test('because it was sent by GET says so', async () => {
    const page = await open(site.put('/get', plain().replace('method="post"', '')));
    const email = nextPerson();
    await fill(page, email);
    const [answer] = await Promise.all([page.waitForResponse(/screenings\?/), press(page)]);
    expect(answer.status()).toBe(405);
    expect(await page.getByText('Write method="post" on the form.').isVisible()).toBe(true);
    expect(await storedOf(email)).toBeUndefined();
  });
});

test('other fields than ours are read: a name in two parts, a date of birth, a month, a wish, a website', async () => {
  const others = exampleOf(stack, 'First and last name, date of birth, months, wishes');
  const form = plain()
    .replace(/<p><label>Name .*\n/, others)
    .replace(/<p><label>Age .*\n/, '')
    .replace(/<p><label><input [^>]*value="recent-procedure".*?<\/label><\/p>/s, '');
  const page = await open(site.put('/others', form));
  const email = nextPerson();
  await page.getByLabel('First name').fill('Ada');
  await page.getByLabel('Last name').fill('De Rossi');
  await page.getByLabel('Date of birth').fill('1990-01-02');
  await page.getByLabel('Last vaccination').fill('2026-01');
  await page.getByLabel('When would suit you?').selectOption('Mornings');
  await page.getByLabel('Your website').fill('https://ada.example');
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('A message').fill('Is parking possible?');
  await fillAnswers(page);
  await press(page);
  expect(await stored(email)).toMatchObject({
    status: 'new',
    contact: { name: 'Ada De Rossi', note: 'Is parking possible?\nPreferred time: Mornings' },
    answers: { age: expect.any(Number), events: [{ type: 'vaccination', date: '2026-01' }] },
  });
});

test('a form of name, e-mail and message leads to a page that asks the rest', async () => {
  const page = await open(site.put('/contact', exampleOf(stack, 'Name, e-mail, message')));
  const email = nextPerson();
  await page.getByLabel('Name').fill('Bo Berg');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Message').fill('Hello');
  await page.getByRole('button').click();
  await page.locator('[name="answers.age"]').fill('44');
  await page.locator('[name="answers.concerns"]').first().selectOption('wrinkles:face');
  for (const [name, value] of [
    ['expectation', 'gradual-improvement'],
    ['appearanceDistress', 'no'],
    ['skinType', 'III'],
  ]) {
    await page.locator(`[name="answers.${name}"][value="${value}"]`).check();
  }
  for (const tick of await page.locator('[name=noneApply][type=checkbox]').all()) await tick.check();
  await page.locator('[name="consents.health"]').check();
  await page.getByRole('button', { name: 'Send again' }).click();
  expect(await stored(email)).toMatchObject({ contact: { name: 'Bo Berg', note: 'Hello' } });
});

describe('the example that sends JSON', () => {
  const status = (page: Page) => page.getByRole('status');
  const opened = async (path: string) =>
    await open(site.put(path, `${plain()}<script type="module">${exampleOf(stack, 'fetch with JSON')}</script>`));
  const suitable = 'Nothing in your answers speaks against a consultation';

  test('takes a corrected answer and a second person, and sends the same only once', async () => {
    const page = await opened('/json');
    const [first, second] = [nextPerson(), nextPerson()];
    const keys: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') keys.push(request.headers()['idempotency-key']);
    });
    await fill(page, first);
    const answered = () => page.waitForResponse((response) => response.request().method() === 'POST');
    const send = async () => {
      const [response] = await Promise.all([answered(), press(page)]);
      await status(page).getByText(suitable).waitFor();
      return [response.status(), response.headers()['idempotency-replayed']];
    };
    expect(await send()).toEqual([201, undefined]);
    expect(await send()).toEqual([201, 'true']);
    await page.getByLabel('Age', { exact: true }).fill('32');
    expect(await send()).toEqual([201, undefined]);
    await page.getByLabel('Name', { exact: true }).fill('Bo Berg');
    await page.getByLabel('E-mail', { exact: true }).fill(second);
    expect(await send()).toEqual([201, undefined]);
    expect(new Set(keys).size).toBe(3);
    expect(await stored(second)).toMatchObject({ contact: { name: 'Bo Berg' } });
  });

  test('takes what was asked back when it is sent again, and sends nothing of one person with the next', async () => {
    const page = await opened('/json-asked-back');
    const [first, second] = [nextPerson().replace('.com', '.con'), nextPerson()];
    const bodies: (string | null)[] = [];
    page.on('request', (request) => bodies.push(request.postData()));
    await fill(page, first);
    await press(page);
    await status(page).getByText('Did you mean').waitFor();
    await press(page);
    expect(await stored(first)).toMatchObject({ status: 'new' });
    await fill(page, second, 'Bo Berg');
    await press(page);
    expect(await stored(second)).toMatchObject({ contact: { name: 'Bo Berg' } });
    expect(bodies.filter((body) => body?.includes(second)).join()).not.toContain(first);
  });

  test('says what is wrong, and where there is no answer that nothing is lost', async () => {
    const page = await opened('/json-faults');
    await fill(page, nextPerson(), 'www.example.com');
    await press(page);
    await status(page).getByText('A name cannot hold a link.').waitFor();
    await page.route(/screenings$/, (route) => route.abort());
    await press(page);
    await status(page).getByText('This could not be sent.').waitFor();
    expect(await status(page).textContent()).toContain('nothing is sent twice');
  });
});
