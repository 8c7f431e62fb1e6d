import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../host/free-port.ts';
import type { GuardedChildren } from '../host/guarded-children.ts';
import { callDynamo } from './call-dynamo.ts';

const executable = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';

const instruction = [
  `No DynamoDB emulator was found for ${process.platform}-${process.arch}. Choose one:`,
  `  npm install --no-save @dynoxide/${process.platform}-${process.arch}@1.2.1`,
  '  put the program "dynoxide" on the PATH',
  '  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start   (any emulator with transactions and streams)',
].join('\n');

function fromPackage(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    return path.join(path.dirname(manifest), executable);
  } catch {
    return undefined;
  }
}

function fromPath(search: string): string | undefined {
  return search
    .split(path.delimiter)
    .map((folder) => path.join(folder, executable))
    .find((candidate) => {
      try {
        accessSync(candidate, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** The program that emulates DynamoDB: platform package, then PATH. Throws instructions when there is none. */
export function findDynoxide(search: string = process.env.PATH ?? ''): string {
  const found = fromPackage() ?? fromPath(search);
  if (!found) throw new Error(instruction);
  return found;
}

async function answers(endpoint: string): Promise<boolean> {
  return callDynamo(endpoint, 'DynamoDB_20120810.ListTables', {}).then(
    () => true,
    () => false,
  );
}

/**
 * Starts the emulator on `<data>/dynamodb.db` and resolves with its address when it answers; within 5 s, or throws.
 * DYNAMODB_ENDPOINT wins: then nothing is started.
 */
export async function startDynoxide(children: GuardedChildren, data: string): Promise<string> {
  if (process.env.DYNAMODB_ENDPOINT) return process.env.DYNAMODB_ENDPOINT;
  const program = findDynoxide();
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await freePort();
    const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', path.join(data, 'dynamodb.db')];
    const child = children.spawn(program, args, { stdio: 'ignore', env: {} });
    const endpoint = `http://127.0.0.1:${port}`;
    for (let waited = 0; waited < 5_000 && child.exitCode === null; waited += 5) {
      if (await answers(endpoint)) return endpoint;
      await sleep(5);
    }
    child.kill('SIGKILL');
  }
  throw new Error(`The DynamoDB emulator ${program} does not start on ${data}.`);
}
