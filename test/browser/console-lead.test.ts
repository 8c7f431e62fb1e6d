import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StepAnswer } from '../../shared/contract/answers/lead-answers.ts';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { aDetail, aDetailedScreening, aQueue, aRow, aToDo, clinicPath } from './console/sample-leads.ts';
import { aProblem } from './console/sign-in.ts';
import { barriers } from './open-page.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const leads = `${clinicPath}/leads`;
const people = ['Ada Rossi', 'Bea Neri', 'Carla Verdi'].map((name, place) => ({
  name,
  leadId: String(place).padStart(22, 'L'),
}));
const answers = {
  [`GET ${leads}`]: { json: { leads: people.map((one) => aRow(one)), next: null } },
  ...Object.fromEntries(
    people.map(({ name, leadId }) => [
      `GET ${leads}/${leadId}`,
      { json: aDetail({ leadId, contact: { ...aDetail().contact, name } }), headers: { etag: '"3"' } },
    ]),
  ),
};

describe('who works through a list', () => {
  test('goes from lead to lead by keys and by links, and comes back to the place that they left', async () => {
    await built.open({ answers, as: 'staff', at: '/clinics/alba/leads?status=new' }, async ({ page }) => {
      const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
      await page.getByRole('link', { name: /Bea Neri/ }).click();
      await heading('Bea Neri');
      await page.getByText('2 of 3').waitFor();
      await page.keyboard.press('j');
      await heading('Carla Verdi');
      expect(await page.getByRole('link', { name: 'Next lead' }).count()).toBe(0);
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      await heading('Bea Neri');
      await page.getByRole('link', { name: 'Previous lead' }).click();
      await heading('Ada Rossi');
      await page.getByRole('navigation', { name: 'List' }).getByRole('link', { name: 'Leads' }).click();
      await page.getByRole('heading', { name: 'Leads', level: 1 }).waitFor();
      expect(new URL(page.url()).search).toBe('?status=new');
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      await expect.poll(focused).toContain('Ada Rossi');
    });
  });

  test('keeps the order of the queue, where they came from there, and comes back to it', async () => {
    const queue = { [`GET ${clinicPath}/to-do`]: { json: aQueue(people.toReversed().map((one) => aToDo(one))) } };
    await built.open(
      { answers: { ...answers, ...queue }, as: 'staff', at: '/clinics/alba/to-do' },
      async ({ page }) => {
        await page.getByRole('link', { name: /Carla Verdi/ }).click();
        await page.getByText('1 of 3').waitFor();
        await page.keyboard.press('j');
        await page.getByRole('heading', { name: 'Bea Neri', level: 1 }).waitFor();
        await page.getByRole('navigation', { name: 'List' }).getByRole('link', { name: 'To do' }).click();
        await page.getByRole('heading', { name: 'To do', level: 1 }).waitFor();
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Bea Neri');
      },
    );
  });

  test('reaches the note and the form by a key, reads all keys by another, and may switch them off', async () => {
    await built.open({ answers, as: 'staff', at: `/clinics/alba/leads/${people[1]?.leadId}` }, async ({ page }) => {
      await page.getByRole('heading', { name: 'Log a contact' }).waitFor();
      const isFocused = (label: string) =>
        page.getByLabel(label, { exact: true }).evaluate((it) => it === document.activeElement);
      await page.keyboard.press('n');
      await expect.poll(() => isFocused('Note')).toBe(true);
      await page.keyboard.type('je');
      expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('je');
      await page.locator('h1').click();
      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await keys.getByText('Write a note').waitFor();
      await keys.getByLabel('Use these keys').click();
      await page.keyboard.press('Escape');
      await keys.waitFor({ state: 'detached' });
      await page.keyboard.press('?');
      await page.keyboard.press('n');
      expect([await keys.count(), await isFocused('Note')]).toEqual([0, false]);
    });
  });

  test('sees what stands against it in a line each, calls with one press, and opens what was answered no', async () => {
    await built.open({ answers, at: `/clinics/alba/leads/${people[0]?.leadId}`, as: 'viewer' }, async ({ page }) => {
      const against = page.getByRole('region', { name: 'What stands against it' });
      const lines = await against.locator('summary').allInnerTexts();
      expect(lines[0]?.replaceAll(/\s+/g, ' ')).toBe(
        'Isotretinoin within 6 months 10 August 2026 Wait first, until 10 February 2027',
      );
      await against.getByText('Isotretinoin within 6 months').click();
      await against.getByText('Wait until six months have passed since the last capsule.').waitFor();
      const hrefs = await page
        .getByRole('region', { name: 'Contact' })
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual(['tel:+39061234567', 'mailto:ada@example.com']);
    });
  });
});

