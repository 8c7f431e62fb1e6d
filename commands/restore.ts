/**
 * npm run restore -- --stage NAME --to 2026-06-15T10:00:00Z [--of leads|audit|ledger] [--from TABLE]
 * npm run restore -- --stage NAME --copy TABLE [--of leads|audit|ledger]
 * Copies a table of a stage as it was at an instant, gives the copy what a copy lacks, makes it honour the ledger, and
 * writes it into stages/NAME.json; with --copy it takes a table that was restored by other means. What is deployed keeps
 * the old table until the next deployment. Exit 2 on bad input, 1 when it was not done; a second run goes on.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { connect } from '../shared/aws/table/clients.ts';
import { changeStage } from './deploy/stage-files.ts';
import { namedStage, turnToStage } from './deployed-place.ts';
import { leave, messageOf } from './leave.ts';
import { instantOf } from './restore/instant.ts';
import { adoptedIn, type Restorable, restorable, restoreTable } from './restore/restore-table.ts';

const usage = `npm run restore -- --stage NAME --to INSTANT [--of leads|audit|ledger] [--from TABLE]
npm run restore -- --stage NAME --copy TABLE [--of leads|audit|ledger] [--ledger TABLE]    takes a copy that is there`;

const text = { type: 'string' } as const;
const flags = {
  ...{ stage: text, to: text, from: text, copy: text, ledger: text },
  of: { type: 'string', default: 'leads' },
} as const;

function readFlags() {
  try {
    const { stage: name, to: typed, from, copy, ledger, of } = parseArgs({ options: flags }).values;
    if (!name || Boolean(typed) === Boolean(copy) || !restorable.includes(of as Restorable)) return leave(2, usage);
    const to = typed && instantOf(typed);
    if (typed && !to) return leave(2, '--to must be an instant with its zone, such as 2026-06-15T10:00:00Z.', usage);
    return { name, to: to ?? '', from, copy, ledger, of: of as Restorable };
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', usage);
  }
}

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const { name, to, from, copy, ledger: named, of } = readFlags();
const { stackName, region, adopt, keepsData: isProtected } = namedStage(name);
process.env.AWS_REGION = region;
/** What the deployed stack tells; a copy of a lost one needs no stack where the ledger is named. */
const output = async (what: Restorable): Promise<string> => (await turnToStage(name))(what);
const ledgerTable = async (): Promise<string> => named ?? adopt?.ledger ?? (await output('ledger'));
try {
  const source = copy ? { copy } : { source: from ?? (await output(of)), to };
  const ledger = of === 'leads' ? await ledgerTable() : '';
  const ask = { of, ledger, stackName, isProtected, ...source };
  const restored = await restoreTable(connect(), ask, { say, pause: () => sleep(10_000) });
  const file = changeStage(name, (before) => adoptedIn(before, of, restored));
  say(
    `stages/${name}.json takes it over${of === 'leads' ? `, under the mail epoch ${file.mailEpoch}` : ''}. Commit it.`,
  );
  say('', 'Next (docs/restoring.md#putting-a-table-back):', `  npm run deploy -- --stage ${name}`);
  if (of === 'leads') say(`  npm run -s release-mail -- --stage ${name} --restored-to ${to || 'INSTANT'}`);
} catch (error) {
  leave(1, messageOf(error));
}
