import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { type Browser, type Offences, startBrowser } from './console/browser.ts';
import { barriers } from './open-page.ts';

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), startBrowser()]);
  for (const [name, answers] of people) {
    const email = `${name.replaceAll(/\W/g, '')}@example.com`;
    const body = JSON.stringify(aSubmission({ contact: { name, email }, answers }));
    const answer = await stack.request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
    expect(answer.status).toBe(201);
  }
  await stack.settle();
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

const headers = { 'content-type': 'application/json', origin: 'https://alba.example' };
const people: [name: string, answers: Record<string, unknown>][] = [
  ['Ada Rossi', {}],
  ['Bea Neri', {}],
  ['Carla Verdi', { appearanceDistress: 'yes' }],
  ['<img src=x onerror=alert(1)>', {}],
];

const desk = { width: 1280, colorScheme: 'light' } as const;

/** A window in which somebody of alba has signed in through the sign-in page. */
const as = <T>(role: string, work: (page: Page, offences: Offences) => Promise<T>, look = desk): Promise<T> =>
  browser.visit(look, async (page, offences) => {
    await page.goto(`${stack.urls.gateway}/`);
    await page.getByLabel('E-mail address').fill(`${role}@alba.example`);
    await page.getByLabel('Password').fill('local');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'To do' }).waitFor();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Leads' }).click();
    await page.getByRole('heading', { name: 'Leads' }).waitFor();
    await page
      .getByRole('link', { name: /Ada Rossi|Bea Neri|Carla/ })
      .first()
      .waitFor();
    return await work(page, offences);
  });

const openLead = async (page: Page, name: string) => {
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
};

const moveTo = async (page: Page, status: string) => {
  await page.getByLabel('Status', { exact: true }).selectOption(status);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
};

