import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../commands/texts/text-files.ts';
import { staffWords } from '../../../shared/screening/microneedling/staff-words.ts';
import { fromCode } from '../../../web/console/labels/from-code.ts';
import { newFolder } from '../../run-folder.ts';
import { builtConsole } from '../console/open-console.ts';
import { aQueue, aRow, aToDo, clinicPath } from '../console/sample-leads.ts';
import { usualAnswers } from '../console/sign-in.ts';
import { hardCoded } from './look-at-page.ts';
import { inPseudo } from './pseudo-plugin.ts';

/** The console with other texts. */
const buildPseudoConsole = async (): Promise<string> => {
  const outDir = newFolder();
  // Vite takes whatever stands here for the mode of what it builds.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: path.join(projectRoot, 'web', 'console', 'vite.config.ts'),
    logLevel: 'error',
    mode: 'production',
    build: { outDir, minify: false },
    plugins: [{ name: 'pseudo', enforce: 'pre', load: (id) => inPseudo(id) }],
  });
  process.env.NODE_ENV = before;
  return outDir;
};

let console: Awaited<ReturnType<typeof builtConsole>>;
beforeAll(async () => {
  console = await builtConsole(await buildPseudoConsole());
});
afterAll(() => console.close());

/** Every text in an answer, which is data to the console. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)])
    : [];
};

/** What `Intl` and the database of time zones call places. */
const places = new Intl.DisplayNames('en-GB', { type: 'region' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const named = [
  ...Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const [continent = '', ...rest] = zone.replaceAll('_', ' ').split('/');
    return [continent, rest.join('/'), ...rest];
  }),
  ...letters.flatMap((first) => letters.map((second) => places.of(first + second) ?? '')),
];

const queue = `GET ${clinicPath}/to-do`;
const wholeDay = aQueue([
  aToDo({ why: 'decision', needsClinician: true, outcome: 'consult_clinician', held: true }),
  aToDo({ isLate: true, respondBy: '2026-11-24T11:15:00.000Z', assignee: 'sofia@alba.example' }),
  aToDo({ why: 'call-back', followUpOn: '2026-11-23', status: 'contacted' }),
]);

/** Ids, addresses, days, the names of things that are typed by machines, and languages as their speakers call them. */
const written =
  /<script[^~]*>|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|Falkland Islands \(Islas Malvinas\)|Macao|Palestine|Español|English, Italiano and Español|\bSB\b|www\.fda\.gov|microneedling|Suitably|English|Italiano|[\w.+-]+@[\w.-]+|https?:\/\/\S*|[\w.-]+\.example\S*|\b[a-z\d]+(-[a-z\d]+)+\b|\d{1,2} \p{L}+( \d{4})?(, \d\d:\d\d)?|\b[A-Z][a-z]{2},? \d.*/gu;

test.each([
  ['the queue', '/clinics/alba/to-do'],
  ['the inbox', '/clinics/alba/leads'],
  ['a lead', `/clinics/alba/leads/${aRow().leadId}`],
  ['the settings', '/clinics/alba/settings'],
  ['the rules', '/clinics/alba/rules'],
  ['the members', '/clinics/alba/members'],
  ['the dashboard', '/clinics/alba/dashboard'],
  ['the audit', '/clinics/alba/audit'],
  ['the adverse events', '/clinics/alba/safety'],
  ['a page that is not there', '/clinics/alba/nowhere'],
  ['having signed out', '/signed-out'],
])('%s says nothing that was no text', async (_name, at) => {
  const answers = { [queue]: { json: wholeDay } };
  const known = [
    ...new Set(
      [...textsIn({ ...usualAnswers('admin'), ...answers }), ...textsIn(staffWords), ...named].flatMap((text) => [
        text,
        fromCode(text),
      ]),
    ),
  ]
    .filter((text) => /[A-Za-z]{2}/.test(text) && !text.includes('\n'))
    .sort((left, right) => right.length - left.length);
  const found = await console.open({ at, answers }, async ({ page }) => {
    await page.getByText('~').first().waitFor();
    return await hardCoded(page, written, known);
  });
  expect(found).toEqual([]);
});
