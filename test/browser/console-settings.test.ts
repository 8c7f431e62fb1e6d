import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aClinic } from '../builders.ts';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { clinicPath } from './console/sample-leads.ts';
import { aStats } from './console/sample-stats.ts';
import { aProblem } from './console/sign-in.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const settingsAt = '/clinics/alba/settings';
const settingsPath = `${clinicPath}/settings`;

describe('who changes the settings', () => {
  test('sends back what the console does not know, and nothing that is signed on another page', async () => {
    const answers = { [`GET ${settingsPath}`]: { json: { ...aClinic(), later: 'unknown' }, headers: { etag: '"1"' } } };
    await built.open({ at: settingsAt, answers }, async ({ page, answers: now, requests }) => {
      now[`PUT ${settingsPath}`] = ({ body }) => ({
        json: { ...aClinic(), ...(body as object), version: 2 },
        headers: { etag: '"2"' },
      });
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Alba Due');
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByText('The settings are saved.').waitFor();
      const put = requests.find(({ method }) => method === 'PUT');
      expect(put).toMatchObject({ headers: { 'if-match': '"1"' }, body: { name: 'Alba Due', later: 'unknown' } });
      expect(put?.body).not.toHaveProperty('signOff');
    });
  });

  test('lists the languages of the clinic and puts them in order; the last one stays', async () => {
    await built.open({ at: settingsAt }, async ({ page, answers, requests }) => {
      answers[`PUT ${settingsPath}`] = ({ body }) => ({ json: body as object, headers: { etag: '"2"' } });
      const list = page.getByRole('list', { name: 'Languages for patients' });
      expect(await list.getByRole('button').count()).toBe(0);
      await page.getByLabel('Add a language').selectOption('it');
      await page.getByRole('button', { name: 'Move Italiano up' }).click();
      expect((await list.getByRole('listitem').allInnerTexts()).map((text) => text.trim())).toEqual([
        'Italiano spoken to everybody else',
        'English',
      ]);
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByText('The settings are saved.').waitFor();
      expect(requests.find(({ method }) => method === 'PUT')?.body).toMatchObject({ languages: ['it', 'en'] });
    });
  });

  test('reads which forms send fields that are not used', async () => {
    const forms = [
      { page: 'https://alba.example/x', names: 'gclid, submit, +2', lastOn: '2026-11-20' },
      { page: '', names: '<b>', lastOn: '2026-11-19' },
    ];
    const answers = { [`GET ${clinicPath}/stats`]: { json: aStats({ ignoredFields: forms }) } };
    await built.open({ at: settingsAt, answers }, async ({ page }) => {
      const told = page.getByRole('alert').filter({ hasText: 'fields that we do not use' });
      await told.waitFor();
      const lines = await told.getByRole('listitem').allInnerTexts();
      expect(lines[0]).toContain('Your form on https://alba.example/x sends: gclid, submit, +2 (last on ');
      expect(lines[1]).toContain('A page that did not say where it is sends: <b> (last on ');
    });
  });

  test('is shown what is wrong where they are, with a way to the field', async () => {
    await built.open({ at: settingsAt }, async ({ page, answers }) => {
      const problem = aProblem('validation', 422);
      const errors = [{ pointer: '/bookingUrl', code: 'url', message: 'Enter an address that begins with https://.' }];
      answers[`PUT ${settingsPath}`] = { ...problem, json: { ...(problem.json as object), errors } };
      const field = page.getByLabel('Booking page');
      await field.fill('http://alba.example/book');
      await page.getByText('1 change is not saved.').waitFor();
      await page.getByRole('button', { name: 'Save settings' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'some settings need another look' });
      await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
      await summary.getByRole('button', { name: 'Booking page' }).click();
      const seen = await field.evaluate((input) => ({
        isFocused: input === document.activeElement,
        isInSight:
          document.elementFromPoint(input.getBoundingClientRect().x + 4, input.getBoundingClientRect().y + 4) === input,
        isMarked: input.getAttribute('aria-invalid'),
      }));
      expect(seen).toEqual({ isFocused: true, isInSight: true, isMarked: 'true' });
    });
  });

  test('says when the clinic is open, on which days it is closed and within what time it answers', async () => {
    await built.open({ at: settingsAt }, async ({ page, answers, requests }) => {
      answers[`PUT ${settingsPath}`] = ({ body }) => ({ json: body as object, headers: { etag: '"2"' } });
      await page.getByRole('link', { name: 'Opening hours' }).click();
      await page.getByRole('button', { name: 'Monday to Friday, 09:00 to 18:00' }).click();
      await page.getByRole('checkbox', { name: 'Friday' }).uncheck();
      await page.getByRole('checkbox', { name: 'Saturday' }).check();
      await page.getByLabel('Saturday, closes').fill('13:00');
      await page.getByRole('button', { name: 'Monday: open again later' }).click();
      await page.getByLabel('Monday, closes').first().fill('12:30');
      await page.getByLabel('A day on which you are closed').fill('2026-12-25');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByLabel('You promise to answer within').selectOption('2 hours');
      await page.getByLabel('Who hears of it').fill('boss@alba.example');
      await page.getByLabel('Time zone').selectOption('Europe/Madrid');
      await page.getByLabel('Country').selectOption('Spain');
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByText('The settings are saved.').waitFor();
      const open = (weekday: number, from: string, until: string) => ({ weekday, from, until });
      expect(requests.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        openingHours: {
          weekly: [
            open(1, '09:00', '12:30'),
            open(1, '14:00', '18:00'),
            ...[2, 3, 4].map((day) => open(day, '09:00', '18:00')),
            open(6, '09:00', '13:00'),
          ],
          holidays: ['2026-12-25'],
        },
        ...{ answerWithin: 120, escalationAddress: 'boss@alba.example', zone: 'Europe/Madrid', country: 'ES' },
      });
    });
  });

  test('sees colours that cannot be read before they are saved, and copies the form of this clinic', async () => {
    await built.open({ at: settingsAt }, async ({ page, url }) => {
      await page.getByRole('textbox', { name: 'Accent colour', exact: true }).fill('#ffee00');
      await page.getByText('The accent #ffee00 on white has a contrast of').waitFor();
      await page.getByRole('img', { name: /asks for dark pages/ }).waitFor();
      const snippet = await page
        .getByRole('region', { name: 'The form on your site' })
        .locator('pre')
        .first()
        .innerText();
      expect(snippet).toContain(`<script src="${url}/embed.js" async></script>\n<suitably-form clinic="alba"`);
    });
  });

  test('reads what mails come from, and which record of its domain is missing', async () => {
    await built.open({ at: settingsAt }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Sender' });
      await part.getByText('hello@suitably.example').waitFor();
      const records = await part.getByRole('listitem').allInnerTexts();
      expect(records[0]).toContain('Signature: found');
      expect(records[1]).toContain('missing');
      expect(records[1]).toContain('_dmarc.suitably.example TXT v=DMARC1; p=quarantine');
      await part.getByText('This deployment is on trial').waitFor();
    });
  });

  test('reads each mail as the settings in the form would have it', async () => {
    await built.open({ at: settingsAt }, async ({ page, answers, requests }) => {
      answers[`POST ${settingsPath}/mails`] = ({ body }) => ({
        json: { mails: [{ kind: 'summary', subject: `From ${(body as { name: string }).name}`, text: 'Dear Ada' }] },
      });
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Alba Due');
      expect(requests.some(({ path }) => path.endsWith('/mails'))).toBe(false);
      await page.getByLabel('Mail', { exact: true }).selectOption('summary');
      await page.getByRole('article').getByRole('heading', { name: 'From Alba Due' }).waitFor();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Alba Tre');
      await page.getByRole('article').getByRole('heading', { name: 'From Alba Tre' }).waitFor();
    });
  });

  test('and a colleague who changed other settings meanwhile: both changes are kept, at the first click', async () => {
    const sent: [unknown, unknown][] = [];
    await built.open({ at: settingsAt }, async ({ page, answers }) => {
      const theirs = aClinic({ contactPhone: '+39 06 111 11 11', version: 2 });
      answers[`PUT ${settingsPath}`] = ({ headers, body }) => {
        sent.push([headers['if-match'], body]);
        if (sent.length > 1) return { json: { ...(body as object), version: 3 }, headers: { etag: '"3"' } };
        answers[`GET ${settingsPath}`] = { json: theirs, headers: { etag: '"2"' } };
        return aProblem('precondition-failed', 412);
      };
      await page.getByLabel('Address for alerts').fill('front@alba.example');
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByText('Somebody else had changed this meanwhile, and it is kept: Phone for patients.').waitFor();
      expect(await page.getByLabel('Phone for patients').inputValue()).toBe('+39 06 111 11 11');
    });
    expect(sent.map(([tag]) => tag)).toEqual(['"1"', '"2"']);
    expect(sent[1]?.[1]).toMatchObject({ contactPhone: '+39 06 111 11 11', alertAddress: 'front@alba.example' });
  });

  test('and a colleague who changed the same one: nothing is saved before they chose, where they are', async () => {
    const tags: unknown[] = [];
    await built.open({ at: settingsAt }, async ({ page, answers }) => {
      const theirs = aClinic({ name: 'Theirs', contactPhone: '+39 06 111 11 11', version: 2 });
      answers[`PUT ${settingsPath}`] = ({ headers, body }) => {
        tags.push(headers['if-match']);
        if (tags.length > 1) return { json: { ...(body as object), version: 3 }, headers: { etag: '"3"' } };
        answers[`GET ${settingsPath}`] = { json: theirs, headers: { etag: '"2"' } };
        return aProblem('precondition-failed', 412);
      };
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mine');
      const save = page.getByRole('button', { name: 'Save settings' });
      await save.click();
      const notice = page.getByRole('alert').filter({ hasText: 'Changed by somebody else' });
      await expect.poll(() => notice.evaluate((element) => element === document.activeElement)).toBe(true);
      const isInSight = () =>
        notice.evaluate((element) => {
          const { top, height } = element.getBoundingClientRect();
          return element.contains(document.elementFromPoint(640, top + Math.min(height, 40) / 2));
        });
      await expect.poll(isInSight).toBe(true);
      expect(await save.isDisabled()).toBe(true);
      await notice.getByRole('radio', { name: 'Theirs' }).check();
      expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Theirs');
      await notice.getByRole('radio', { name: 'Mine' }).check();
      await save.click();
      await page.getByText('The settings are saved.').waitFor();
      expect(await page.getByLabel('Phone for patients').inputValue()).toBe('+39 06 111 11 11');
    });
    expect(tags).toEqual(['"1"', '"2"']);
  });
});