describe('at the running product', () => {
  test('a viewer reads everything, is offered no change, and the page keeps to the deployed policy', async () => {
    const seen = await as('viewer', async (page, offences) => {
      await page.getByText('<img src=x onerror=alert(1)>').waitFor();
      await openLead(page, 'Carla Verdi');
      await page.getByRole('region', { name: 'What stands against it' }).getByRole('listitem').first().click();
      await page
        .getByText(/Rule [a-z-]+, evidence/)
        .first()
        .waitFor();
      const buttons = await page.getByRole('button').allTextContents();
      const found = await barriers(page);
      await page.getByRole('link', { name: 'Dashboard' }).click();
      await page.getByRole('heading', { name: 'Where leads come from' }).waitFor();
      const figures = await page.getByRole('definition').allTextContents();
      return { buttons, figures, barriers: found, offences };
    });
    expect(seen.buttons.filter((text) => /Save|Decide|again|Erase/.test(text))).toEqual([]);
    expect(seen.figures[0]).toContain(`${people.length}`);
    expect([seen.barriers, seen.offences]).toEqual([[], []]);
  });

  test('staff take care of a lead, note what was said and send the summary again', async () => {
    await as('staff', async (page) => {
      await openLead(page, 'Ada Rossi');
      await page.getByLabel('Assigned to').selectOption('You');
      await page.getByLabel('Note', { exact: true }).fill('Called, comes on Friday <b>soon</b>.');
      await moveTo(page, 'contacted');
      await page.getByText('Saved.').first().waitFor();
      await page.getByRole('region', { name: 'Timeline' }).getByText('Called, comes on Friday <b>soon</b>.').waitFor();
      await page.getByRole('button', { name: 'Send again: Summary' }).click();
      await page.getByText('It will be sent again.').waitFor();
    });
    await stack.settle();
    const mails = stack.mailbox.messages('AdaRossi@example.com');
    expect(mails.length).toBe(2);
  });

  test('two people who change one lead at once see both states, and the later one chooses', async () => {
    await as('staff', async (first) => {
      await openLead(first, 'Bea Neri');
      await as('admin', async (second) => {
        await openLead(second, 'Bea Neri');
        await moveTo(second, 'contacted');
        await second.getByText('Saved.').first().waitFor();
      });
      await moveTo(first, 'booked');
      await first.getByText('Status is now “Contacted”. You wanted “Booked”.').waitFor();
      await first.getByRole('button', { name: 'Take “Booked”' }).click();
      await first.getByRole('button', { name: 'Save', exact: true }).click();
      await first.getByText('Saved.').first().waitFor();
      await expect.poll(() => first.getByLabel('Status', { exact: true }).inputValue()).toBe('booked');
    });
  });

  test('a clinician decides, and the mail that tells the person is in the plan', async () => {
    await as('clinician', async (page) => {
      await openLead(page, 'Carla Verdi');
      await page.getByRole('button', { name: 'Decide' }).click();
      await page.getByRole('radio', { name: 'Go ahead', exact: true }).check();
      await page.getByLabel('Reason').fill('Talked it through.');
      await page.getByLabel('I have verified the answers in person').check();
      await page.getByLabel('Tell the person by mail').check();
      await page.getByRole('button', { name: 'Put on record' }).click();
      await page.getByText('Decided. The person is told by mail.').waitFor();
      await page.getByRole('region', { name: 'Mails' }).getByText('Decision').waitFor();
      await page.getByText('verified in person').waitFor();
      expect(await page.getByRole('button', { name: 'Erase' }).count()).toBe(0);
    });
  });

  test('an admin takes everything about a person away, erases them, and finds both in the audit', async () => {
    const exported = await as('admin', async (page) => {
      await openLead(page, 'Carla Verdi');
      const address = page.url();
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByLabel(/to confirm/).fill('export');
      const download = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
      const file = readFileSync(await (await download).path(), 'utf8');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Erase' }).click();
      await page.getByLabel(/to confirm/).fill('erase');
      await page.getByRole('button', { name: 'Erase for good' }).click();
      await page.waitForURL(/leads$/);
      await page.goto(address);
      await page.getByText('This person’s data was erased').waitFor();
      await page.getByRole('link', { name: 'Audit' }).click();
      await page.getByText('erased the person').first().waitFor();
      await page.getByText('took away everything about the person').first().waitFor();
      return file;
    });
    expect(exported).toContain('CarlaVerdi@example.com');
  });

  test('an admin proposes a stricter rule, and it judges once a clinician has signed it', async () => {
    await as('admin', async (page) => {
      await page.getByRole('link', { name: 'Rules', exact: true }).click();
      await page.getByLabel('Make a rule stricter').selectOption('isotretinoin-recent');
      await page.getByLabel('Days to wait').fill('270');
      await page.getByLabel('Why').fill('Our device says so');
      await page.getByRole('button', { name: 'Propose', exact: true }).click();
      await page.getByText('It judges once a clinician has signed it.').waitFor();
      expect(await page.getByRole('button', { name: /^Sign/ }).count()).toBe(0);
    });
    await as('clinician', async (page) => {
      await page.getByRole('link', { name: 'Rules', exact: true }).click();
      await page.getByRole('button', { name: 'Sign with these' }).click();
      await page.getByLabel('Your name').fill('Dr Rosa Bruni');
      await page.getByLabel('Registration number').fill('5521');
      await page.getByLabel('Registered with').fill('OMCeO Roma');
      for (const name of ['Italiano', 'English']) await page.getByRole('checkbox', { name }).check();
      await page.getByLabel(/I have read the rule set/).check();
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText('It counts from the next enquiry on').waitFor();
      await page.getByText('Dr Rosa Bruni').first().waitFor();
    });
  });

  test('an admin adds somebody to the clinic', async () => {
    await as('admin', async (page) => {
      await page.getByRole('link', { name: 'Members' }).click();
      const members = page.getByRole('listitem').filter({ hasText: '@alba.example' });
      await members.first().waitFor();
      const before = await members.count();
      await page.getByRole('textbox', { name: 'E-mail' }).fill('new@alba.example');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByText('Saved: new@alba.example.').waitFor();
      await expect.poll(() => members.count()).toBe(before + 1);
    });
  });

  test('somebody whose desk has another day than the server is signed in all the same', async () => {
    await stack.setClock(Date.now() + 40 * 86_400_000);
    const address = await as('viewer', async (page) => page.url());
    await stack.setClock(null);
    expect(address).toBe(`${stack.urls.gateway}/clinics/alba/leads`);
  });

  test('the page about the API is there without signing in', async () => {
    await browser.visit(desk, async (page, offences) => {
      await page.goto(`${stack.urls.gateway}/docs`);
      await page.getByRole('heading', { name: /Screen a prospect/ }).waitFor();
      expect(offences).toEqual([]);
    });
  });
});