describe('who reads another language than the person', () => {
  const [ada] = people;
  const { texts } = aDetail();
  const [named = '', english] = Object.entries(texts)[0] ?? [];
  if (!english) throw new Error('The sample has no texts');
  const reason = 'Ha smesso l’isotretinoina da meno di sei mesi.';
  const rule = { ...english.rules['isotretinoin-recent'], reason };
  const italian = { ...english, rules: { ...english.rules, 'isotretinoin-recent': rule } } as typeof english;
  const { questions, assessment } = aDetailedScreening();
  const screening = aDetailedScreening({
    ...{ lang: 'it', texts: 'in-italian', assessment: { ...assessment, headline: 'Per favore aspetti.' } },
    forStaff: { lang: 'en', texts: named, questions, assessment },
  });
  const lead = aDetail({
    ...{ leadId: ada?.leadId ?? '', lang: 'it', screenings: [screening] },
    texts: { ...texts, 'in-italian': italian },
  });
  const told = { ...answers, [`GET ${leads}/${ada?.leadId}`]: { json: lead, headers: { etag: '"3"' } } };

  test('reads it in their own, and beside it what the person read, marked as Italian', async () => {
    const at = `/clinics/alba/leads/${ada?.leadId}`;
    await built.open({ answers: told, as: 'staff', at }, async ({ page }) => {
      const against = page.getByRole('region', { name: 'What stands against it' });
      await against.getByText('Isotretinoin within 6 months').click();
      await against.getByText('You stopped isotretinoin less than six months ago.').waitFor();
      const read = against.getByText(`What the person read (Italiano): ${reason}`);
      expect(await read.locator('[lang="it"]').innerText()).toContain(reason);
      expect(await page.getByRole('region', { name: 'Contact', exact: true }).innerText()).toMatch(
        /Language\s+Italiano/,
      );
      await page.getByText('What the person read (Italiano)', { exact: true }).click();
      expect(await page.locator('dl[lang="it"]').count()).toBeGreaterThan(0);
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('link', { name: 'Sheet for the consultation' }).click();
      await page.getByRole('heading', { name: 'What the person read (Italiano)' }).waitFor();
      await page.getByText(`What the person read (Italiano): ${reason}`).waitFor();
      await page.getByText('Language: Italiano').waitFor();
      expect(await barriers(page)).toEqual([]);
    });
  });
});

