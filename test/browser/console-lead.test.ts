import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { aDetail, aRow, clinicPath } from './console/sample-leads.ts';

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
        .locator('a[href^="tel:"], a[href^="mailto:"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual(['tel:+39061234567', 'mailto:ada@example.com']);
    });
  });
});
