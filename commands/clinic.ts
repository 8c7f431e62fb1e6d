/**
 * npm run -s clinic -- list | show | create | disable | enable | member list | add | remove | invite | reset-mfa …
 * Makes clinics and who works there: on the local stack that runs here, or with --stage on a deployed one. The first admin
 * of a clinic comes from here. Exit 2 on bad input, 1 when it was not done.
 */
import { identityFolder, readOffset } from '../local/local-pool.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { type Place, readTask } from './clinic/clinic-task.ts';
import { type ClinicNames, doClinicTask, openClinics } from './clinic/clinic-work.ts';
import { turnToStage } from './deployed-place.ts';
import { leave, messageOf } from './leave.ts';
import { localDatabase, localNames, turnToLocalStack } from './local-place.ts';

async function deployedNames({ stage = '', table, audit, userPool: pool }: Place): Promise<ClinicNames> {
  if (table && audit && pool) return { leads: table, audit, pool };
  const found = await turnToStage(stage);
  return { leads: table ?? found('leads'), audit: audit ?? found('audit'), pool: pool ?? found('userPool') };
}

const read = readTask(process.argv.slice(2));
if ('refused' in read) leave(2, ...read.refused);
const isLocal = Object.keys(read.place).length === 0;
if (isLocal) turnToLocalStack();

async function work(place: Place) {
  if (!isLocal) return openClinics(await deployedNames(place), Date.now);
  const names = (await localNames()) ?? leave(1, `The database at ${localDatabase} is not that of a local stack.`);
  const offset = readOffset(identityFolder);
  return openClinics(names, () => Date.now() + offset);
}

try {
  const { lines, isDone } = await doClinicTask(await work(read.place), read.task);
  if (!isDone) leave(1, ...lines);
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  const isSilent = error instanceof ExpectedError && error.problem === 'unavailable';
  if (isSilent && isLocal)
    leave(1, `Nothing answers at ${localDatabase}. Start the local stack with "npm start", or name a --stage.`);
  leave(1, messageOf(error));
}
