import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { aDetail, aRow, clinicPath } from './console/sample-leads.ts';
import { anAdverseEntry, somePart } from './console/sample-safety.ts';
import { aProblem } from './console/sign-in.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const leadPath = `${clinicPath}/leads/${aRow().leadId}`;
const at = `/clinics/alba/leads/${aRow().leadId}`;

describe('who records harm', () => {
  test('loses nothing by closing, by a refusal or by a reload, and leaves nothing behind afterwards', async () => {
    await built.open({ as: 'clinician', at }, async ({ page, answers, requests }) => {
      const dialog = page.getByRole('dialog');
      const openForm = () => page.getByRole('button', { name: 'Record harm' }).click();
      const note = dialog.getByRole('textbox', { name: 'What was seen and done' });
      const kept = () => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')));
      await openForm();
      await dialog.getByLabel('What happened').selectOption('burn');
      await dialog.getByLabel('On which day').fill('2026-11-20');
      await dialog.getByLabel('Moderate').check();
      await note.fill('Red stripes');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await openForm();
      expect(await note.inputValue()).toBe('Red stripes');
      answers[`POST ${leadPath}/adverse-events`] = {
        status: 422,
        json: {
          ...{
            type: 'urn:suitably:problem:validation',
            title: 'T',
            status: 422,
            detail: 'Please correct.',
            traceId: 't',
          },
          errors: [{ pointer: '/happenedOn', code: 'range', message: 'This day must not lie in the future.' }],
        },
      };
      await dialog.getByRole('button', { name: 'Put on record' }).click();
      await dialog.getByText('This day must not lie in the future.').waitFor();
      answers[`POST ${leadPath}/adverse-events`] = aProblem('unavailable', 503);
      await dialog.getByRole('button', { name: 'Put on record' }).click();
      await page.getByText('This was not saved').waitFor();
      await page.reload();
      await openForm();
      expect(await note.inputValue()).toBe('Red stripes');
      expect(await dialog.getByLabel('Moderate').isChecked()).toBe(true);
      answers[`POST ${leadPath}/adverse-events`] = { status: 201, json: anAdverseEntry() };
      await dialog.getByRole('button', { name: 'Put on record' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await kept()).toEqual([]);
      const sent = requests.filter(({ method }) => method === 'POST').at(-1);
      expect(sent?.body).toEqual({
        ...{ kind: 'burn', happenedOn: '2026-11-20', severity: 'moderate', note: 'Red stripes' },
      });
    });
  });

  test('adds to what is on record, and signs out without leaving a draft', async () => {
    const opened = aDetail({ adverseEvents: [anAdverseEntry()] });
    const answers = { [`GET ${leadPath}`]: { json: opened, headers: { etag: '"3"' } } };
    await built.open({ as: 'clinician', at, answers }, async ({ page, answers: all, requests }) => {
      all[`POST ${leadPath}/adverse-events/e1/entries`] = { status: 201, json: anAdverseEntry({ entryId: 'e2' }) };
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: /^Add to this: Granuloma/ }).click();
      expect(await dialog.getByLabel('Moderate').isChecked()).toBe(true);
      await dialog.getByRole('textbox', { name: 'What was seen and done' }).fill('Healed');
      await dialog.getByLabel('Reported to').fill('The maker');
      await dialog.getByLabel('Reported on').fill('2026-11-24');
      await dialog.getByRole('button', { name: 'Put on record' }).click();
      await dialog.waitFor({ state: 'detached' });
      const sent = requests.filter(({ path }) => path.endsWith('/entries')).at(-1);
      expect(sent?.body).toEqual({
        ...{ severity: 'moderate', note: 'Healed', reportedTo: 'The maker', reportedOn: '2026-11-24' },
      });
      await page.getByRole('button', { name: 'Record harm' }).click();
      await dialog.getByRole('textbox', { name: 'What was seen and done' }).fill('Half');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /alba/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByText('You are signed out').waitFor();
      expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain('Half');
    });
  });
});

describe('who looks at the rules at work', () => {
  const first = somePart({ next: 'sealed' });
  const second = somePart({ screenings: 2, reviewed: 1, rules: [{ ...somePart().rules[0], fired: 1 } as never] });
  const answers = {
    [`GET ${clinicPath}/rules-at-work`]: ({ query }: { query: URLSearchParams }) => ({
      json: query.has('cursor') ? second : first,
    }),
  };
  const visit = { as: 'clinician', at: '/clinics/alba/safety/rules-at-work', answers } as const;

  test('sees the sum of all parts, sorts it by the keyboard, and reads a rule', async () => {
    await built.open(visit, async ({ page }) => {
      await page.getByText('42 screenings, 13 of them reviewed').waitFor();
      const table = page.getByRole('table', { name: 'How often each rule fired' });
      const rowAt = (place: number) => table.getByRole('row').nth(place);
      expect(await rowAt(1).textContent()).toContain('smoker');
      const overruled = table.getByRole('button', { name: 'Overruled' });
      await overruled.focus();
      await page.keyboard.press('Enter');
      const heading = table.getByRole('columnheader', { name: 'Overruled' });
      expect(await heading.getAttribute('aria-sort')).toBe('descending');
      expect(await rowAt(1).textContent()).toMatch(/^isotretinoin-recent.*10/);
      await page.keyboard.press('Enter');
      expect(await heading.getAttribute('aria-sort')).toBe('ascending');
      await table.getByRole('link', { name: 'isotretinoin-recent' }).click();
      await page.getByRole('heading', { name: 'Rule isotretinoin-recent' }).waitFor();
    });
  });

  test('asks for other days, and takes the counts away as a sheet for programs of Italy', async () => {
    await built.open(visit, async ({ page, requests }) => {
      await page.getByLabel('From').fill('2026-10-01');
      await page.getByLabel('To').fill('2026-10-31');
      await page.getByRole('button', { name: 'Count' }).click();
      await page.getByText('from 1 October 2026 to 31 October 2026.').waitFor();
      const asked = requests.filter(({ path }) => path.endsWith('/rules-at-work')).slice(-2);
      expect(asked.map(({ query }) => query.toString())).toEqual([
        'from=2026-10-01&to=2026-10-31',
        'from=2026-10-01&to=2026-10-31&cursor=sealed',
      ]);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download CSV' }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe('alba-rules-2026-10-01-2026-10-31.csv');
      const rows = readFileSync(await file.path(), 'utf8').split('\r\n');
      expect(rows[0]).toBe('\uFEFF"Rule";"Reason";"From";"To";"Fired";"Agreed";"Overruled";"Not reviewed"');
      expect(rows.find((row) => row.startsWith('"smoker"'))).toMatch(/"2026-10-01";"2026-10-31";"14";"5";"0";"9"$/);
      expect(rows.length).toBeGreaterThan(90);
    });
  });
});