describe('who has had somebody on the telephone', () => {
  const [ada] = people;
  const path = `${leads}/${ada?.leadId}`;
  const at = `/clinics/alba/leads/${ada?.leadId}`;
  const opened = (over: Parameters<typeof aDetail>[0]) => ({
    json: aDetail({ leadId: ada?.leadId ?? '', ...over }),
    headers: { etag: '"4"' },
  });
  const aStep = (over: Partial<StepAnswer>): StepAnswer => ({
    ...{ noteId: 's', status: null, closeReason: null, assignee: null, contacted: null, followUpOn: null },
    ...{ withoutDecision: null, undoes: null, by: 'Sofia Bianchi', at: new Date().toISOString() },
    ...over,
  });
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('writes down all of it in one save', async () => {
    await built.open({ answers, as: 'staff', at }, async ({ page, answers: now, requests }) => {
      now[`PATCH ${path}`] = opened({ status: 'contacted' });
      await page.getByRole('button', { name: 'Message left' }).click();
      await page.getByLabel('Note', { exact: true }).fill('Left a message.');
      await page.getByLabel('Call back on').fill('2030-01-07');
      const people = await page.getByLabel('Assigned to').locator('option').allInnerTexts();
      expect(people).toEqual(['Nobody', 'You', 'Sofia Bianchi', 'Bruno Neri']);
      await page.getByLabel('Assigned to').selectOption('You');
      expect(await page.getByLabel('Status', { exact: true }).inputValue()).toBe('contacted');
      await save(page);
      await page.getByText('Saved.').first().waitFor();
      expect(requests.filter(({ method }) => method !== 'GET').map(({ body }) => body)).toEqual([
        {
          ...{ contacted: 'message_left', note: 'Left a message.', followUpOn: '2030-01-07', status: 'contacted' },
          assignee: 'staff@alba.example',
        },
      ]);
    });
  });

  test('is asked why, where a clinician has not decided, and where the answer goes', async () => {
    await built.open({ answers, as: 'staff', at }, async ({ page, answers: now, requests }) => {
      now[`GET ${path}`] = opened({ needsClinician: false });
      await page.reload();
      const refused = { pointer: '/withoutDecision', code: 'decision-missing', message: 'Say why.' };
      const problem = aProblem('conflict', 409);
      now[`PATCH ${path}`] = ({ body }) =>
        Object.hasOwn(body as object, 'withoutDecision')
          ? opened({ status: 'booked' })
          : { ...problem, json: { ...(problem.json as object), errors: [refused] } };
      await page.getByLabel('Status', { exact: true }).selectOption('booked');
      await save(page);
      const why = page.getByLabel('Why without a clinician’s decision');
      await page.getByText('Say why.').waitFor();
      await expect.poll(() => why.evaluate((it) => it === document.activeElement)).toBe(true);
      await why.fill('Dr Bruni said so on the phone.');
      await save(page);
      await page.getByText('Saved.').first().waitFor();
      expect(requests.filter(({ method }) => method === 'PATCH').at(-1)?.body).toEqual({
        status: 'booked',
        withoutDecision: 'Dr Bruni said so on the phone.',
      });
    });
  });

  test('loses nothing when the session ends, and goes on after signing in again', async () => {
    await built.open({ answers, as: 'staff', at }, async ({ page, answers: now }) => {
      await page.getByLabel('Note', { exact: true }).fill('Called, comes on Friday.');
      now[`PATCH ${path}`] = aProblem('unauthenticated', 401);
      await save(page);
      await page.getByText('Sign in again to go on. What you typed about leads, settings and rules is kept.').waitFor();
      expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('Called, comes on Friday.');
      expect(await barriers(page)).toEqual([]);
      now[`PATCH ${path}`] = opened({});
      await page.getByRole('button', { name: 'Sign in again' }).click();
      await page.getByText('Your session has ended.').waitFor({ state: 'detached' });
      await page.getByText('Not saved yet.').waitFor();
      await save(page);
      await page.getByText('Saved.').first().waitFor();
    });
  });

  test('takes back the status that they have set a moment ago, and nobody else’s', async () => {
    const treated = aStep({ status: { from: 'booked', to: 'treated' } });
    await built.open({ answers, as: 'staff', at }, async ({ page, answers: now }) => {
      now[`GET ${path}`] = opened({ status: 'treated', steps: [{ ...treated, by: 'Bruno Neri' }] });
      await page.reload();
      await page.getByText('Status treated, was booked').waitFor();
      expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
      now[`GET ${path}`] = opened({ status: 'treated', steps: [treated] });
      await page.reload();
      now[`POST ${path}/undo`] = opened({ status: 'booked' });
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('The status is “Booked” again.').waitFor();
    });
  });

  test('closes a held lead as spam, and an admin sees who has opened it', async () => {
    const held = { reason: 'too-fast', at: '2026-11-24T09:15:00.000Z' } as const;
    await built.open({ answers, at }, async ({ page, answers: now, requests }) => {
      now[`GET ${path}`] = opened({ status: 'held', held });
      await page.reload();
      await page.getByText('Opened by').click();
      await page.getByText('Sofia Bianchi, once, last').waitFor();
      now[`PATCH ${path}`] = opened({ status: 'closed', closeReason: 'spam', held });
      await page.getByRole('button', { name: 'Close as spam' }).click();
      await page.getByText('Nobody was mailed.').waitFor();
      expect(requests.find(({ method }) => method === 'PATCH')).toMatchObject({
        body: { status: 'closed', closeReason: 'spam' },
        headers: { 'if-match': '"4"' },
      });
    });
  });
});
