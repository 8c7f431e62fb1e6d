/**
 * A submission to a function that has had fifty: the time that a person waits and the CPU that it takes, as deployed and
 * as esbuild bundles it when it is told nothing. Two processes on one table, called in turns. Nothing of it fails.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { aClinic, aRequest, aSubmission } from '../builders.ts';
import { builtBundle } from '../bundle/built-bundle.ts';
import { environmentOn } from '../bundle/call-bundled.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { naiveBundle } from './naive-bundle.ts';
import { sized } from './sizes.ts';

const calls = sized(200, 60);
const warmUp = 50;

/** So many leads come to one clinic before its mails are held, which makes the next ones cheaper. */
const leadsOfClinic = 80;
const clinics = Array.from({ length: Math.ceil((2 * (calls + warmUp)) / leadsOfClinic) }, (_, at) => `clinic-${at}`);

let emulator: Emulator;
const children: ChildProcess[] = [];
beforeAll(async () => {
  emulator = await startEmulator({ isGuarded: false });
  const { createClinic } = clinicStore(emulator.db, emulator.tables.leads, () => 0);
  for (const clinic of clinics) await createClinic(aClinic({ clinic }));
});
afterAll(() => {
  for (const child of children) child.kill();
  emulator?.stop();
});

let people = 0;
/** Somebody new, from a source of their own. */
const aPost = () => {
  people += 1;
  const clinic = clinics[people % clinics.length] ?? '';
  return aRequest({
    path: `/v1/clinics/${clinic}/screenings`,
    params: { clinic },
    source: `10.0.${people >> 8}.${people & 255}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aSubmission({ contact: { email: `person-${people}@example.com` } })),
  });
};

type Call = { statusCode: number; took: number; cpu: number };
type Candidate = { name: string; call: () => Promise<Call>; calls: Call[] };

const aCandidate = async (name: string, folder: string): Promise<Candidate> => {
  const runner = path.join(import.meta.dirname, 'stay-warm.mjs');
  const child = fork(runner, [folder, 'submit-screening'], {
    env: environmentOn(emulator),
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  await once(child, 'message');
  const call = async (): Promise<Call> => {
    const answered = once(child, 'message');
    child.send(aPost());
    const [answer] = await answered;
    expect(answer.statusCode).toBe(201);
    return answer;
  };
  return { name, call, calls: [] };
};

const sorted = (values: number[]) => values.toSorted((one, other) => one - other);
const at = (values: number[], share: number) => sorted(values)[Math.floor(values.length * share)] ?? Number.NaN;

const lineOf = ({ name, calls: all }: Candidate): string => {
  const [took, cpu] = [all.map((call) => call.took), all.map((call) => call.cpu)];
  const mean = cpu.reduce((sum, one) => sum + one, 0) / cpu.length;
  return `${name}: p50 ${at(took, 0.5).toFixed(1)} ms, p99 ${at(took, 0.99).toFixed(1)} ms, CPU ${mean.toFixed(1)} ms\n`;
};

test('a submission to a warm function is stored, and its time and CPU are printed', async () => {
  const deployed = await aCandidate('deployed', builtBundle().code);
  const order = [deployed, await aCandidate('naive', await naiveBundle('submit-screening'))];
  for (let round = 0; round < warmUp + calls; round += 1) {
    order.reverse();
    for (const candidate of order) {
      const call = await candidate.call();
      if (round >= warmUp) candidate.calls.push(call);
    }
  }
  const lines = order.map(lineOf).sort();
  process.stdout.write(`A submission after ${warmUp} others, ${calls} of each\n${lines.join('')}`);
});
