// npm start [-- --help]: synthesizes the stack and runs that template on this machine.
import path from 'node:path';
import { startOptions, startPorts, usage } from './start/start-options.ts';

function fail(message: string, code = 1): never {
  console.error(message);
  process.exit(code);
}

/** Whether the demo is to be filled into a folder, which is made ready for it. Ends where that would mix it with other data. */
async function readyForDemo(data: string, { demo, fresh }: { demo: boolean; fresh: boolean }): Promise<boolean> {
  const { forgetData, hasTables } = await import('../local/local-stack.ts');
  const { demoIn, markDemo } = await import('./demo/demo-mark.ts');
  const found = demoIn(data);
  if (fresh || (demo && found === 'begun')) forgetData(data);
  else if (found === 'begun')
    console.log('The demo here was not filled to its end: npm start -- --demo fills it anew.');
  if (!demo) return false;
  if (!hasTables(data)) {
    markDemo(data, false);
    return true;
  }
  if (found !== 'complete')
    fail('There are data of earlier starts. Add --fresh to forget them, or --data DIR to fill another folder.');
  console.log('The demo is there already; start with --fresh to fill it anew.');
  return false;
}

async function start(): Promise<void> {
  const options = startOptions(process.argv.slice(2));
  if (options.help) return console.log(usage);
  const data = path.resolve(options.data);
  const ports = startPorts(process.env);
  const isDemo = await readyForDemo(data, options);
  const { localAssembly } = await import('./start/local-assembly.ts');
  const assembly = await localAssembly();
  const began = performance.now();
  const { startLocal } = await import('../local/local-stack.ts');
  const { seedClinics } = await import('../local/seeds.ts');
  const { firstItems } = await import('./start/first-items.ts');
  const print = options.verbose ? console.log : undefined;
  const { localPassword, seedUsers } = await import('../local/seed-users.ts');
  const { identityFolder } = await import('../local/local-pool.ts');
  const stopping = Promise.withResolvers<number>();
  const ended = (sentence: string): void => {
    console.error(`${sentence}\nThe local stack stops; npm start begins where it ended.`);
    stopping.resolve(1);
  };
  const first = firstItems(data, isDemo);
  const stack = await startLocal({ assembly, data, identity: identityFolder, ports, print, ended, ...first });
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
await start().catch((error: Error) => {
  const isAsked = error.cause === 'stopped';
  fail(
    process.argv.includes('--verbose') && !isAsked ? (error.stack ?? error.message) : error.message,
    isAsked ? 130 : 1,
  );
});
