import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aClinic } from '../builders.ts';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { aRow, clinicPath } from './console/sample-leads.ts';
import { aConcerned, aWhatIf } from './console/sample-what-if.ts';
import { aProblem } from './console/sign-in.ts';
import type { ApiRequest, Reply } from './console/stand-in.ts';
import { barriers, type Look, overflow } from './open-page.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const whatIf = `POST ${clinicPath}/what-if`;
const at = '/clinics/alba/what-if';
const begin = { name: 'Judge again' } as const;

/** Pages in turn; `held` waits until it is let go. */
const pagesOf = (...pages: Reply[]) => {
  const bodies: unknown[] = [];
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const answer = async ({ body }: ApiRequest): Promise<Reply> => {
    bodies.push(body);
    if (bodies.length > 1) await isLetGo;
    return pages[Math.min(bodies.length, pages.length) - 1] ?? {};
  };
  return { answer, bodies, letGo: () => letGo() };
};

const more = aWhatIf();
const last = aWhatIf({
  screenings: 40,
  concerned: [aConcerned({ screeningId: '0190c', before: 'suitable' })],
  next: null,
});

describe('who asks what other rules would have said', () => {
  test('sees the pages summed up as they come, and leads by link', async () => {
    const pages = pagesOf({ json: more }, { json: last });
    await built.open({ as: 'clinician', at, answers: { [whatIf]: pages.answer } }, async ({ page }) => {
      await page.getByRole('button', begin).click();
      await page.getByText('100 of up to 1,000 screenings judged').waitFor();
      pages.letGo();
      await page.getByText('All 140 screenings judged').waitFor();
      expect(pages.bodies).toEqual([
        { version: '1.1.0', last: 1_000 },
        { version: '1.1.0', last: 1_000, cursor: 'sealed' },
      ]);
      const open = page.getByRole('table', { name: 'Outcomes then, in rows, and at least now' });
      await open.getByRole('row', { name: /^Suitable, with care 0 44 16 0 0$/ }).waitFor();
      const leads = page.getByRole('region', { name: 'Leads that it concerns' }).getByRole('listitem');
      expect(await leads.count()).toBe(3);
      expect(await leads.first().textContent()).toMatch(/Suitable.*at least.*Clinician decides/);
      await leads.first().getByRole('link').click();
      await page.waitForURL(new RegExp(`leads/${aRow().leadId}$`));
      await page.goBack();
      await page.getByText('All 140 screenings judged').waitFor();
      expect(pages.bodies).toHaveLength(2);
    });
  });

  test('stops a run and goes on where it ended', async () => {
    const pages = pagesOf({ json: more }, { json: more }, { json: last });
    await built.open({ at, answers: { [whatIf]: pages.answer } }, async ({ page }) => {
      await page.getByRole('button', begin).click();
      await page.getByText('100 of up to 1,000').waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();
      pages.letGo();
      await page.getByText('Stopped after 200 of up to 1,000 screenings').waitFor();
      expect(pages.bodies).toHaveLength(2);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByText('All 240 screenings judged').waitFor();
      expect(pages.bodies.at(-1)).toMatchObject({ cursor: 'sealed' });
    });
  });

  test('keeps what was judged when a page cannot be read, and what was chosen', async () => {
    const pages = pagesOf({ json: more }, aProblem('rate-limited', 429, 'Too many requests.'), { json: last });
    await built.open({ at, answers: { [whatIf]: pages.answer } }, async ({ page }) => {
      await page.getByLabel('Newest screenings').selectOption('10000');
      await page.getByRole('button', begin).click();
      pages.letGo();
      await page.getByRole('alert').getByText('Too many requests.').waitFor();
      await page.getByText('Stopped after 100 of up to 10,000').waitFor();
      expect(await page.getByLabel('Newest screenings').inputValue()).toBe('10000');
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByText('All 140 screenings judged').waitFor();
    });
  });

  test('writes an overlay, which begins with the clinic’s, and reads what of it cannot stand', async () => {
    const overlay = { severities: { smoker: 'relative' as const } };
    const issues = [{ pointer: '/overlay/severities/smoker', code: 'not-stricter', message: 'Heavier only.' }];
    const refused = aProblem('validation', 422);
    const problem = { ...refused, json: { ...(refused.json as object), errors: issues } };
    const bodies: unknown[] = [];
    const answers = {
      [`GET ${clinicPath}/settings`]: { json: aClinic({ overlay }), headers: { etag: '"1"' } },
      [whatIf]: ({ body }: ApiRequest) => {
        bodies.push(body);
        return problem;
      },
    };
    await built.open({ at, answers }, async ({ page }) => {
      await page.getByLabel('Version of the rules').selectOption('');
      expect(await page.getByRole('button', begin).isDisabled()).toBe(true);
      await page.getByLabel('As I write them below').check();
      await page.getByLabel('Weight').selectOption('absolute');
      await page.getByRole('button', begin).click();
      await page.getByRole('alert').getByText('Heavier only.').waitFor();
      expect(bodies).toEqual([{ overlay: { severities: { smoker: 'absolute' } }, last: 1_000 }]);
      expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(0);
    });
  });
});

const looks: Look[] = [
  { width: 375, colorScheme: 'dark' },
  { width: 375, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
];

describe('the page', () => {
  test('has no barrier, fits a phone and a desk, in light and dark, with a result and an overlay open', async () => {
    const answers = { [whatIf]: { json: { ...last, changes: { worse: 300, better: 4, same: 1, open: 9 } } } };
    const found = await built.open({ as: 'clinician', at, answers }, async ({ page, offences }) => {
      await page.getByLabel('As I write them below').check();
      await page.getByRole('button', begin).click();
      await page.getByText('All 40 screenings judged').waitFor();
      await page.getByText(/Rules that may fire/).click();
      const seen: unknown[] = [offences];
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        seen.push(await barriers(page), await overflow(page));
      }
      return seen;
    });
    expect(found).toEqual([[], [], 0, [], 0, [], 0]);
  });

  test('is not for staff', async () => {
    await built.open({ as: 'staff', at }, async ({ page }) => {
      await page.getByText('Your role does not include this').waitFor();
      expect(await page.getByRole('link', { name: 'What if' }).count()).toBe(0);
    });
  });
});
