import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kept, keptFile } from '../../receipts/kept-receipts.ts';
import { newFolder } from '../../run-folder.ts';

const root = path.join(import.meta.dirname, '../../..');
const folder = newFolder();
const saved = (name: string, contents: string): string => {
  writeFileSync(path.join(folder, name), contents);
  return path.join(folder, name);
};

/** Runs the command as npm does. */
async function receipt(...args: readonly string[]) {
  const child = spawn(process.execPath, ['commands/receipts/receipt.ts', ...args], { cwd: root });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('exit', resolve)),
  ]);
  return { status, stdout, stderr };
}

const jwks = ['--jwks', keptFile('jwks.json')];
const file = (name: string): string => keptFile(`${name}.jws`);
const answers = (name: string): string => keptFile(`${name}.answers.json`);

/** Publishes keys as a deployment does. */
const published = createServer((request, answer) => {
  if (request.url !== '/.well-known/jwks.json') answer.writeHead(404);
  answer.end(kept('jwks.json'));
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => published.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(published.address() as AddressInfo).port}`;
});
afterAll(() => published.close());

describe.concurrent('npm run receipt -- verify', () => {
  const standings = [
    ['1.0.0', 'no sign-off was in force', ', rules-not-signed'],
    ['1.1.0', 'signed off by the approval approval-1', ''],
  ] as const;
  test.each(standings)(
    'proves a receipt of version %s from before a rotation, and judges again',
    async (version, signed, rule) => {
      const name = `stricter-clinic-${version}`;
      const { status, stdout, stderr } = await receipt('verify', file(name), '--answers', answers(name), ...jwks);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.split('\n')).toEqual([
        `Genuine: signed with a key of ${keptFile('jwks.json')}, and not changed since.`,
        'Screening screening-2 at alba, 2026-07-20T10:00:00.000Z.',
        `Judged by microneedling ${version}, as the clinic had tightened it; ${signed}.`,
        `Outcome: defer_until, until 2026-08-19. Rules: sunburn-recent, age-18-to-21, age-under-clinic-line${rule}.`,
        'Its rules are those that are published.',
        'The answers are those that were judged, and come to the same by the same rules.',
        '',
      ]);
    },
  );

  test('finds the answers in an export of the person', async () => {
    const screenings = [{ screeningId: 'other' }, JSON.parse(kept('healthy-1.1.0.answers.json'))];
    const whole = saved('person.json', JSON.stringify({ leadId: 'x', screenings }));
    const { status, stdout } = await receipt('verify', file('healthy-1.1.0'), '--answers', whole, ...jwks);
    expect([status, stdout]).toEqual([0, expect.stringContaining('The answers are those that were judged')]);
  });

  test('asks for the keys at an address', async () => {
    const asked = await receipt('verify', file('healthy-1.0.0'), '--jwks', `${address}/.well-known/jwks.json`);
    expect([asked.status, asked.stderr]).toEqual([0, '']);
    expect(asked.stdout).toContain(`a key of ${address}/.well-known/jwks.json`);
    const missing = await receipt('verify', file('healthy-1.0.0'), '--jwks', `${address}/other`);
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('There is no list of keys at')]);
  });

  test('refuses changed answers with a sentence', async () => {
    const lie = JSON.parse(kept('healthy-1.1.0.answers.json'));
    const changed = saved('changed.json', JSON.stringify({ ...lie, answers: { ...lie.answers, age: 40 } }));
    const { status, stdout, stderr } = await receipt('verify', file('healthy-1.1.0'), '--answers', changed, ...jwks);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('The answers are not those that were judged: their digest is another.');
  });

  test('refuses a changed receipt with a sentence', async () => {
    const [head = '', payload = '', signature = ''] = kept('healthy-1.1.0.jws').split('.');
    const lie = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), clinic: 'birch' };
    const changed = saved(
      'changed.jws',
      [head, Buffer.from(JSON.stringify(lie)).toString('base64url'), signature].join('.'),
    );
    const { status, stderr } = await receipt('verify', changed, ...jwks);
    expect([status, stderr]).toEqual([1, 'The signature does not belong to this receipt: it was changed.\n']);
  });

  test.each([
    ['no word', [], 'Usage: '],
    ['another word', ['sign', 'x'], 'Usage: '],
    ['a flag that there is none of', ['verify', 'x', '--force'], 'Usage: '],
    ['a file that is not there', ['verify', 'nowhere.jws', ...jwks], 'There is no file nowhere.jws'],
    [
      'no answers in the file',
      ['verify', file('healthy-1.1.0'), '--answers', keptFile('jwks.json'), ...jwks],
      'no answers',
    ],
  ])('says what is wrong with %s', async (_what, args, sentence) => {
    const { status, stderr } = await receipt(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test.each([
    ['a list that is none', ['--jwks', answers('healthy-1.1.0')], 'is no list of keys'],
    ['an address without TLS', ['--jwks', 'http://keys.example/jwks.json'], 'by https alone'],
  ])('takes no keys from %s', async (_what, args, sentence) => {
    const { status, stderr } = await receipt('verify', file('healthy-1.1.0'), ...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });
});
