import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type builtConsole as build, builtConsole } from './console/open-console.ts';
import { aDetail, aDetailedScreening, aRow, clinicPath } from './console/sample-leads.ts';
import { aProblem } from './console/sign-in.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const leads = `${clinicPath}/leads`;
const leadPath = `${leads}/${aRow().leadId}`;
const leadAt = `/clinics/alba/leads/${aRow().leadId}`;
const names = ['Ada Rossi', 'Bea Neri', 'Carla Verdi'];
const rows = names.map((name, place) => aRow({ name, leadId: String(place).padStart(22, 'L') }));

describe('who works with the list', () => {
  test('walks it and searches it by single keys, and opens a lead with Enter', async () => {
    const answers = { [`GET ${leads}`]: { json: { leads: rows, next: null } } };
    const seen = await built.open({ answers }, async ({ page, requests }) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      await page.getByText('Bea Neri').waitFor();
      for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
      const walked = await focused();
      await page.keyboard.press('/');
      await page.keyboard.type('bea');
      await expect.poll(() => requests.some(({ query }) => query.get('q') === 'bea')).toBe(true);
      const addressWhileSearching = new URL(page.url()).search;
      await page.getByRole('link', { name: /Bea Neri/ }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/leads\/L+1$/);
      return { walked, addressWhileSearching };
    });
    expect(seen.walked).toContain('Bea Neri');
    expect(seen.addressWhileSearching).toBe('');
  });

  test('asks for further leads with the cursor that the API gave', async () => {
    const answers = {
      [`GET ${leads}`]: ({ query }: { query: URLSearchParams }) =>
        query.has('cursor')
          ? { json: { leads: [rows[1]], next: null } }
          : { json: { leads: [rows[0]], next: 'sealed' } },
    };
    await built.open({ answers, as: 'viewer' }, async ({ page, requests }) => {
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.getByText('Bea Neri').waitFor();
      expect(requests.some(({ query }) => query.get('cursor') === 'sealed')).toBe(true);
      expect(await page.getByRole('button', { name: 'CSV' }).count()).toBe(0);
    });
  });

  test('is told when there is no network, and comes back to the same page after a reload', async () => {
    await built.open({ at: '/clinics/alba/leads?status=new' }, async ({ page }) => {
      await page.reload();
      await page.getByText('Ada Rossi').waitFor();
      expect(new URL(page.url()).search).toBe('?status=new');
      await page.context().setOffline(true);
      await page.getByText('You are offline').waitFor();
    });
  });

  test('signs out: the tokens are withdrawn and nothing of them is left in the browser', async () => {
    const kept = await built.open({}, async ({ page, url }) => {
      const revoked = page.waitForRequest(`${url}/oauth2/revoke`);
      await page.getByRole('button', { name: /alba/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await revoked;
      await page.getByText('You are signed out').waitFor();
      return page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
    });
    expect(kept).not.toMatch(/access|refresh|token/);
  });
});

describe('who has typed something about a lead', () => {
  const byBruno = (over: Parameters<typeof aDetail>[0]) => ({
    json: aDetail({ version: 4, ...over }),
    headers: { etag: '"4"' },
  });
  const stale = () => aProblem('precondition-failed', 412);
  const status = (page: Page) => page.getByLabel('Status', { exact: true });
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('loses nothing of it by a colleague, by another page, or by loading the page again', async () => {
    await built.open({ as: 'staff', at: leadAt }, async ({ page, answers }) => {
      await status(page).selectOption('contacted');
      await page.getByLabel('Phone', { exact: true }).fill('+39 06 7654321');
      await page.getByRole('textbox', { name: 'Note' }).fill('Called.');
      answers[`GET ${leadPath}`] = byBruno({ assignee: 'bruno@alba.example' });
      answers[`POST ${leadPath}/withdraw`] = { json: {} };
      await page.getByRole('button', { name: 'Stop mails' }).click();
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByText('assigned to is “Bruno Neri”').waitFor();
      const typed = async () => [
        await status(page).inputValue(),
        await page.getByLabel('Phone', { exact: true }).inputValue(),
        await page.getByRole('textbox', { name: 'Note' }).inputValue(),
        await page.getByLabel('Assigned to').inputValue(),
      ];
      const all = ['contacted', '+39 06 7654321', 'Called.', 'bruno@alba.example'];
      expect(await typed()).toEqual(all);
      await page.getByRole('link', { name: 'Dashboard' }).click();
      await page.goBack();
      await page.reload();
      await page.getByText('Not saved yet.').waitFor();
      expect(await typed()).toEqual(all);
    });
  });

  test('saves it on top of what a colleague has changed elsewhere on the lead, without being asked', async () => {
    const sent: unknown[] = [];
    await built.open({ as: 'staff', at: leadAt }, async ({ page, answers }) => {
      answers[`PATCH ${leadPath}`] = ({ headers, body }) => {
        sent.push([headers['if-match'], body]);
        answers[`GET ${leadPath}`] = byBruno({ assignee: 'bruno@alba.example' });
        return sent.length === 1 ? stale() : byBruno({ assignee: 'bruno@alba.example', status: 'booked', version: 5 });
      };
      await status(page).selectOption('booked');
      await save(page);
      await page.getByText('Saved.').first().waitFor();
    });
    expect(sent).toEqual([
      ['"3"', { status: 'booked' }],
      ['"4"', { status: 'booked' }],
    ]);
  });

  test('is asked about what a colleague has changed as well, where they are, and loses nothing else', async () => {
    const sent: unknown[] = [];
    await built.open({ as: 'staff', at: leadAt }, async ({ page, answers }) => {
      answers[`PATCH ${leadPath}`] = ({ headers, body }) => {
        sent.push([headers['if-match'], body]);
        answers[`GET ${leadPath}`] = byBruno({ status: 'contacted' });
        return sent.length === 1 ? stale() : byBruno({ status: 'booked', version: 5 });
      };
      await status(page).selectOption('booked');
      await page.getByLabel('Assigned to').selectOption('sofia@alba.example');
      await save(page);
      const question = page.getByRole('alert').filter({ hasText: 'Changed by somebody else' });
      await question.getByText('Status is now “Contacted”. You wanted “Booked”.').waitFor();
      await expect.poll(() => question.evaluate((it) => it === document.activeElement)).toBe(true);
      const covered = await question.evaluate((it) => it.getBoundingClientRect().top < 56);
      expect(covered).toBe(false);
      await question.getByRole('button', { name: 'Take “Booked”' }).click();
      await question.waitFor({ state: 'detached' });
      await save(page);
      await page.getByText('Saved.').first().waitFor();
    });
    expect(sent.at(-1)).toEqual(['"4"', { status: 'booked', assignee: 'sofia@alba.example' }]);
  });

  test('cannot save what the new state does not allow, and keeps the rest', async () => {
    await built.open({ as: 'staff', at: leadAt }, async ({ page, answers }) => {
      answers[`PATCH ${leadPath}`] = () => {
        answers[`GET ${leadPath}`] = byBruno({ status: 'treated' });
        return stale();
      };
      await status(page).selectOption('booked');
      await page.getByLabel('Assigned to').selectOption('sofia@alba.example');
      await save(page);
      await page.getByText('which is not possible from there.').waitFor();
      expect(await page.getByRole('button', { name: /^Take/ }).count()).toBe(0);
      await page.getByRole('button', { name: 'Leave “Treated”' }).click();
      expect(await page.getByLabel('Assigned to').inputValue()).toBe('sofia@alba.example');
    });
  });
});

describe('who opens a lead with more than fits into it', () => {
  const older = aDetailedScreening({ screeningId: 'old', createdAt: '2026-10-01T09:15:00.000Z' });
  const part = {
    screenings: [older],
    texts: {},
    consentChanges: [],
    notes: [],
    reviews: [],
    steps: [],
    adverseEvents: [],
    next: null,
  };

  test('asks for what is older by the keyboard, loses nothing that was typed, and is told when it is all', async () => {
    const answers = {
      [`GET ${leadPath}`]: { json: aDetail({ next: 'sealed' }), headers: { etag: '"3"' } },
      [`GET ${leadPath}/history`]: { json: part },
    };
    await built.open({ answers, as: 'staff', at: leadAt }, async ({ page, requests }) => {
      const note = page.getByRole('textbox', { name: 'Note' });
      await note.fill('Half a sentence');
      await page.getByRole('button', { name: 'Show older screenings and notes' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('This is everything: 2 screenings and 1 note are shown.').waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      await expect.poll(focused).toContain('This is everything');
      expect(await note.inputValue()).toBe('Half a sentence');
      expect(await page.getByLabel('Screening (2 in all)').locator('option').count()).toBe(2);
      const asked = requests.filter(({ path }) => path.endsWith('/history'));
      expect(asked.map(({ query }) => query.get('cursor'))).toEqual(['sealed']);
    });
  });

  test('takes everything away as one file, of as many parts as there are', async () => {
    const exported = (screeningId: string) => ({
      ...{ leadId: aRow().leadId, clinic: 'alba', exportedAt: '2026-11-24T09:15:00.000Z', contact: {} },
      ...{ screenings: [{ screeningId }], texts: {}, consentTexts: {}, consents: [], messages: [], notes: [] },
      ...{ reviews: [], adverseEvents: [], audit: [] },
    });
    const answers = {
      [`GET ${leadPath}/export`]: ({ query }: { query: URLSearchParams }) =>
        query.has('cursor')
          ? { json: exported('b') }
          : { json: exported('a'), headers: { link: `<${leadPath}/export?cursor=sealed>; rel="next"` } },
    };
    await built.open({ answers, at: leadAt }, async ({ page }) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByLabel(/to confirm/).fill('export');
      const saved = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
      const chunks: Buffer[] = [];
      for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
      const file = JSON.parse(Buffer.concat(chunks).toString());
      expect(file.screenings).toEqual([{ screeningId: 'a' }, { screeningId: 'b' }]);
    });
  });
});

test('a viewer saves the receipt of a screening and, apart from it, the answers behind it', async () => {
  const { screeningId } = aDetailedScreening();
  const behind = {
    screeningId,
    salt: 's'.repeat(22),
    answers: {},
    noneApply: [],
    device: 'mechanical',
    today: '2026-11-24',
  };
  const answers = {
    [`GET ${leadPath}/screenings/${screeningId}/receipt`]: { json: { receipt: 'a.b.c', answers: behind } },
  };
  await built.open({ answers, at: leadAt, as: 'viewer' }, async ({ page, answers: now }) => {
    const part = page.getByRole('region', { name: 'Receipt' });
    const saved = async (button: string) => {
      const download = page.waitForEvent('download');
      await part.getByRole('button', { name: button }).click();
      const file = await download;
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return [file.suggestedFilename(), Buffer.concat(chunks).toString()];
    };
    expect(await saved('Download receipt')).toEqual([`receipt-${screeningId}.jws`, 'a.b.c']);
    const [name, text = ''] = await saved('Download answers');
    expect([name, JSON.parse(text)]).toEqual([`answers-${screeningId}.json`, behind]);
    now[`GET ${leadPath}/screenings/${screeningId}/receipt`] = aProblem('conflict', 409, 'It was changed.');
    await part.getByRole('button', { name: 'Download receipt' }).click();
    await page.getByText('It was changed.').waitFor();
  });
});

test('a person is erased only after the word was typed, and the list is next', async () => {
  await built.open({ at: leadAt }, async ({ page, answers, requests }) => {
    answers[`POST ${leadPath}/erase`] = { json: {} };
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    const erase = page.getByRole('button', { name: 'Erase for good' });
    expect(await erase.isDisabled()).toBe(true);
    await page.getByLabel(/to confirm/).fill('erase');
    await erase.click();
    await page.waitForURL(/leads$/);
    expect(requests.find(({ method }) => method === 'POST')).toMatchObject({
      body: { reason: 'request' },
      headers: { 'if-match': '"3"' },
    });
  });
});

/** Payloads of class IJ of the abuse plan, and their kin. */
const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '" onmouseover=alert(1) x="',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  'https://x.example/?a=<svg onload=alert(1)>',
];

test('what strangers and colleagues wrote is text wherever it is shown, and nothing of it a link (P17)', async () => {
  const all = payloads.join(' ');
  const answer = { question: 'age', group: 'about', text: all, answer: payloads };
  const detail = aDetail({
    contact: { name: all, email: all, phone: all, note: all },
    assignee: all,
    screenings: [
      aDetailedScreening({ questions: [answer], attribution: { utm_source: all, pageUrl: all, referrer: all } }),
    ],
    notes: [{ noteId: 'n', text: all, by: all, at: '2026-11-24T11:00:00.000Z' }],
    reviews: [
      {
        reviewId: 'r',
        screeningId: '0190a',
        decision: 'wait',
        until: null,
        proposedOn: null,
        reason: all,
        verifiedInPerson: true,
        notify: false,
        by: all,
        at: '2026-11-24T11:00:00.000Z',
      },
    ],
    duplicates: [
      { leadId: 'B'.repeat(22), name: all, status: 'new', createdAt: '2026-11-24T11:00:00.000Z', isLinked: false },
    ],
  });
  const answers = {
    [`GET ${leads}`]: { json: { leads: [aRow({ name: all, concern: all, assignee: all })], next: null } },
    [`GET ${leadPath}`]: { json: detail, headers: { etag: '"3"' } },
  };
  await built.open({ answers }, async ({ page, offences, url }) => {
    const shown = () => page.getByText(payloads[0] ?? '').count();
    await page
      .getByText(payloads[0] ?? '')
      .first()
      .waitFor();
    await page.locator('a[data-lead]').click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(await shown()).toBeGreaterThanOrEqual(10);
    await page.mouse.move(200, 200);
    const foreign = await page.evaluate(() =>
      [...document.links].map(({ href }) => href).filter((href) => /x\.example|javascript/.test(href)),
    );
    const planted = await page.locator('#page script, #page img, #page [onmouseover], #page [onload]').count();
    expect({ foreign, planted, offences, stayed: page.url().startsWith(url) }).toEqual({
      foreign: [],
      planted: 0,
      offences: [],
      stayed: true,
    });
  });
});

test('members are added with a role and removed by their address', async () => {
  await built.open({ at: '/clinics/alba/members' }, async ({ page, answers, requests }) => {
    const sofia = `${clinicPath}/members/sofia%40alba.example`;
    answers[`PUT ${clinicPath}/members/new%40alba.example`] = { json: {} };
    answers[`DELETE ${sofia}`] = { status: 204, text: '' };
    await page.getByRole('textbox', { name: 'E-mail' }).fill('new@alba.example');
    await page.getByLabel('Role', { exact: true }).selectOption('clinician');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Saved: new@alba.example.').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'sofia@' })
      .getByRole('button', { name: /Remove/ })
      .click();
    await page.getByRole('button', { name: 'Remove from the clinic' }).click();
    await page.getByText('no longer works here').waitFor();
    expect(requests.filter(({ method }) => method === 'PUT' || method === 'DELETE').map(({ body }) => body)).toEqual([
      { role: 'clinician' },
      '',
    ]);
  });
});

test.each([
  ['the inbox', '/clinics/alba/leads', 'Ada Rossi'],
  ['a lead', leadAt, 'Timeline'],
  ['the dashboard', '/clinics/alba/dashboard', 'Where leads come from'],
  ['the settings', '/clinics/alba/settings', 'Mail plan'],
  ['the rules', '/clinics/alba/rules', 'Propose stricter rules'],
])('nothing jumps while %s comes', async (_name, at, shows) => {
  const shift = await built.open({ at }, async ({ page }) => {
    await page.getByText(shows).first().waitFor();
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const observer = new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
            resolve(shifts.reduce((sum, { value }) => sum + value, 0));
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
  });
  expect(shift).toBeLessThanOrEqual(0.05);
});

test('a token is renewed before it ends, and once for all requests of the same time', async () => {
  await built.open({}, async ({ page, url }) => {
    const renewals: string[] = [];
    page.on('request', (request) => {
      if (request.url() === `${url}/oauth2/token`)
        renewals.push(new URLSearchParams(request.postData() ?? '').get('grant_type') ?? '');
    });
    await page.getByText('Ada Rossi').waitFor();
    await page.clock.setSystemTime(Date.now() + 3_590_000);
    await page.locator('a[data-lead]').click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.getByText('Sent and delivered.').first().waitFor();
    expect(renewals).toEqual(['refresh_token']);
  });
});
