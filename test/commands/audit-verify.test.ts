import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { localData } from '../../commands/local-place.ts';
import { newFolder } from '../run-folder.ts';

const command = path.join(import.meta.dirname, '..', '..', 'commands', 'audit-verify.ts');

test('npm run audit:verify looks for the key of seals where npm start keeps it', () => {
  const { status, stderr } = spawnSync(process.execPath, [command, '--clinic', 'alba'], {
    cwd: newFolder(),
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`There is no key for seals in ${localData}.`);
});
