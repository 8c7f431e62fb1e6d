import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RulesAnswer } from '../../shared/contract/answers/rules-answers.ts';
import { type builtConsole as build, builtConsole, type Visit } from './console/open-console.ts';
import { aDetail, aQueue, aRow, aToDo, clinicPath } from './console/sample-leads.ts';
import { someRules } from './console/sample-rules.ts';
import { anAdverseEntry, someEvents } from './console/sample-safety.ts';
import { aStats } from './console/sample-stats.ts';
import { aProblem } from './console/sign-in.ts';
import { barriers, type Look, overflow } from './open-page.ts';

let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await builtConsole();
});
afterAll(() => built.close());

const leads = `GET ${clinicPath}/leads`;
const lead = `${leads}/${aRow().leadId}`;
const leadAt = `/clinics/alba/leads/${aRow().leadId}`;
const rules = `GET ${clinicPath}/rules`;
const unsigned = { json: someRules({ signOff: null, unsigned: { why: 'never' } }) };
const proposal: RulesAnswer['proposal'] = {
  ...{ proposalId: 'p', digest: 'b2'.repeat(32), at: '2026-06-15T10:00:00.000Z', by: 'Anna Ferri' },
  ...{ overlay: { severities: { smoker: 'relative' } }, reason: 'A device of our own' },
};
const proposed = { json: someRules({ proposal }) };
const held = { reason: 'too-fast', at: '2026-11-24T09:15:00.000Z' } as const;

const queue = `GET ${clinicPath}/to-do`;
const longName = 'Maximiliane Katharina Wolkenstein-Trostburg Montgomery';
const wholeDay = aQueue([
  aToDo({
    why: 'decision',
    needsClinician: true,
    outcome: 'defer_until',
    waitingMinutes: 1_640,
    possibleDuplicate: true,
  }),
  aToDo({ why: 'decision', needsClinician: true, outcome: 'consult_clinician', name: longName, held: true }),
  aToDo({ isLate: true, respondBy: '2026-11-24T11:15:00.000Z', assignee: 'sofia@alba.example' }),
  aToDo({ respondBy: '2099-11-24T11:15:00.000Z', lastScreeningAt: '2026-11-24T10:15:00.000Z', waitingMinutes: 0 }),
  aToDo({ why: 'call-back', followUpOn: '2026-11-23', status: 'contacted' }),
  aToDo({ why: 'held', held: true, status: 'held' }),
]);