describe('who leaves settings that are not saved', () => {
  const typed = async (page: Page) => {
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Half');
    return name;
  };
  const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' });

  test('is asked, stays where they were with what they typed, or goes on', async () => {
    await built.open({ at: settingsAt }, async ({ page }) => {
      const name = await typed(page);
      await page.getByRole('link', { name: 'Rules', exact: true }).click();
      await question(page).getByRole('button', { name: 'Stay' }).click();
      await question(page).waitFor({ state: 'detached' });
      expect([new URL(page.url()).pathname, await name.inputValue()]).toEqual([settingsAt, 'Half']);
      await page.getByRole('link', { name: 'Rules', exact: true }).click();
      await question(page).getByRole('button', { name: 'Leave without saving' }).click();
      await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await page.getByText('Everything is saved.').waitFor();
    });
  });

  test('is asked by the way back and by signing out as well', async () => {
    await built.open({}, async ({ page }) => {
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      const name = await typed(page);
      await page.goBack();
      await question(page).getByRole('button', { name: 'Stay' }).click();
      expect([new URL(page.url()).pathname, await name.inputValue()]).toEqual([settingsAt, 'Half']);
      await page.getByRole('button', { name: /alba/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await question(page).getByRole('button', { name: 'Stay' }).click();
      await page.goBack();
      await question(page).getByRole('button', { name: 'Leave without saving' }).click();
      await page.waitForURL(/leads$/);
      await page.getByText('Ada Rossi').waitFor();
    });
  });

  test('loses nothing when the session ends, and keeps what a colleague saved meanwhile', async () => {
    await built.open({ at: settingsAt }, async ({ page, answers, requests }) => {
      const name = await typed(page);
      await page.getByRole('button', { name: /^Monday to Friday/ }).click();
      answers[`PUT ${settingsPath}`] = aProblem('unauthenticated', 401);
      await page.getByRole('button', { name: 'Save settings' }).click();
      const theirs = aClinic({ contactPhone: '+39 06 111 11 11', version: 2 });
      answers[`GET ${settingsPath}`] = { json: theirs, headers: { etag: '"2"' } };
      answers[`PUT ${settingsPath}`] = ({ headers, body }) =>
        headers['if-match'] === '"2"'
          ? { json: { ...(body as object), version: 3 }, headers: { etag: '"3"' } }
          : aProblem('precondition-failed', 412);
      await page.getByRole('button', { name: 'Sign in again' }).click();
      await page.getByText('Your session has ended.', { exact: true }).waitFor({ state: 'detached' });
      await page.getByText('2 changes are not saved.').waitFor();
      expect(await name.inputValue()).toBe('Half');
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByText('and it is kept: Phone for patients.').waitFor();
      expect(requests.findLast(({ method }) => method === 'PUT')?.body).toMatchObject({
        ...{ name: 'Half', contactPhone: '+39 06 111 11 11' },
        openingHours: { weekly: expect.arrayContaining([{ weekday: 5, from: '09:00', until: '18:00' }]) },
      });
      await page.getByText('Everything is saved.').waitFor();
    });
  });

  test('is asked by nobody once it is saved, or where nothing was typed', async () => {
    await built.open({ at: settingsAt }, async ({ page, answers }) => {
      answers[`PUT ${settingsPath}`] = ({ body }) => ({ json: body as object, headers: { etag: '"2"' } });
      await typed(page);
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByText('The settings are saved.').waitFor();
      await page.getByRole('link', { name: 'Rules', exact: true }).click();
      await page.waitForURL(/rules$/);
      expect(await question(page).count()).toBe(0);
    });
  });
});
