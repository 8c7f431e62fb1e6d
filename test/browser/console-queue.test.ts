import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { aQueue, aToDo, clinicPath } from './console/sample-leads.ts';
import { aProblem } from './console/sign-in.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const queue = `GET ${clinicPath}/to-do`;
const at = '/clinics/alba/to-do';
const ada = aToDo({ leadId: 'A'.repeat(22), name: 'Ada Rossi' });
const bea = aToDo({ leadId: 'B'.repeat(22), name: 'Bea Verdi', isLate: true });

describe('the queue', () => {
  test('is the first page of whoever signs in', async () => {
    await built.open({ at: '/', answers: { [queue]: { json: aQueue([ada]) } } }, async ({ page }) => {
      await page.getByRole('heading', { name: 'To do' }).waitFor();
      await page.getByRole('link', { name: /Ada Rossi/ }).waitFor();
      expect(new URL(page.url()).pathname).toBe(at);
    });
  });

  test('counts in title and navigation what it lists, and says on any page that somebody new waits', async () => {
    const answers = { [queue]: { json: aQueue([ada]) } };
    await built.open({ at: '/clinics/alba/leads', answers }, async ({ page, answers: now }) => {
      const link = page.getByRole('link', { name: /^To do/ });
      await page.getByText('1 waiting').waitFor();
      expect(await page.title()).toBe('(1) Leads · Suitably');
      now[queue] = { json: aQueue([bea, ada]) };
      // The queue is read anew every 15 s.
      await page.getByText('1 more lead is waiting.').waitFor({ state: 'attached', timeout: 30_000 });
      expect(await page.title()).toBe('(2) Leads · Suitably');
      expect(await link.textContent()).toBe('To do22 waiting, 1 of them late');
    });
  });

  test('shows the person’s own leads when asked, is walked by keys, and opens a lead', async () => {
    await built.open({ at, answers: { [queue]: { json: aQueue([ada, bea], 1) } } }, async ({ page, requests }) => {
      await page.getByRole('link', { name: 'Mine 1' }).click();
      await page.waitForURL(/assignee=mine$/);
      await page.getByRole('link', { name: 'Mine 1' }).and(page.locator('[aria-current]')).waitFor();
      expect(
        requests.filter(({ path, query }) => path.endsWith('/to-do') && query.get('assignee') === 'mine'),
      ).not.toEqual([]);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Bea Verdi');
      await page.keyboard.press('Enter');
      await page.waitForURL(/leads\/B+$/);
    });
  });

  test('that cannot be read says so, and hides no page', async () => {
    await built.open(
      { at: '/clinics/alba/leads', answers: { [queue]: aProblem('forbidden', 403) } },
      async ({ page }) => {
        await page.getByRole('link', { name: /Ada Rossi/ }).waitFor();
        expect(await page.title()).toBe('Leads · Suitably');
      },
    );
  });
});
