import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { localData } from '../../commands/local-place.ts';

const command = path.join(import.meta.dirname, '..', '..', 'commands', 'audit-verify.ts');

test('npm run audit:verify looks for the key of seals where npm start keeps it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  const { status, stderr } = spawnSync(process.execPath, [command, '--clinic', 'alba'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  expect(status).toBe(1);
  expect(stderr).toContain(`There is no key for seals in ${localData}.`);
});
