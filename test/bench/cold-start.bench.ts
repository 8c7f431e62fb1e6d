/**
 * What a person waits for when their submission meets a cold start: importing the function and its first call, as it is
 * deployed, as esbuild bundles it when it is told nothing, and of a bare client that makes the same calls. Each run is a
 * process of its own on the same table, in turns. Only the ratios mean something, and none of them fails.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lambdaOptions } from '../../infra/bundle.ts';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { aClinic, aRequest, aSubmission } from '../builders.ts';
import { builtBundle } from '../bundle/built-bundle.ts';
import { type Called, callBundled, environmentOn } from '../bundle/call-bundled.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { intakeOn } from '../functions/intake.ts';
import { newFolder } from '../run-folder.ts';
import type { RecordedCall } from './bare-client.ts';
import { naiveBundle } from './naive-bundle.ts';
import { sized } from './sizes.ts';
import '../quiet.ts';

const rounds = sized(31, 7);

let called: Emulator;
let recorded: Emulator;
const calls: RecordedCall[] = [];

beforeAll(async () => {
  [called, recorded] = await Promise.all([startEmulator({ isGuarded: false }), startEmulator()]);
  for (const { db, tables } of [called, recorded]) {
    await clinicStore(db, tables.leads, () => 0).createClinic(aClinic());
  }
  recorded.client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        calls.push({ name: commandName as RecordedCall['name'], input: args.input });
        return next(args);
      },
    // Before this step the input is not marshalled yet.
    { step: 'serialize', name: 'record' },
  );
});
afterAll(() => {
  called?.stop();
  recorded?.stop();
});

let people = 0;
const aPerson = () => {
  people += 1;
  return aSubmission({ contact: { email: `person-${people}@example.com` } });
};

const aPost = () => aRequest({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(aPerson()) });

/** What a submission asks of the database, of a person whom the table of the measurement does not know. */
const recordedCalls = async (): Promise<RecordedCall[]> => {
  calls.length = 0;
  expect((await intakeOn(recorded).postJson(aPerson())).statusCode).toBe(201);
  return [...calls];
};

const bareBundle = async (): Promise<string> => {
  const folder = newFolder();
  const { outputFiles } = await build({ ...lambdaOptions, entryPoints: { bare: 'test/bench/bare-client.ts' } });
  for (const { path: file, contents } of outputFiles) writeFileSync(path.join(folder, path.basename(file)), contents);
  return folder;
};

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type Candidate = { name: string; folder: string; file: string; event: () => unknown; took: Called['took'][] };

const sumOf = ({ took }: Candidate) => median(took.map(({ load, call }) => load + call));

const lineOf = (candidate: Candidate) => {
  const [load, call] = [median(candidate.took.map((one) => one.load)), median(candidate.took.map((one) => one.call))];
  return `${candidate.name}: ${sumOf(candidate).toFixed(0)} ms, load ${load.toFixed(0)} and first call ${call.toFixed(0)}\n`;
};

test('a submission in a cold start is stored by each of the three, and its times are printed', async () => {
  const file = 'submit-screening';
  const deployed: Candidate = { name: 'deployed', folder: builtBundle().code, file, event: aPost, took: [] };
  const naive: Candidate = { name: 'naive', folder: await naiveBundle(file), file, event: aPost, took: [] };
  const event = async () => ({ calls: await recordedCalls() });
  const bare: Candidate = { name: 'bare client', folder: await bareBundle(), file: 'bare', event, took: [] };
  const order = [deployed, naive, bare];
  for (let round = 0; round < rounds; round += 1) {
    order.push(...order.splice(0, 1));
    for (const candidate of order) {
      const event = await candidate.event();
      const { answer, took } = await callBundled(candidate.folder, candidate.file, event, environmentOn(called));
      expect(answer).toMatchObject({ statusCode: 201 });
      candidate.took.push(took);
    }
  }
  const [ofNaive, ofBare] = [naive, bare].map((other) => (sumOf(deployed) / sumOf(other)).toFixed(2));
  process.stdout.write(
    `A submission in a cold start, p50 of ${rounds}\n${[deployed, naive, bare].map(lineOf).join('')}` +
      `deployed / naive ${ofNaive} (aim 0.55), deployed / bare client ${ofBare} (aim 1.15)\n`,
  );
});
