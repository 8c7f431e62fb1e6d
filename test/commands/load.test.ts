import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

test.each([
  [['--url', 'https://clinic.example'], '--url is not an address of this machine: https://clinic.example'],
  [['--url', 'http://127.0.0.1.clinic.example:3000'], '--url is not an address of this machine'],
  [['--url', 'http://localhost@clinic.example'], '--url is not an address of this machine'],
  [['--rate', '0'], '--rate is not a number above 0: 0'],
  [['--rate', '5', '--burst', '5'], 'Either --rate or --burst.'],
  [['--fast'], "Unknown option '--fast'"],
])('npm run load with %j puts nothing under load', (flags, sentence) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/load.ts', ...flags], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr).toContain('Usage: npm run load');
});
