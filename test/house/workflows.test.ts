import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const files = globSync('.github/workflows/*.yml', { cwd: root });
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The test command as the README gives it to people. */
const testCommand = 'npm ci && npm test';

describe('workflows', () => {
  test('run the command by which people and the project test it', () => {
    expect(read('README.md')).toContain(testCommand);
    expect(read('.github/workflows/ci.yml')).toContain(`- run: ${testCommand}\n`);
    expect(read('.ci/run')).toMatch(/\nnpm ci\nnpm test\n/);
  });

  test.each(files)('%s names scripts that there are', (file) => {
    const named = [...read(file).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test.each(files)('%s holds no secret, and may write nothing that it does not say', (file) => {
    const text = read(file);
    expect(text).not.toMatch(/secrets\.|AKIA|aws_secret|\b\d{12}\b/i);
    expect(text).toContain('permissions:\n  contents: read');
    expect(text.split('actions/checkout@').length).toBe(text.split('persist-credentials: false').length);
  });

  test.each(files)('%s installs nothing that has been out for less than a week', (file) => {
    expect(read(file)).toMatch(/\nenv:\n(?: {2}.*\n)*? {2}npm_config_min_release_age: '7'\n/);
  });

  test('prove who published what was installed, and keep the bill of materials', () => {
    const ci = read('.github/workflows/ci.yml');
    expect(ci).toContain('- run: npm audit signatures\n');
    expect(ci).toMatch(/- run: npm run -s sbom > (\S+)\n(?:.*\n){1,4} +path: \1\n/);
  });

  test('nor is anything younger proposed', () => {
    const [, ...kinds] = read('.github/dependabot.yml').split('- package-ecosystem: ');
    expect(kinds.map((kind) => kind.split('\n')[0])).toEqual(['npm', 'github-actions']);
    for (const kind of kinds) expect(kind).toContain('cooldown:\n      default-days: 7\n');
  });

  test.each(files)('%s puts no text of others into a shell', (file) => {
    const shells = [...read(file).matchAll(/run: (.*)/g)].map(([, command = '']) => command);
    expect(shells.filter((command) => command.includes('${{'))).toEqual([]);
  });
});