const pages: Record<string, Visit & { shows: string; open?: string }> = {
  'the queue': { at: '/clinics/alba/to-do', answers: { [queue]: { json: wholeDay } }, shows: longName },
  'a queue that is empty': {
    at: '/clinics/alba/to-do?assignee=mine',
    answers: { [queue]: { json: aQueue([]) } },
    shows: 'Nothing of yours waits',
  },
  'a queue that is out of reach': {
    at: '/clinics/alba/to-do',
    answers: { [queue]: aProblem('rate-limited', 429, 'Too many requests.') },
    shows: 'Too many requests',
  },
  'the inbox': { shows: 'Ada Rossi' },
  'an empty inbox': { answers: { [leads]: { json: { leads: [], next: null } } }, shows: 'No leads yet' },
  'an inbox that finds nothing': {
    at: '/clinics/alba/leads?status=booked',
    answers: { [leads]: { json: { leads: [], next: null } } },
    shows: 'No lead matches',
  },
  'an inbox that is out of reach': {
    answers: { [leads]: aProblem('rate-limited', 429, 'Too many requests.') },
    shows: 'Too many requests',
  },
  'a lead': { at: leadAt, shows: 'Isotretinoin within 6 months' },
  'what is known about a wish': { at: leadAt, shows: 'The good studies are about sunken scars.' },
  'a held lead': {
    at: leadAt,
    answers: { [lead]: { json: aDetail({ status: 'held', held }), headers: { etag: '"3"' } } },
    shows: 'Release this lead',
  },
  'a lead that was erased': { at: leadAt, answers: { [lead]: aProblem('gone', 410) }, shows: 'No longer here' },
  'a lead as a viewer sees it': { as: 'viewer', at: leadAt, shows: 'You can read this lead.' },
  'a decision': { at: leadAt, open: 'Decide', shows: 'Put on record' },
  'the sheet of a lead': { at: `${leadAt}/sheet`, shows: 'Answers, as they were asked for' },
  'an erasure': { at: leadAt, open: 'Erase', shows: 'Erase for good' },
  'the dashboard': { at: '/clinics/alba/dashboard', shows: 'Where leads come from' },
  'the adverse events': { at: '/clinics/alba/safety/adverse-events', shows: 'isotretinoin-recent' },
  'no adverse events': {
    as: 'clinician',
    at: '/clinics/alba/safety',
    answers: { [`GET ${clinicPath}/adverse-events`]: { json: { ...someEvents, events: [] } } },
    shows: 'No harm is on record',
  },
  'the rules at work': { at: '/clinics/alba/safety/rules-at-work', shows: 'Smoking slows healing' },
  'a rule': { at: '/clinics/alba/safety/rules/smoker', shows: 'Microneedling 1.0.0' },
  'adverse events as staff see them': { as: 'staff', at: '/clinics/alba/safety', shows: 'Your role does not' },
  'a lead with harm on record': {
    as: 'clinician',
    at: leadAt,
    answers: { [lead]: { json: aDetail({ adverseEvents: [anAdverseEntry()] }), headers: { etag: '"3"' } } },
    shows: 'Adverse event: granuloma',
  },
  'recording harm': { as: 'clinician', at: leadAt, open: 'Record harm', shows: 'What was seen and done' },
  'the rules': { at: '/clinics/alba/rules', shows: 'Propose stricter rules' },
  'the rules as a viewer sees them': { as: 'viewer', at: '/clinics/alba/rules', shows: 'Only members whose role is' },
  'rules that nobody has signed': { at: '/clinics/alba/rules', answers: { [rules]: unsigned }, shows: 'In force' },
  'a signature': { as: 'clinician', at: '/clinics/alba/rules', open: 'Sign again', shows: 'Registration number' },
  'a proposal': {
    as: 'clinician',
    at: '/clinics/alba/rules',
    answers: { [rules]: proposed },
    shows: 'Sign with these',
  },
  'the settings': { at: '/clinics/alba/settings', shows: 'Mail plan' },
  'settings of a clinic whose forms send too much': {
    at: '/clinics/alba/settings',
    answers: {
      [`GET ${clinicPath}/stats`]: {
        json: aStats({ ignoredFields: [{ page: '', names: 'gclid', lastOn: '2026-11-19' }] }),
      },
    },
    shows: 'fields that we do not use',
  },
  'the settings as staff see them': { as: 'staff', at: '/clinics/alba/settings', shows: 'You can read these settings' },
  'the members': { at: '/clinics/alba/members', shows: 'What each role may do' },
  'the members as a viewer sees them': { as: 'viewer', at: '/clinics/alba/members', shows: 'Your role does not' },
  'the audit': { at: '/clinics/alba/audit', shows: 'opened the lead' },
  'the rule catalogue': { at: '/clinics/alba/catalogue', shows: 'I have read the questions, rules and texts' },
  'the API': { at: '/docs', shows: 'Screen a prospect' },
  'a page that is not there': { at: '/clinics/alba/nowhere', shows: 'There is no such page' },
  'a clinic of others': { at: '/clinics/birch/leads', shows: 'You do not work at this clinic' },
  'having signed out': { at: '/signed-out', shows: 'You are signed out' },
  'a sign-in that nobody began': { at: '/signed-in?code=1&state=2', shows: 'Sign-in did not work' },
};

const looks: Look[] = [
  { width: 375, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
];

describe.each(Object.entries(pages))('the page of %s', (_name, { shows, open, ...visit }) => {
  test('has no barrier, fits a phone and a desk, in light and dark, and keeps to its policy', async () => {
    const found = await built.open(visit, async ({ page, offences }) => {
      if (open) await page.getByRole('button', { name: open, exact: true }).click();
      await page.getByText(shows).first().waitFor();
      const seen: unknown[] = [offences];
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        seen.push(await barriers(page), await overflow(page));
      }
      return seen;
    });
    expect(found).toEqual([[], [], 0, [], 0]);
  });
});

test('a sheet on paper is dark on white and nothing but the sheet, whatever the screen looks like', async () => {
  const look: Look = { width: 680, colorScheme: 'dark' };
  await built.open({ at: `${leadAt}/sheet`, look }, async ({ page }) => {
    await page.getByText('At the consultation').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.locator('article').evaluate((sheet) => {
      const { color, backgroundColor } = getComputedStyle(sheet);
      return [color, backgroundColor, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    for (const beside of [page.getByRole('navigation'), page.getByRole('button', { name: 'Print' })])
      expect(await beside.first().isVisible()).toBe(false);
  });
});

test('an inline style, a foreign script and an alert would be noticed', async () => {
  await built.open({}, async ({ page, offences }) => {
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{color:red}' }));
      const script = Object.assign(document.createElement('script'), { textContent: 'alert(1)' });
      document.body.append(script, Object.assign(document.createElement('img'), { src: 'https://x.example/' }));
      setTimeout(() => alert(2), 0);
    });
    const kinds = () => offences.map((offence) => offence.split(':')[0]).toSorted();
    await expect.poll(kinds).toEqual(['dialog', 'policy', 'policy', 'policy']);
  });
});
