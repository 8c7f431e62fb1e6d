import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { peopleIn } from '../../local/identity/people.ts';
import { signingKeyIn } from '../../local/identity/signing-key.ts';
import { localPool, readOffset } from '../../local/local-pool.ts';
import { startLocal } from '../../local/local-stack.ts';
import { seedUsers } from '../../local/seed-users.ts';
import { verifyStaffToken } from '../../shared/lambda/staff/staff-token.ts';
import { newFolder } from '../run-folder.ts';
import { claimsOf } from './sign-in.ts';
import { writeAssembly } from './write-assembly.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');

/** A copy of the command with a `.local` of its own: this one's keys stay as they are. */
let copy: string;
const identity = () => path.join(copy, '.local', 'identity');

beforeAll(() => {
  copy = newFolder();
  for (const folder of ['commands', 'infra', 'local', 'shared'])
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
});

const token = async (...flags: string[]) => {
  const ran = await run(process.execPath, [path.join(copy, 'commands', 'token.ts'), ...flags]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
  return ran as { code: number; stdout: string; stderr: string };
};

/** Verifies as the deployed function does, with the keys of this machine. */
const verified = async (text: string, now = Date.now()) => {
  const { published } = await signingKeyIn(identity());
  const fetchKeys = async () => [published as { kty: string }];
  const deps = { userPoolId: localPool.userPoolId, clientId: localPool.clientId, fetchKeys, now: () => now };
  return verifyStaffToken(deps)(`Bearer ${text}`);
};

describe('the token command, without a running stack', () => {
  test('prints one line: a token that the staff API takes; two that make the first key at once agree on it', async () => {
    const both = await Promise.all(['staff', 'clinician'].map((role) => token('--clinic', 'alba', '--role', role)));
    const subs: string[] = [];
    for (const { code, stdout } of both) {
      expect([code, stdout.trim().split('\n')]).toEqual([0, [stdout.trim()]]);
      subs.push((await verified(stdout.trim())).sub);
      const { exp, iat } = claimsOf(stdout);
      expect(Number(exp) - Number(iat)).toBe(3_600);
    }
    expect(subs).toEqual([seedUsers[1]?.sub, seedUsers[2]?.sub]);
  });

  test('takes anybody of the pool by address', async () => {
    const { sub } = peopleIn(identity()).invite('new@alba.example', 0);
    const { stdout } = await token('--user', 'new@alba.example');
    expect(await verified(stdout.trim())).toEqual({ sub });
  });

  test.each([
    [['--clinic', 'birch', '--role', 'viewer'], /Nobody is viewer of birch.*--clinic birch --role admin/s],
    [['--clinic', 'alba'], /^Usage/],
    [['--clinic', 'alba', '--role', 'staff', '--user', 'a@b.example'], /^Usage/],
    [['--user', 'nobody@alba.example'], /no user nobody@alba\.example\. There are viewer@alba\.example/],
    [['--who', 'me'], /who.*Usage/s],
  ])('%j is refused with exit code 2 and a sentence', async (flags, sentence) => {
    const { code, stdout, stderr } = await token(...flags);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('beside a running stack', () => {
  test('keys are the same whatever is forgotten of the data, and the clock is the stack’s until it stops', async () => {
    const before = readFileSync(path.join(identity(), 'signing-key.pem'), 'utf8');
    const assembly = writeAssembly({ resources: {} });
    const stack = await startLocal({ assembly, data: newFolder(), identity: identity() });
    await stack.setClock(Date.parse('2027-02-10T09:00:00Z'));
    const { stdout } = await token('--clinic', 'alba', '--role', 'admin');
    expect(new Date(Number(claimsOf(stdout).iat) * 1000).toISOString()).toMatch(/^2027-02-10T09:0/);
    expect(await verified(stdout.trim(), stack.now())).toHaveProperty('sub');
    const [published] = (
      await (await fetch(`${stack.urls.control}/${localPool.userPoolId}/.well-known/jwks.json`)).json()
    ).keys;
    expect(published.kid).toBe((await signingKeyIn(identity())).kid);
    await stack.stop();
    expect(readOffset(identity())).toBe(0);
    expect(readFileSync(path.join(identity(), 'signing-key.pem'), 'utf8')).toBe(before);
  });

  test('a stack that was killed leaves its clock, and the next one begins at real time', async () => {
    const assembly = writeAssembly({ resources: {} });
    const folder = newFolder();
    const killed = await startLocal({ assembly, data: newFolder(), identity: folder });
    await killed.setClock(Date.parse('2030-01-01T00:00:00Z'));
    expect(readOffset(folder)).toBeGreaterThan(0);
    const next = await startLocal({ assembly, data: newFolder(), identity: folder });
    expect(readOffset(folder)).toBe(0);
    await Promise.all([killed.stop(), next.stop()]);
  });
});
