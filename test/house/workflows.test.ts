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

  test.each(files)('%s puts no text of others into a shell', (file) => {
    const shells = [...read(file).matchAll(/run: (.*)/g)].map(([, command = '']) => command);
    expect(shells.filter((command) => command.includes('${{'))).toEqual([]);
  });
});
