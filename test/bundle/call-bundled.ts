/** Calls a bundled function in a process of its own and tells what Node had to load for it. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Emulator } from '../emulator.ts';
import { env } from '../environment.ts';
import { newFolder } from '../run-folder.ts';

const run = promisify(execFile);
const runner = path.join(import.meta.dirname, 'load-once.mjs');

/** Bytes by file name, and Node's built-ins beyond those of the runtime client. */
export type Loaded = { files: Record<string, number>; natives: string[] };

/** `took` in ms: importing the function, and its first call. */
export type Called = {
  afterInit: Loaded;
  afterCall: Loaded;
  answer: { statusCode?: number; error?: string };
  took: { load: number; call: number };
};

/** Sum of the bytes of all loaded files. */
export const bytesOf = ({ files }: Loaded): number => Object.values(files).reduce((sum, bytes) => sum + bytes, 0);

/** The variables of any function, with the tables of `emulator`. Credentials as Lambda gives them. */
export const environmentOn = (emulator?: Emulator): Record<string, string> => ({
  LEADS_TABLE: emulator?.tables.leads ?? 'leads',
  LEDGER_TABLE: emulator?.tables.ledger ?? 'ledger',
  AUDIT_TABLE: emulator?.tables.audit ?? 'audit',
  PUBLIC_URL: 'https://suitably.example',
  LINK_KEY: 'l'.repeat(64),
  LINK_KEY_PREVIOUS: 'none',
  MATCH_KEY: 'm'.repeat(64),
  RECEIPT_KEY: 'r'.repeat(64),
  RECEIPT_KEYS_RETIRED: 'none',
  ORIGIN_SECRET: env.ORIGIN_SECRET,
  ORIGIN_SECRET_PREVIOUS: 'none',
  MAIL_FROM: 'hello@suitably.example',
  SENDER_ADDRESS: 'hello@suitably.example',
  SENDER_IDENTITY: 'domain',
  SENDER_REGION: 'eu-central-1',
  SENDER_IS_SANDBOX: 'no',
  SENDER_SIGNATURES: 'none',
  SERVICE_CONFIGURATION_SET: 'service',
  MARKETING_CONFIGURATION_SET: 'marketing',
  MAIL_EPOCH: '1',
  MAIL_RATE: '14',
  CONSOLE_URL: 'https://console.suitably.example',
  USER_POOL_ID: 'eu-central-1_test',
  USER_POOL_CLIENT_ID: 'console',
  NODE_OPTIONS: '--disable-proto=delete',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_SESSION_TOKEN: 'test',
  AWS_ENDPOINT_URL_DYNAMODB: emulator?.endpoint ?? 'http://127.0.0.1:9',
});

/** Imports `<folder>/<name>.mjs`, calls its handler with `event` and resolves with what was loaded and answered. */
export async function callBundled(
  folder: string,
  name: string,
  event: unknown,
  env: Record<string, string>,
): Promise<Called> {
  const file = path.join(newFolder(), 'event.json');
  writeFileSync(file, JSON.stringify(event));
  const { stdout } = await run(process.execPath, [runner, folder, name, file], { env, cwd: folder });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
