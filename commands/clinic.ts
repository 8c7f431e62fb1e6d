/**
 * npm run -s clinic -- list | show | create | disable | enable | member list | add | remove | invite | reset-mfa …
 * Makes clinics and who works there: on the local stack that runs here, or with --stage on a deployed one. The first admin
 * of a clinic comes from here. Exit 2 on bad input, 1 when it was not done.
 */
import { v7 } from 'uuid';
import { localStage } from '../infra/stages.ts';
import { identityFolder, localPool, readOffset } from '../local/local-pool.ts';
import { clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { memberChanges } from '../shared/aws/clinics/member-changes.ts';
import { memberStore } from '../shared/aws/clinics/member-store.ts';
import { userPool } from '../shared/aws/clinics/user-pool.ts';
import { auditLog } from '../shared/aws/items/audit-entry.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { listTables } from '../shared/aws/table/find-tables.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { type Place, readTask } from './clinic-task.ts';
import { doClinicTask } from './clinic-work.ts';
import { turnToStage } from './deployed-place.ts';
import { localDatabase, turnToLocalStack } from './local-place.ts';

/** Says what is wrong and ends. */
function leave(code: 1 | 2, ...lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(code);
}

/** Physical names. */
type Names = { leads: string; audit: string; pool: string };

async function localNames(): Promise<Names> {
  const tables = await listTables(connect());
  const named = (what: string) => tables.find((table) => table.startsWith(`${localStage.stackName}-Tables${what}`));
  const [leads, audit] = [named('Leads'), named('Audit')];
  if (!leads || !audit) return leave(1, `The database at ${localDatabase} is not that of a local stack.`);
  return { leads, audit, pool: localPool.userPoolId };
}

async function deployedNames({ stage = '', table, audit, userPool: pool }: Place): Promise<Names> {
  if (table && audit && pool) return { leads: table, audit, pool };
  const found = await turnToStage(stage, leave);
  return { leads: table ?? found('leads'), audit: audit ?? found('audit'), pool: pool ?? found('userPool') };
}

const read = readTask(process.argv.slice(2));
if ('refused' in read) leave(2, ...read.refused);
const isLocal = Object.keys(read.place).length === 0;
if (isLocal) turnToLocalStack();

async function work(place: Place) {
  const { leads, audit: auditTable, pool } = isLocal ? await localNames() : await deployedNames(place);
  const db = connect();
  const offset = isLocal ? readOffset(identityFolder) : 0;
  const now = () => Date.now() + offset;
  const members = memberStore(db, leads);
  const audit = auditLog(db, auditTable);
  const people = userPool(pool);
  const changes = memberChanges({ members, audit, ensureUser: people.ensureUser });
  return { clinics: clinicStore(db, leads, now), members, changes, audit, people, now, newId: v7 };
}

try {
  const { lines, isDone } = await doClinicTask(await work(read.place), read.task);
  if (!isDone) leave(1, ...lines);
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  const isSilent = error instanceof ExpectedError && error.problem === 'unavailable';
  if (isSilent && isLocal)
    leave(1, `Nothing answers at ${localDatabase}. Start the local stack with "npm start", or name a --stage.`);
  leave(1, error instanceof Error ? error.message : 'It did not work.');
}
