import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder } from '../run-folder.ts';
import { eachVersion, ruleSet } from '../screening/healthy.ts';
import { textsUnder } from '../texts/texts-under.ts';

const root = path.join(import.meta.dirname, '../..');

const digests = 'shared/clinics/rule-digests.ts';

/** Runs the command of a copy of the sources as npm does. */
function rules(args: readonly string[], from = root) {
  return spawnSync(process.execPath, ['commands/rules.ts', ...args], { cwd: from, encoding: 'utf8' });
}

describe('the table of a rule set', () => {
  const { status, stdout, stderr } = rules(['table', '1.0.0']);

  test('is Markdown with every question and every rule, and a place to sign', () => {
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^# Microneedling: rule set microneedling 1\.0\.0\n/);
    const names = [...stdout.matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([...ruleSet.questions.map(({ key }) => key), ...ruleSet.rules.map(({ id }) => id)]),
    );
    expect(stdout).toMatch(/^## Signature$/m);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  test('has every text, note and source that was published', () => {
    const en = ruleSet.wording;
    const published = [
      ...ruleSet.rules.flatMap(({ id, note, sources }) => [note, ...sources, ...Object.values(en.rules[id] ?? {})]),
      ...Object.values(en.until),
      ...Object.values(en.questions).flatMap(({ text, help }) => [text, help]),
      ...Object.values(en.options).flatMap((labels) => Object.values(labels)),
      ...Object.values(en.events),
      ...en.care.warnings.map(({ advice }) => advice),
      ...Object.values(ruleSet.sources).flatMap(({ title, urls }) => [title, ...urls]),
    ];
    expect(published.filter((text) => !stdout.includes(text))).toEqual([]);
  });

  test('says a rule in words: severity, condition, wait, own doctor', () => {
    const rule = stdout.split('### isotretinoin-recent\n')[1]?.split('\n###')[0];
    const event = ruleSet.wording.events['isotretinoin-stopped'];
    expect(rule).toContain('- Severity: **temporary**');
    expect(rule).toContain(`- Fires when: “${event}”: less than 184 days ago`);
    expect(rule).toContain(`- Wait: until 184 days after “${event}”`);
    expect(rule).toContain('- Sends to the own doctor: no');
  });

  test('carries the digests that the version is frozen by', () => {
    expect(stdout).toContain('5bc43a6c445801e363df618dbab29e5c1fa6d1a7dc8851f0c2bd36cd4855188f');
    expect(stdout).toContain('6bb54e887affce133c2243095ba7a8051f43ad454204c4e3bb7a0da55d1e18d3');
  });
});

const textsIn = (value: unknown): string[] => textsUnder(value).map(([, text]) => text);

describe.each(eachVersion)('the committed table of $version', ({ version, rules: catalogue }) => {
  const committed = readFileSync(path.join(root, `docs/rules/microneedling-${version}.md`), 'utf8');

  test('is the one that the command prints', () => {
    expect(rules(['table', version]).stdout).toBe(committed);
  });

  test('has every text that a person or a clinician reads', () => {
    const en = catalogue.wording;
    const notes = catalogue.rules.map(({ note }) => note);
    expect(
      [...textsIn(en), ...notes, ...textsIn(catalogue.sources)].filter((text) => !committed.includes(text)),
    ).toEqual([]);
  });
});

test('the committed difference from 1.0.0 to 1.1.0 is the one that the command prints', () => {
  const committed = readFileSync(path.join(root, 'docs/rules/microneedling-1.0.0-to-1.1.0.md'), 'utf8');
  expect(rules(['diff', '1.0.0', '1.1.0']).stdout).toBe(committed);
});

describe('a new version', () => {
  let copy: string;
  const inCopy = (file: string): string => path.join(copy, file);
  const folder = 'shared/screening/microneedling/1.2.0';

  beforeAll(() => {
    copy = newFolder();
    for (const part of [
      'commands/rules.ts',
      'commands/rules',
      'shared/screening',
      'shared/texts',
      digests,
      'package.json',
    ]) {
      cpSync(path.join(root, part), inCopy(part), { recursive: true });
    }
  });

  test('begins as the current one, and differs by what is written into it', () => {
    const started = rules(['new', '1.2.0'], copy);
    expect([started.status, started.stderr]).toEqual([0, '']);
    expect(started.stdout).toContain(folder);
    expect(rules(['diff', '1.1.0', '1.2.0'], copy).stdout).toContain('Nothing is different.');

    const file = inCopy(`${folder}/rule-set.ts`);
    const edited = readFileSync(file, 'utf8')
      .replace('changed: {}', "changed: { 'filler-recent': waitAfter('dermal-filler', 42) }")
      .replace('\n/**', "import { waitAfter } from '../1.1.0/words.ts';\n\n/**");
    writeFileSync(file, edited);
    const { stdout } = rules(['diff', '1.1.0', '1.2.0'], copy);
    const lines = stdout.split('\n').filter((line) => /^([-+#])/.test(line));
    const event = ruleSet.wording.events['dermal-filler'];
    expect(lines).toEqual([
      '# microneedling: from 1.1.0 to 1.2.0',
      '## Rules: recent-procedure',
      '### filler-recent',
      `- Fires when: “${event}”: less than 28 days ago`,
      `- Wait: until 28 days after “${event}”`,
      `+ Fires when: “${event}”: less than 42 days ago`,
      `+ Wait: until 42 days after “${event}”`,
    ]);
    expect(rules(['table'], copy).stdout).toMatch(/^# Microneedling: rule set microneedling 1\.2\.0\n/);
  });

  test.each([
    ['that is no version', ['new', '2'], /three numbers/],
    ['that is older', ['new', '0.9.0'], /comes after/],
    ['that is there already', ['new', '1.0.0'], /comes after/],
  ])('is not started for one %s', (_case, args, message) => {
    const { status, stdout, stderr } = rules(args, copy);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

test.each([
  ['nothing to do', [], /table, diff or new/],
  ['an unknown version', ['table', '9.9.9'], /There is no version 9\.9\.9; there are: 1\.0\.0/],
  ['one version to compare', ['diff', '1.0.0'], /table, diff or new/],
  ['an unknown treatment', ['table', '--treatment', 'tattoo'], /--treatment must be one of: microneedling/],
  ['an unknown flag', ['table', '--fast'], /Usage: npm run -s rules/],
])('npm run rules says what is wrong and exits with 2 on %s', (_case, args, message) => {
  const { status, stdout, stderr } = rules(args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test('npm run rules explains itself', () => {
  const { status, stdout } = rules(['--help']);
  expect(status).toBe(0);
  for (const verb of ['table', 'diff', 'new']) expect(stdout).toContain(`rules -- ${verb}`);
});
