/**
 * npm run rehearse [-- --tests]
 * Lives the life of a stage on an emulator of AWS that is not ours, from an empty account to an empty account, and prints
 * a row for each step; with --tests, runs the tests of stores, functions and faults against its DynamoDB. Exit 1 when a
 * step failed, 2 on bad flags or where Python is missing. docs/operations.md has the same steps for AWS itself.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stagePath } from '../infra/stages.ts';
import { leave } from './leave.ts';
import { findPython, installEmulator, needsPython } from './rehearse/install-emulator.ts';
import { assemblies, folder, stageName } from './rehearse/rehearsed-stage.ts';
import { rehearsedSteps } from './rehearse/rehearsed-steps.ts';
import { commandRunner } from './rehearse/run-command.ts';
import { type RunningEmulator, startEmulatorOfAws } from './rehearse/start-emulator.ts';
import { type RehearsedStep, rowLine, runInOrder } from './rehearse/step-table.ts';
import { testsThere } from './rehearse/tests-there.ts';
import { workFolder } from './work-folder.ts';

const usage = `npm run rehearse             deploys, uses, changes and destroys a stage on an emulator of AWS
npm run rehearse -- --tests  runs the tests of stores, functions and faults against its DynamoDB

Everything is in .local/rehearsal: the emulator (installed once, pinned in commands/rehearse/requirements.txt), its log
and what each command printed.`;

function readFlags(): { tests: boolean; help: boolean } {
  const no = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { tests: no, help: no } }).values;
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', '', usage);
  }
}

const { tests, help } = readFlags();
if (help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
const python = (await findPython()) ?? leave(2, needsPython);
// The emulator unpacks functions into the temporary folder, and leaves them there.
const temporary = workFolder('rehearsal');
for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = temporary;
const run = commandRunner(path.join(folder, 'log'));
let emulator: RunningEmulator | undefined;

const start: RehearsedStep = {
  name: 'emulator',
  run: async () => {
    emulator = await startEmulatorOfAws(await installEmulator(python, folder), folder);
    return emulator.endpoint;
  },
};
const endpoint = (): string => emulator?.endpoint ?? '';
process.env.CDK_APP = 'node --import ./infra/need-node-24.mjs commands/rehearse/reduced-app.ts';
/** The file of the stage is the rehearsal's own; one of a run that was cut off is in its way. */
const clear = (): void => {
  if (tests) return;
  rmSync(stagePath(stageName), { force: true });
  rmSync(assemblies, { recursive: true, force: true });
};
clear();
try {
  const onTests = [{ name: 'tests', run: () => testsThere(run, endpoint(), folder) }];
  const steps = [start, ...(tests ? onTests : rehearsedSteps(run, endpoint))];
  const rows = await runInOrder(steps, (row) => process.stdout.write(`${rowLine(row)}\n`), Date.now);
  const missed = rows.filter(({ verdict }) => verdict !== 'ok').length;
  process.stdout.write(
    `\n${rows.length - missed} of ${rows.length} steps. What was printed: ${path.join(folder, 'log')}\n`,
  );
  process.exitCode = missed > 0 ? 1 : 0;
} finally {
  await emulator?.stop();
  clear();
}
