import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..', '..');
const planted = 'test/commands/mutate/planted/queue.ts';

/** The command as a person runs it, not as a child of this run of the tests. */
const mutate = (...given: string[]) => {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$)/.test(name)),
  );
  return spawnSync(process.execPath, ['commands/mutate.ts', ...given], { cwd: root, env, encoding: 'utf8' });
};

describe('npm run mutate, on a planted file', () => {
  const before = readFileSync(path.join(root, planted), 'utf8');
  let ran: ReturnType<typeof mutate>;
  beforeAll(() => {
    ran = mutate(planted, '--tests', 'test/commands/mutate/planted', '--patience', '2');
  });
  const left = () => ran.stdout.split('\n').filter((line) => line.startsWith(`${planted}:`));

  test('lists what no test notices, by line and change', () => {
    expect(left()).toEqual([
      `${planted}:7  < becomes <=  (survived)`,
      `${planted}:17  === becomes !==  (untested)`,
      `${planted}:24  condition is false  (survived)`,
      `${planted}:25  without remembered.set(word, word.length * 1)  (survived)`,
      `${planted}:25  * becomes /  (survived)`,
    ]);
  });

  test('kills the others, also by a constant that is read, and a value that is remembered, once the file is loaded', () => {
    const [, ...numbers] = /^all +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)/m.exec(ran.stdout) ?? [];
    const [mutants, killed, timedOut, survived, untested, broken] = numbers.map(Number);
    expect({ mutants, killed, survived, untested, broken }).toEqual({
      mutants: 13,
      killed: 7,
      survived: 4,
      untested: 1,
      broken: 0,
    });
    // The loop without an end was ended, and what came after it was still run.
    expect(timedOut).toBe(1);
  });

  test('leaves the file as it was, and exits 0 whatever it found', () => {
    expect(readFileSync(path.join(root, planted), 'utf8')).toBe(before);
    expect(ran.status).toBe(0);
  });

  test('says what it cannot do: a file that is not there', () => {
    const { status, stderr } = mutate('shared/nowhere');
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no shared/nowhere.')]);
  });
});
