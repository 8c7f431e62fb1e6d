/** Verifies the rehearsed stage as an operator would, before the gateway (verifyThere). */
import * as z from 'zod';
import { stackState } from '../stack-state.ts';
import { readPair } from './emulated-stack.ts';
import { openDoor } from './gateway-door.ts';
import { leftOutVerified } from './left-out-verified.ts';
import { stackName, stageName } from './rehearsed-stage.ts';
import { command, type Run } from './run-command.ts';
import { region } from './start-emulator.ts';

const rows = z.array(z.object({ name: z.string(), verdict: z.enum(['ok', 'missed', 'not-asked']), came: z.string() }));

/** A step of `npm run verify` as it came. */
export type Verified = z.infer<typeof rows>[number];

/** What is not as the list of left out steps says, a line each. */
export function notAsListed(came: readonly Verified[], leftOut: Readonly<Record<string, string>>): string[] {
  const listed = Object.keys(leftOut);
  const bad = came.filter(({ name, verdict }) => verdict !== 'ok' && !Object.hasOwn(leftOut, name));
  const good = listed.filter((name) => came.some((row) => row.name === name && row.verdict === 'ok'));
  return [
    ...bad.map(({ name, verdict, came: what }) => `${name}: ${verdict}, ${what}`),
    ...good.map((name) => `${name}: holds now. Strike it from commands/rehearse/left-out-verified.ts.`),
    ...listed.filter((name) => !came.some((row) => row.name === name)).map((name) => `${name}: there is no such step.`),
  ];
}

/** The rows that `npm run verify -- --json` printed, after whatever it said before. */
export const rowsIn = (text: string): Verified[] => rows.parse(JSON.parse(text.slice(text.search(/^\[$/m))));

/** Gives how many steps hold. Throws a line for each step that did not come as it should. */
export async function verifyThere(run: Run, endpoint: string): Promise<string> {
  const { outputs } = await stackState(region, stackName);
  const { ApiAddress: api = '', EdgeAddress: address = '' } = outputs;
  const { current } = await readPair(outputs.OriginSecretArn ?? '');
  // What the edge would add; the address of a prospect is one of those kept for documents.
  const headers = { 'x-origin-secret': current, 'cloudfront-viewer-address': '203.0.113.7:40000' };
  const edge = await openDoor({ endpoint, api, edge: address, headers });
  const bare = await openDoor({ endpoint, api, edge: address, headers: {} });
  try {
    const where = ['--stage', stageName, '--url', edge.url, '--api', bare.url, '--prepare', '--json'];
    const { text } = await run('verify', command('verify', ...where));
    const came = rowsIn(text);
    const wrong = notAsListed(came, leftOutVerified);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    return `${came.filter(({ verdict }) => verdict === 'ok').length} of ${came.length} hold, the others are left out by name`;
  } finally {
    edge.close();
    bare.close();
  }
}
