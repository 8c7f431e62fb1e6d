import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../host/free-port.ts';
import { type GuardedChildren, hasEnded } from '../host/guarded-children.ts';
import { callDynamo } from './call-dynamo.ts';
import { findDynoxide } from './dynoxide.ts';
import { indexStream } from './index-stream.ts';

/**
 * The running emulator. `kill` ends its process by SIGKILL, as it would end by itself, and resolves when it is gone; with
 * an emulator that is not ours it does nothing.
 */
export type Dynoxide = { endpoint: string; kill: () => Promise<void> };

/** Who hears of the end of a process: `warn` that all goes on, `ended` that nothing does. */
export type Hearers = { warn: (sentence: string) => void; ended: (sentence: string) => void };

/** More ends than these within a minute are no accident. */
const acceptedEnds = 3;

const starts = 3;

async function answers(endpoint: string): Promise<boolean> {
  return callDynamo(endpoint, 'DynamoDB_20120810.ListTables', {}).then(
    () => true,
    () => false,
  );
}

/** A process on this port that answers; undefined when there is none within 5 s. */
async function startOn(port: number, children: GuardedChildren, data: string): Promise<ChildProcess | undefined> {
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', path.join(data, 'dynamodb.db')];
  const child = children.spawn(findDynoxide(), args, { stdio: 'ignore', env: {} });
  for (let waited = 0; waited < 5_000 && !hasEnded(child); waited += 5) {
    if (await answers(`http://127.0.0.1:${port}`)) return child;
    await sleep(5);
  }
  child.kill('SIGKILL');
  return undefined;
}

/** Starts it again on the same port and file whenever it ends, which loses nothing that was acknowledged. */
function keepRunning(child: ChildProcess, port: number, inputs: DynoxideInputs): Dynoxide['kill'] {
  const { children, data, warn, ended } = inputs;
  const ends: number[] = [];
  let current = child;
  const again = async (): Promise<ChildProcess | undefined> => {
    ends.push(performance.now());
    const recent = ends.filter((at) => performance.now() - at < 60_000);
    for (let start = 0; start < starts && recent.length <= acceptedEnds; start += 1) {
      if (children.hasStopped()) return undefined;
      const found = await startOn(port, children, data);
      if (found) return found;
    }
    return undefined;
  };
  const watch = (watched: ChildProcess): void => {
    watched.once('exit', async (code, signal) => {
      if (children.hasStopped()) return;
      const how = signal ?? `exit code ${code}`;
      const next = await again().catch(() => undefined);
      if (children.hasStopped()) return;
      if (!next) return ended(`The database ended (${how}) and does not start again. What it had is in ${data}.`);
      current = next;
      watch(next);
      warn(`The database ended (${how}) and was started again. What it had acknowledged is there.`);
    });
  };
  watch(child);
  return async () => {
    const exit = hasEnded(current) ? undefined : once(current, 'exit');
    current.kill('SIGKILL');
    await exit;
  };
}

/** What the emulator is started with: `data` is the folder of its file. */
export type DynoxideInputs = Hearers & { children: GuardedChildren; data: string };

/**
 * Starts the emulator on `<data>/dynamodb.db` and resolves when it answers; within 5 s, or throws. When its process ends
 * it is started again. DYNAMODB_ENDPOINT wins: then nothing is started.
 */
export async function startDynoxide(inputs: DynoxideInputs): Promise<Dynoxide> {
  if (process.env.DYNAMODB_ENDPOINT) return { endpoint: process.env.DYNAMODB_ENDPOINT, kill: async () => undefined };
  for (let start = 0; start < starts; start += 1) {
    const port = await freePort();
    const child = await startOn(port, inputs.children, inputs.data);
    if (!child) continue;
    indexStream(inputs.data);
    return { endpoint: `http://127.0.0.1:${port}`, kill: keepRunning(child, port, inputs) };
  }
  throw new Error(`The DynamoDB emulator ${findDynoxide()} does not start on ${inputs.data}.`);
}
