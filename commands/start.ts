// npm start [-- --fresh] [-- --demo] [-- --data DIR] [-- --verbose]: synthesizes the stack and runs that template on this machine.
// Ports: PORT 3000, DYNAMODB_PORT 3001, MAILBOX_PORT 3002, LOCAL_PORT 3003, all on 127.0.0.1.
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { LocalStack } from '../local/local-options.ts';
import { localData } from './local-place.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function portFrom(variable: string, usual: number): number {
  const text = process.env[variable] ?? String(usual);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) fail(`${variable} is not a port: ${text}`);
  return port;
}

function readOptions() {
  try {
    const options = {
      fresh: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      data: { type: 'string', default: localData },
      verbose: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    return fail(
      `${(error as Error).message}\nUsage: npm start [-- --fresh] [-- --demo] [-- --data DIR] [-- --verbose]`,
    );
  }
}

/** Two months of a clinic's life, for whoever wants to see the console at work. */
async function fill(stack: LocalStack, data: string): Promise<void> {
  const { fillDemo } = await import('./demo/fill-demo.ts');
  const today = new Date().toISOString().slice(0, 10);
  console.log('Filling alba with 200 leads over 60 days …');
  const tell = (done: number, of: number): void => void process.stdout.write(`\r  ${done} of ${of}`);
  const isNew = await fillDemo(stack, { data, today, tell });
  console.log(isNew ? '' : 'They are there already; start with --fresh to fill it anew.');
}

async function start(): Promise<void> {
  const options = readOptions();
  const data = path.resolve(options.data);
  const ports = {
    gateway: portFrom('PORT', 3000),
    dynamodb: portFrom('DYNAMODB_PORT', 3001),
    mailbox: portFrom('MAILBOX_PORT', 3002),
    control: portFrom('LOCAL_PORT', 3003),
  };
  const { localAssembly } = await import('./start/local-assembly.ts');
  const assembly = await localAssembly();
  const began = performance.now();
  const { forgetData, startLocal } = await import('../local/local-stack.ts');
  if (options.fresh) forgetData(data);
  const { seed, seedClinics } = await import('../local/seeds.ts');
  const print = options.verbose ? console.log : undefined;
  const { localPassword, seedUsers } = await import('../local/seed-users.ts');
  const { identityFolder } = await import('../local/local-pool.ts');
  const stopping = Promise.withResolvers<number>();
  const ended = (sentence: string): void => {
    console.error(`${sentence}\nThe local stack stops; npm start begins where it ended.`);
    stopping.resolve(1);
  };
  const stack = await startLocal({ assembly, data, identity: identityFolder, ports, print, ended, prepare: seed });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.resolve(0));
  stopping.promise.then(async (code) =>
    process.exit(
      await stack.stop().then(
        () => code,
        () => 1,
      ),
    ),
  );
  const readyIn = performance.now() - began;
  if (options.demo) await fill(stack, data);
  const { startScreen } = await import('./start/start-screen.ts');
  const facts = {
    data: path.relative(process.cwd(), data) || '.',
    readyIn,
    clinics: seedClinics.map(({ clinic }) => clinic),
    users: seedUsers.map(({ email }) => email),
    password: localPassword,
  };
  console.log(startScreen(stack, facts));
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  fail(`Suitably needs Node 24 or newer, this is ${process.version}. Run "npm ci" and start with "npm start".`);
}
await start().catch((error: Error) =>
  fail(process.argv.includes('--verbose') ? (error.stack ?? error.message) : error.message),
);
