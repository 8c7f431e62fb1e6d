/** Runs a command of this repository as an operator would (commandRunner), and keeps what it printed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** `text` is all that was printed, to both streams; `code` the exit code. */
export type Ran = { code: number; text: string };

/** Runs a script of Node with arguments, and environment besides that of this process. Never throws. */
export type Run = (log: string, args: readonly string[], env?: Record<string, string>) => Promise<Ran>;

/** The command line of the CDK, as a script of Node. */
export const cdkScript = path.join(
  path.dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')),
  'bin',
  'cdk',
);

/** A command of the repository by its name, with arguments: what `npm run` would start. */
export const command = (name: string, ...args: string[]): string[] => [
  '--import',
  './infra/need-node-24.mjs',
  `commands/${name}.ts`,
  ...args,
];

/** What is printed goes to files in `folder`, one for each name of a log. */
export function commandRunner(folder: string): Run {
  mkdirSync(folder, { recursive: true });
  return async (log, args, env = {}) => {
    const file = path.join(folder, `${log}.log`);
    const out = openSync(file, 'w');
    const child = spawn(process.execPath, args, { stdio: ['ignore', out, out], env: { ...process.env, ...env } });
    const [code] = await once(child, 'exit');
    return { code: typeof code === 'number' ? code : 1, text: readFileSync(file, 'utf8') };
  };
}

/** Gives what a command printed. Throws its last lines when its exit code is not 0. */
export async function succeed(ran: Promise<Ran>): Promise<string> {
  const { code, text } = await ran;
  if (code === 0) return text;
  const last = text.trimEnd().split('\n').slice(-12).join('\n');
  throw new Error(`exit ${code}\n${last}`);
}
