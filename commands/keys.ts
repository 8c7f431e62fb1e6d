/**
 * npm run -s keys -- export | check | import --stage NAME --file FILE    with a passphrase as the first line of the input
 * A second keeper of the keys that nobody can make again: export writes those of a deployed stage into a sealed file,
 * check compares the file with the stage, import makes secrets of it in the account and region of the stage and has
 * stages/NAME.json take them over. The file outlives stack and account: docs/restoring.md#the-second-keeper-of-the-keys.
 * Exit 2 on bad input, 1 when it was not done.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { adopting } from '../infra/stage-file.ts';
import { changeStage } from './deploy/stage-files.ts';
import { namedStage, turnToStage } from './deployed-place.ts';
import { opened, sealed } from './keys/sealed-file.ts';
import { makeSecret, secretValue } from './keys/secret-value.ts';
import { leave, messageOf } from './leave.ts';

const usage = `npm run -s keys -- export --stage NAME --file FILE    the keys of a deployed stage, sealed
npm run -s keys -- check --stage NAME --file FILE     whether the file holds them
npm run -s keys -- import --stage NAME --file FILE    makes secrets of them, and has the stage take them over
The first line of the input is the passphrase, of 20 characters or more.`;

/** What cannot be made again. The origin's secret can: any value will do. */
const names = ['linkKey', 'matchKey', 'sealKey', 'receiptKey'] as const;
const keys = z.strictObject({
  ...{ linkKey: z.string(), matchKey: z.string(), sealKey: z.string() },
  /** Absent in files of before there were receipts, which `check` tells. */
  receiptKey: z.string().optional(),
});

function readWords() {
  try {
    const options = { stage: { type: 'string' }, file: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [word = '', ...more] = positionals;
    const { stage, file } = values;
    if (more.length > 0 || !['export', 'check', 'import'].includes(word) || !stage || !file) return leave(2, usage);
    return { word, name: stage, file };
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', usage);
  }
}

function passphrase(): string {
  if (process.stdin.isTTY) process.stderr.write('Passphrase (it is shown while you type): ');
  const [line = ''] = readFileSync(0, 'utf8').split(/\r?\n/, 1);
  return line.length >= 20 ? line : leave(2, 'The passphrase has fewer than 20 characters.');
}

async function deployed(name: string): Promise<z.infer<typeof keys>> {
  const output = await turnToStage(name);
  const values = await Promise.all(names.map(async (one) => [one, await secretValue(output(one))]));
  return keys.parse(Object.fromEntries(values));
}

async function imported(name: string, held: z.infer<typeof keys>): Promise<void> {
  const { region, stackName, adopt } = namedStage(name);
  process.env.AWS_REGION = region;
  const arns: Record<string, string> = {};
  for (const one of names) {
    const value = held[one];
    if (value !== undefined) arns[one] = await makeSecret(`${stackName}/${one}`, value, adopt?.key ?? null);
  }
  changeStage(name, (file) => adopting(file, arns));
}

const { word, name, file } = readWords();
if (word === 'export' && existsSync(file)) leave(2, `${file} is there already, and would be lost.`);
if (word !== 'export' && !existsSync(file)) leave(2, `There is no file ${file}. Name that of an export: --file FILE.`);
const phrase = passphrase();
try {
  if (word === 'export') writeFileSync(file, sealed(JSON.stringify(await deployed(name)), phrase), { mode: 0o600 });
  const held = keys.parse(JSON.parse(opened(readFileSync(file, 'utf8'), phrase)));
  if (word === 'import') await imported(name, held);
  const now = word === 'check' ? await deployed(name) : held;
  const others = names.filter((one) => held[one] !== now[one]);
  if (others.length > 0) leave(1, `The file holds other values of: ${others.join(', ')}. Export them anew.`);
  const said = { export: `${file} holds`, check: `${file} still holds`, import: `stages/${name}.json takes over` };
  process.stdout.write(`${said[word as keyof typeof said]} ${names.join(', ')}.\n`);
} catch (error) {
  leave(1, messageOf(error));
}
