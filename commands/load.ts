/**
 * npm run load -- [--rate N --seconds S] [--burst N --seconds S] [--url http://localhost:3000]
 * Submissions of different people from different sources, N a second (50 for 60 s), or N at random moments within S
 * seconds, whether or not earlier ones are answered. Runs a stack of its own in a temporary folder; with --url, that of
 * `npm start` at this address, with its DYNAMODB_PORT and MAILBOX_PORT. Exit 1 when a promise was broken; a time breaks none.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { drawFrom } from './demo/draw.ts';
import { leave, messageOf } from './leave.ts';
import { burst, steady } from './load/open-loop.ts';
import { countMails, type LoadPlace } from './load/read-place.ts';
import { runLoad } from './load/run-load.ts';

const usage = 'Usage: npm run load -- [--rate N | --burst N] [--seconds S] [--url http://localhost:PORT]';

function positive(text: string, name: string): number {
  const value = Number(text);
  return value > 0 && value <= 100_000 ? value : leave(2, `--${name} is not a number above 0: ${text}`, usage);
}

/** An address of this machine. Whatever else it is, it is not ours to put under load. */
function loopback(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return isHere ? url.origin : leave(2, `--url is not an address of this machine: ${text}`, usage);
}

function readFlags() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { rate: text, burst: text, seconds: text, url: text } });
    if (values.rate && values.burst) leave(2, 'Either --rate or --burst.', usage);
    const seconds = positive(values.seconds ?? (values.burst ? '10' : '60'), 'seconds');
    const arrivals = values.burst
      ? burst(positive(values.burst, 'burst'), seconds, drawFrom(29).next)
      : steady(positive(values.rate ?? '50', 'rate'), seconds);
    return { arrivals, seconds, url: values.url && loopback(values.url) };
  } catch (error) {
    return leave(2, messageOf(error), usage);
  }
}

/** Until the mailbox has got nothing for two seconds. */
async function untilQuiet(place: LoadPlace): Promise<void> {
  for (let before = -1, now = 0; before !== now; ) {
    before = now;
    await sleep(2_000);
    now = await countMails(place);
  }
}

async function runningPlace(gateway: string): Promise<LoadPlace & { stop: () => Promise<void> }> {
  const { localDatabase, localMailbox, localNames, turnToLocalStack } = await import('./local-place.ts');
  turnToLocalStack();
  const names = await localNames().catch(() => undefined);
  if (!names) return leave(1, `There is no local stack with its database at ${localDatabase}. Start it: npm start`);
  const place = { gateway, dynamodb: localDatabase, mailbox: localMailbox, table: names.leads };
  const whole = { ...place, settle: () => untilQuiet(whole), stop: async () => undefined };
  return whole;
}

async function ownPlace(): Promise<LoadPlace & { stop: () => Promise<void> }> {
  const { localAssembly } = await import('./start/local-assembly.ts');
  const { workFolder } = await import('./work-folder.ts');
  const { startLocal } = await import('../local/local-stack.ts');
  const { seed } = await import('../local/seeds.ts');
  const assembly = await localAssembly();
  const data = workFolder('load');
  const ended = (sentence: string): never => leave(1, sentence);
  const { urls, leadsTable = '', settle, stop } = await startLocal({ assembly, data, prepare: seed, ended });
  return { ...urls, table: leadsTable, settle, stop };
}

const { arrivals, seconds, url } = readFlags();
const place = await (url ? runningPlace(url) : ownPlace()).catch((error) => leave(1, messageOf(error)));
console.log(`${arrivals.length} submissions within ${seconds} s to ${place.gateway} …`);
const now = Date.now();
const run = { run: now.toString(36), now, tell: (line: string) => console.log(line) };
const { lines, broken } = await runLoad(place, arrivals, run).catch((error) => leave(1, messageOf(error)));
await place.stop();
console.log(lines.join('\n'));
if (broken.length > 0) leave(1, 'Broken promises:', ...broken);
console.log('Every promise was kept.');
process.exit(0);
