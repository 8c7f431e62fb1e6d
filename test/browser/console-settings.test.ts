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

  test('is shown at the field what is wrong', async () => {
    await built.open({ at: settingsAt }, async ({ page, answers }) => {
      const problem = aProblem('validation', 422);
      const errors = [{ pointer: '/zone', code: 'zone', message: 'Name a place as IANA does.' }];
      answers[`PUT ${settingsPath}`] = { ...problem, json: { ...(problem.json as object), errors } };
      await page.getByLabel('Time zone').fill('Rome');
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByRole('alert').getByText('Time zone: Name a place as IANA does.').waitFor();
      expect(await page.getByLabel('Time zone').getAttribute('aria-invalid')).toBe('true');
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
      await page.waitForURL(/rules$/);
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
