import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { aRow, clinicPath } from './console/sample-leads.ts';
import { aStats } from './console/sample-stats.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const leads = `${clinicPath}/leads`;
const names = ['Ada Rossi', 'Bea Neri', 'Carla Verdi'];
const rows = names.map((name, place) => aRow({ name, leadId: String(place).padStart(22, 'L') }));
const idOf = (place: number) => rows[place]?.leadId ?? '';
const all = { [`GET ${leads}`]: { json: { leads: rows, next: null } } };

describe('who works with several leads at once', () => {
  test('gives those that were chosen to a colleague, is told by name, and may take it back', async () => {
    const sent: unknown[] = [];
    const changed = [
      { leadId: idOf(0), version: 4, assigneeBefore: 'bruno@alba.example' },
      { leadId: idOf(1), version: 2, assigneeBefore: null },
    ];
    const answers = {
      ...all,
      [`PATCH ${leads}`]: ({ body }: { body: unknown }) => {
        sent.push(body);
        return { json: { changed, unchanged: [] } };
      },
    };
    await built.open({ answers, as: 'staff' }, async ({ page }) => {
      await page.getByLabel('Select Ada Rossi').check();
      await page.getByLabel('Select Bea Neri').check();
      await page.getByText('2 selected').waitFor();
      await page.getByRole('button', { name: 'Assign' }).click();
      await page.getByRole('menuitem', { name: 'Sofia Bianchi' }).click();
      await page.getByText('2 leads given to Sofia Bianchi.').waitFor();
      await page.getByText('Select all').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Taken back for').waitFor();
      expect(await page.getByRole('button', { name: 'Close this message' }).count()).toBeGreaterThan(0);
    });
    expect(sent).toEqual([
      { leads: [{ leadId: idOf(0) }, { leadId: idOf(1) }], change: { assignee: 'sofia@alba.example' } },
      { leads: [{ leadId: idOf(0), version: 4 }], change: { assignee: 'bruno@alba.example' } },
      { leads: [{ leadId: idOf(1), version: 2 }], change: { assignee: null } },
    ]);
  });

  test('closes all that are shown, and hears which were left and why', async () => {
    const sent: unknown[] = [];
    const unchanged = [{ leadId: idOf(2), why: 'changed-meanwhile' }];
    const changed = [0, 1].map((place) => ({ leadId: idOf(place), version: 2, assigneeBefore: null }));
    const answers = {
      ...all,
      [`PATCH ${leads}`]: ({ body }: { body: unknown }) => {
        sent.push(body);
        return { json: { changed, unchanged } };
      },
    };
    await built.open({ answers, as: 'staff' }, async ({ page }) => {
      await page.getByText('Ada Rossi').waitFor();
      await page.getByLabel('Select all').check();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Spam' }).click();
      await page.getByText('Closed 2 leads: spam. 1 lead left as before, because somebody changed it').waitFor();
    });
    const change = { status: 'closed', closeReason: 'spam' };
    expect(sent).toEqual([{ leads: rows.map(({ leadId }) => ({ leadId })), change }]);
  });

  test('is offered none of it as a viewer', async () => {
    await built.open({ answers: all, as: 'viewer' }, async ({ page }) => {
      await page.getByText('Ada Rossi').waitFor();
      expect(await page.getByRole('checkbox').count()).toBe(0);
    });
  });
});

describe('the list', () => {
  test('is cut to one’s own leads and turned round by the address, and nothing moves when it is cleared', async () => {
    await built.open({ answers: all, as: 'staff' }, async ({ page, requests }) => {
      const asked = () => [
        ...(requests.findLast(({ path, method }) => path === leads && method === 'GET')?.query ?? []),
      ];
      const top = async () => (await page.getByText('Ada Rossi').boundingBox())?.y;
      await page.getByText('Ada Rossi').waitFor();
      const before = await top();
      await page.getByLabel('Assigned to').selectOption({ label: 'Mine' });
      await page.getByLabel('Order').selectOption({ label: 'Oldest first' });
      await expect.poll(asked).toEqual([
        ['assignee', 'mine'],
        ['sort', 'oldest'],
        ['limit', '50'],
      ]);
      expect(await top()).toBe(before);
      await page.getByRole('button', { name: 'Clear' }).click();
      await expect.poll(() => new URL(page.url()).search).toBe('');
    });
  });

  test('has views that are kept with the member; those of this device move there', async () => {
    const sent: unknown[] = [];
    const answers = {
      ...all,
      [`PATCH ${clinicPath}/views`]: ({ body }: { body: unknown }) => {
        sent.push(body);
        return { json: { views: [body] } };
      },
    };
    await built.open({ answers, as: 'staff' }, async ({ page }) => {
      await page.getByRole('link', { name: 'Scars, new' }).waitFor();
      await page.evaluate(() => {
        const kept = [{ name: 'Old one', filter: { status: 'booked', outcome: '', concern: '', from: '', to: '' } }];
        localStorage.setItem('suitably.filters.alba', JSON.stringify(kept));
      });
      await page.reload();
      await page.getByRole('link', { name: 'Old one' }).click();
      await page.waitForURL(/status=booked/);
      await page.getByRole('button', { name: 'Save view' }).click();
      await page.getByLabel('Name of the view').fill('Booked');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      // A status has a link of the same name: what was sent tells that it is saved.
      await expect.poll(() => sent.at(-1)).toEqual({ name: 'Booked', filter: { status: 'booked' } });
      await expect.poll(() => page.evaluate(() => localStorage.getItem('suitably.filters.alba'))).toBeNull();
    });
  });

  test('has counts that are read anew as soon as it shows another lead', async () => {
    await built.open({ answers: all, as: 'staff' }, async ({ page, answers, requests }) => {
      await page.getByText('Ada Rossi').waitFor();
      const counted = () => requests.filter(({ path }) => path === `${clinicPath}/stats`).length;
      await expect.poll(counted).toBe(1);
      answers[`GET ${leads}`] = {
        json: { leads: [aRow({ name: 'Dora New', leadId: 'N'.repeat(22) }), ...rows], next: null },
      };
      answers[`GET ${clinicPath}/stats`] = { json: aStats() };
      await page.getByText('Dora New').waitFor({ timeout: 20_000 });
      await expect.poll(counted).toBe(2);
    });
  });
});
