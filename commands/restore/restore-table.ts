/** What `npm run restore` does: a copy of a table (restoreTable), and a stage file that takes it over (adoptedIn). */
import { adopting, type StageFile } from '../../infra/stage-file.ts';
import { replayErasures } from '../../shared/aws/erasure/erasure-replay.ts';
import { replayLedger } from '../../shared/aws/mail/suppression-ledger.ts';
import type { Database } from '../../shared/aws/table/clients.ts';
import { completeTable, copyTable } from '../../shared/aws/table/copied-table.ts';

/** The tables that can be put back. */
export const restorable = ['leads', 'audit', 'ledger'] as const;

export type Restorable = (typeof restorable)[number];

/**
 * Which table, from which one and as of when (ISO instant); or `copy`, a table that was restored by other means.
 * `ledger` is the living one.
 */
export type RestoreAsk = {
  of: Restorable;
  ledger: string;
  stackName: string;
  isProtected: boolean;
} & ({ source: string; to: string } | { copy: string });

/** A table that can be taken over; `stream` is the label of the leads' stream. */
export type Restored = { table: string; stream?: string };

/** How progress is told, and how long to wait between two looks at a table. */
type Restoring = { say: (line: string) => void; pause: () => Promise<void> };

const nameOf = (stackName: string, of: Restorable, to: string): string =>
  `${stackName}-${of}-${to.replace(/\.\d+Z$/, '').replaceAll(':', '-')}`;

/**
 * Makes the copy, unless it is there, and completes it. A copy of the leads honours the ledger before anybody can read
 * it: who was erased is erased again, who is not mailed is suppressed again. Throws a sentence when DynamoDB refuses.
 */
export async function restoreTable(db: Database, ask: RestoreAsk, { say, pause }: Restoring): Promise<Restored> {
  const { of, ledger, stackName, isProtected } = ask;
  const table = 'copy' in ask ? ask.copy : nameOf(stackName, of, ask.to);
  if (!('copy' in ask)) {
    const isNew = await copyTable(db, ask.source, table, ask.to);
    say(isNew ? `${table} is being made, which takes minutes to hours.` : `${table} is there already.`);
  }
  const stream = await completeTable(db, table, { hasStream: of === 'leads', isProtected }, pause);
  say(`${table} can be used: expiry, recovery${isProtected ? ', protection' : ''}${stream ? ', stream' : ''} are on.`);
  if (of !== 'leads') return { table };
  const tables = { leads: table, ledger };
  const suppressed = await replayLedger(db, tables)(true);
  const erased = await replayErasures(db, tables)(true);
  say(`By the ledger, ${erased} leads of it were erased again; ${suppressed} addresses are suppressed.`);
  return { table, ...(stream && { stream }) };
}

/** The file of a stage that takes over the table. With other leads the epoch is raised, which holds their mail. */
export function adoptedIn(file: StageFile, of: Restorable, { table, stream = '' }: Restored): StageFile {
  if (of !== 'leads') return adopting(file, { [of]: table });
  const isAgain = file.adopt?.leads?.table === table;
  const mailEpoch = isAgain ? file.mailEpoch : String(Number(file.mailEpoch) + 1);
  return { ...adopting(file, { leads: { table, stream } }), mailEpoch };
}
