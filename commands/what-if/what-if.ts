/**
 * npm run -s what-if -- --clinic alba --to 1.1.0 | --overlay FILE [--last N] [--stage NAME | --table NAME --audit NAME]
 * What other rules would have said of a clinic's newest screenings: on the local stack that runs here, or on a deployed one.
 * Exit 2 on bad input, 1 when it was not done.
 */
import { v7 } from 'uuid';
import { identityFolder, readOffset } from '../../local/local-pool.ts';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { auditLog } from '../../shared/aws/items/audit-entry.ts';
import { connect } from '../../shared/aws/table/clients.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { turnToStage } from '../deployed-place.ts';
import { leave, messageOf } from '../leave.ts';
import { localDatabase, localNames, turnToLocalStack } from '../local-place.ts';
import { newestIn, runWhatIf } from './run-what-if.ts';
import { readWhatIfTask, usage, type WhatIfTask } from './what-if-flags.ts';
import { whatIfLines } from './what-if-table.ts';

/** Tables, the clock in ms, and where the console is, if that is known. */
type Found = { tables: { leads: string; audit: string }; now: () => number; consoleUrl: string };

async function findPlace({ stage, tables }: WhatIfTask['place']): Promise<Found> {
  if (tables) return { tables, now: Date.now, consoleUrl: '' };
  if (stage) {
    const output = await turnToStage(stage);
    const named = { leads: output('leads'), audit: output('audit') };
    return { tables: named, now: Date.now, consoleUrl: output('consoleUrl') };
  }
  turnToLocalStack();
  const names = (await localNames()) ?? leave(1, `The database at ${localDatabase} is not that of a local stack.`);
  const offset = readOffset(identityFolder);
  return {
    tables: names,
    now: () => Date.now() + offset,
    consoleUrl: `http://localhost:${process.env.PORT ?? '3000'}`,
  };
}

const task = readWhatIfTask(process.argv.slice(2));
if (task === 'help') {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
if ('refused' in task) leave(2, ...task.refused);

let isStopped = false;
process.on('SIGINT', () => {
  isStopped = true;
});

try {
  const { tables, now, consoleUrl } = await findPlace(task.place);
  const db = connect();
  const result = await runWhatIf(
    {
      clinics: clinicStore(db, tables.leads, now),
      audit: auditLog(db, tables.audit),
      readNewest: newestIn(db, tables),
      now,
      newId: v7,
      onPage: (judged) => process.stderr.write(`${judged} of ${task.last}\r`),
      isStopped: () => isStopped,
    },
    task,
  );
  if ('refused' in result) leave(2, ...result.refused);
  const lines = whatIfLines(result.tally, (leadId) => `${consoleUrl}/clinics/${task.clinic}/leads/${leadId}`);
  const note = result.isStopped ? ['', 'Stopped before the end.'] : [];
  process.stdout.write(`${[...lines, ...note].join('\n')}\n`);
} catch (error) {
  const isSilent = error instanceof ExpectedError && error.problem === 'unavailable';
  const isLocal = Object.keys(task.place).length === 0;
  if (isSilent && isLocal)
    leave(1, `Nothing answers at ${localDatabase}. Start the local stack with "npm start", or name a --stage.`);
  leave(1, messageOf(error));
}
