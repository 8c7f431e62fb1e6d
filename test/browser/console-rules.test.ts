/** The page Rules: what is proposed, what is signed, and what every page says of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aClinic, aSignOff } from '../builders.ts';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { clinicPath } from './console/sample-leads.ts';
import { someRules } from './console/sample-rules.ts';
import { aProblem } from './console/sign-in.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const at = '/clinics/alba/rules';
const rulesPath = `${clinicPath}/rules`;

test('who proposes sees what a stricter rule changes before it is sent', async () => {
  await built.open({ at }, async ({ page, answers, requests }) => {
    answers[`POST ${rulesPath}/proposals`] = { status: 201, json: someRules() };
    await page.getByLabel('Make a rule stricter').selectOption('isotretinoin-recent');
    await page.getByLabel('Days to wait').fill('270');
    await page.getByRole('row', { name: / Wait first, 184 days Wait first, 270 days$/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Propose', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('Why').fill('Our device says so');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.getByText('It judges once a clinician has signed it.').waitFor();
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      overlay: { waits: { 'isotretinoin-recent': 270 } },
      reason: 'Our device says so',
    });
    expect(await page.getByRole('button', { name: /^Sign/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Leads', exact: true }).click();
    await page.waitForURL(/leads$/, { timeout: 10_000 });
  });
});

test('stricter rules that are half typed outlive the end of a session', async () => {
  await built.open({ at }, async ({ page, answers }) => {
    await page.getByLabel('Make a rule stricter').selectOption('isotretinoin-recent');
    await page.getByLabel('Why').fill('Our device says so');
    answers[`POST ${rulesPath}/proposals`] = aProblem('unauthenticated', 401);
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByText('Your session has ended.').first().waitFor({ state: 'detached' });
    await page.getByRole('row', { name: / Wait first, 184 days Wait first, 185 days$/ }).waitFor();
    expect(await page.getByLabel('Why').inputValue()).toBe('Our device says so');
  });
});

test('what cannot stand is said at its field, by the sentence of its rule, and never called “nothing”', async () => {
  await built.open({ at }, async ({ page }) => {
    await page.getByLabel('Make a rule stricter').selectOption('isotretinoin-recent');
    await page.getByLabel('Why').fill('Our device says so');
    const days = page.getByLabel('Days to wait');
    await days.fill('10');
    const preview = page.getByRole('status').filter({ hasText: 'This cannot be proposed yet' });
    await preview.waitFor();
    expect(await preview.innerText()).not.toMatch(/Nothing|isotretinoin-recent/);
    expect(await days.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: 'Propose', exact: true }).isDisabled()).toBe(true);
    await days.fill('');
    expect(await days.inputValue()).toBe('');
    await days.fill('200');
    await page.getByRole('row', { name: / Wait first, 184 days Wait first, 200 days$/ }).waitFor();
    await page.getByLabel('Adults under a certain age').selectOption('relative');
    await page.getByLabel('Under the age of').fill('12');
    await preview.getByText('A line of age is from 19 to 120 years.').waitFor();
  });
});

const never = { why: 'never' } as const;

describe('a clinician who signs', () => {
  const fill = async (page: Parameters<Parameters<typeof built.open>[1]>[0]['page']) => {
    await page.getByRole('button', { name: 'Sign again' }).click();
    await page.getByLabel('Your name').fill('Dr Rosa Bruni');
    await page.getByLabel('Registration number').fill('5521');
    await page.getByLabel('Registered with').fill('OMCeO Roma');
  };

  test('types name and registration, ticks the sentence, and signs by the digest', async () => {
    await built.open({ at, as: 'clinician' }, async ({ page, answers, requests }) => {
      answers[`POST ${rulesPath}/sign-offs`] = { status: 201, json: someRules() };
      await fill(page);
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText('Tick this to sign.').waitFor();
      await page.getByLabel(/I have read the rule set/).check();
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText('It counts from the next enquiry on').waitFor();
      expect(requests.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
        {
          digest: 'a1'.repeat(32),
          name: 'Dr Rosa Bruni',
          registration: { number: '5521', body: 'OMCeO Roma' },
          reviewBy: '2027-06-16',
          hasRead: true,
        },
      ]);
    });
  });

  test('ticks whose texts they sign where the clinic has several languages, each with the way to read them', async () => {
    const settings = { json: aClinic({ languages: ['it', 'en'] }), headers: { etag: '"1"' } };
    const rules = someRules();
    const signOff = aSignOff(undefined, { digests: { ...rules.digests, texts: { en: 'd4'.repeat(32) } } });
    const answers = {
      [`GET ${clinicPath}/settings`]: settings,
      [`GET ${rulesPath}`]: { json: { ...rules, signOff } },
    };
    await built.open({ at, as: 'clinician', answers }, async ({ page, answers: now, requests }) => {
      now[`POST ${rulesPath}/sign-offs`] = { status: 201, json: someRules() };
      await page.getByText('The texts in Italiano are not signed').waitFor();
      await fill(page);
      await page.getByLabel(/I have read the rule set/).check();
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText('Tick at least one language.').waitFor();
      expect(await page.getByRole('link', { name: 'Read in Italiano' }).getAttribute('href')).toMatch(/lang=it$/);
      await page.getByLabel('Italiano', { exact: true }).check();
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText('It counts from the next enquiry on').waitFor();
      expect(requests.find(({ method }) => method === 'POST')?.body).toMatchObject({ languages: ['it'] });
    });
    await built.open({ at: '/clinics/alba/catalogue?lang=it', as: 'clinician' }, async ({ page }) => {
      expect(await page.getByLabel('Language of the texts').inputValue()).toBe('it');
      await page.locator('[lang="it"]').getByText('Roaccutan').first().waitFor();
    });
  });

  test('keeps what was typed when the rules have changed meanwhile', async () => {
    await built.open({ at, as: 'clinician' }, async ({ page, answers }) => {
      answers[`POST ${rulesPath}/sign-offs`] = aProblem('conflict', 409, 'The rules have changed meanwhile.');
      await fill(page);
      await page.getByLabel(/I have read the rule set/).check();
      answers[`GET ${rulesPath}`] = { json: someRules({ digest: 'c3'.repeat(32) }) };
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByRole('alert').getByText('The rules have changed meanwhile.').waitFor();
      await page.getByText('c3'.repeat(32)).waitFor();
      expect(await page.getByLabel('Registration number').inputValue()).toBe('5521');
    });
  });

  test('says why a sign-off is withdrawn', async () => {
    await built.open({ at, as: 'clinician' }, async ({ page, answers, requests }) => {
      answers[`POST ${rulesPath}/sign-offs/approval-1/withdraw`] = {
        json: someRules({ signOff: null, unsigned: never }),
      };
      await page.getByRole('button', { name: 'Withdraw the sign-off' }).click();
      await page.getByLabel('Reason').fill('A recall');
      await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await page.getByText('Withdrawn.').waitFor();
      expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'A recall' });
    });
  });
});

describe('every page names the rule set and who signed it', () => {
  test.each([
    ['signed', {}, 'signed off by Dr Rosa Bruni (OMCeO Roma 5521), good until 12 January 2027.', false],
    ['unsigned', { signOff: null, unsigned: never }, 'No clinician of the clinic has signed off the rules.', true],
    ['soon over', { today: '2026-12-14' }, 'good until 12 January 2027', true],
    ['by a sample', { signOff: aSignOff(undefined, { isSample: true }) }, 'Sample, not a real sign-off.', false],
  ])('%s', async (_what, over, says, isPressing) => {
    const answers = { [`GET ${rulesPath}`]: { json: someRules(over) } };
    await built.open({ as: 'viewer', answers }, async ({ page }) => {
      const strip = page.getByRole('complementary', { name: 'Rules in force' });
      await strip.getByText(says).first().waitFor();
      expect(await strip.locator('svg').count()).toBe(isPressing ? 1 : 0);
    });
  });
});
