import { chmodSync, globSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { lambda, role, table, writeAssembly } from './write-assembly.ts';

const code = { 'index.mjs': 'export const handler = async () => { console.log("ran"); };' };
const resources = {
  Table: table(),
  Role: role(),
  Runs: lambda('code', 'Role'),
  Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: { PasswordLength: 32 } } },
};
const assembly = writeAssembly({ resources, assets: { code } });

/** What others may do with what is in a folder, and with the folder itself: mode bits by path, where there are any. */
const openToOthers = (folder: string): string[] =>
  [folder, ...globSync(path.join(folder, '**', '*'))]
    .map((file) => ({ file, mode: statSync(file).mode & 0o777 }))
    .filter(({ file, mode }) => mode !== (statSync(file).isDirectory() ? 0o700 : 0o600))
    .map(({ file, mode }) => `${path.relative(folder, file)} ${mode.toString(8)}`);

/** Starts a stack and has it write whatever it writes. */
const useStack = async (data: string): Promise<void> => {
  const stack = await startLocal({ assembly, data, identity: path.join(data, 'identity') });
  await stack.invoke('Runs', {});
  await stack.token('staff@alba.example');
  stack.mailbox.clear();
  await stack.stop();
};

test.runIf(process.platform !== 'win32')(
  'what a stack keeps is for its user alone, also what was there before',
  async () => {
    const data = path.join(newFolder(), 'data');
    await useStack(data);
    expect(openToOthers(data)).toEqual([]);
    const kept = globSync(path.join(data, '**', '*'));
    const names = kept.map((file) => path.relative(data, file));
    expect(names).toEqual(expect.arrayContaining(['mailbox.jsonl', 'dynamodb.db', 'logs/Runs.log', 'secrets.json']));
    expect(names).toContain('identity/signing-key.pem');
    for (const file of [data, ...kept]) chmodSync(file, statSync(file).isDirectory() ? 0o755 : 0o644);
    await useStack(data);
    expect(openToOthers(data)).toEqual([]);
  },
);

test.runIf(process.platform !== 'win32')('what is not its own it leaves as it was', async () => {
  const data = newFolder();
  writeFileSync(path.join(data, 'mine.txt'), '');
  chmodSync(path.join(data, 'mine.txt'), 0o644);
  chmodSync(data, 0o755);
  await useStack(data);
  expect([statSync(data).mode & 0o777, statSync(path.join(data, 'mine.txt')).mode & 0o777]).toEqual([0o755, 0o644]);
  expect(statSync(path.join(data, 'mailbox.jsonl')).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(data, 'dynamodb.db')).mode & 0o777).toBe(0o600);
});
