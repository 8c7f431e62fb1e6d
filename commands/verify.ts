/**
 * npm run -s verify -- [--stage NAME | --url URL] [--prepare] [--json] …
 * Does the main job against what is deployed and prints a row for each step. Exit 1 when a step was missed or nothing
 * could be asked, 2 on bad flags.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { verifySteps } from '../shared/verify/all-steps.ts';
import { canarySlug, visitorOf } from '../shared/verify/canary-clinic.ts';
import { type Row, runSteps } from '../shared/verify/run-steps.ts';
import { leave } from './leave.ts';
import { readFlags, usage } from './verify/verify-flags.ts';
import { verifyPlace } from './verify/verify-place.ts';

const marks = { ok: 'ok', missed: 'MISSED', 'not-asked': 'not asked' } as const;

/** Columns of fixed width but the last, which may be long. */
const line = ({ verdict, name, ms, came }: Row): string =>
  `${marks[verdict].padEnd(9)}  ${name.padEnd(16)}  ${String(ms).padStart(6)} ms  ${came}`;

const flags = readFlags(process.argv.slice(2));
if (flags === 'help') {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
if ('refused' in flags) leave(2, ...flags.refused);

const { now, ...place } = await verifyPlace(flags).catch((error: unknown) =>
  leave(1, error instanceof Error ? error.message : 'The stage cannot be reached.'),
);
const tell = (row: Row): void => {
  if (flags.isJson) return;
  process.stdout.write(`${line(row)}\n`);
  if (row.verdict === 'missed') process.stdout.write(`           expected: ${row.expected}\n`);
};
if (!flags.isJson) process.stdout.write(`${place.target.publicUrl}, clinic ${canarySlug}\n\n`);
const world = {
  ...place,
  fetch,
  now,
  newId: randomUUID,
  sleep: setTimeout,
  clinic: canarySlug,
  visitor: visitorOf(randomUUID().slice(-12)),
};
const steps = verifySteps.filter(({ name }) => !flags.leaveOut.includes(name));
const rows = await runSteps(steps, world, tell);
const count = (verdict: Row['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
if (flags.isJson) process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
else process.stdout.write(`\n${count('ok')} ok, ${count('missed')} missed, ${count('not-asked')} not asked\n`);
process.exitCode = count('missed') > 0 ? 1 : 0;
