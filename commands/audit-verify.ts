/**
 * npm run -s audit:verify -- --clinic alba [--from DAY --to DAY] [--stage NAME | --audit TABLE --ledger TABLE]
 * Tells of each sealed day of a clinic's audit whether it is as it was: on the local stack that runs here, whose data is
 * in --data, or on a stage, whose stack tells the tables and the secret of the key. With names of tables, SEAL_KEY is the
 * value of that secret. Exit 1 when a day is not as it was, 2 on bad input.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { localStage } from '../infra/stages.ts';
import { lastDueDay, verifyDays } from '../shared/aws/audit/seal-days.ts';
import { sealStore } from '../shared/aws/audit/seal-store.ts';
import { connectWithClock } from '../shared/aws/table/clients.ts';
import { listTables } from '../shared/aws/table/find-tables.ts';
import { turnToStage } from './deployed-place.ts';
import { secretValue } from './keys/secret-value.ts';
import { leave, messageOf } from './leave.ts';
import { localData, localDatabase, turnToLocalStack } from './local-place.ts';

const usage =
  'Usage: npm run -s audit:verify -- --clinic alba [--from DAY --to DAY] [--stage NAME | --audit TABLE --ledger TABLE]';

const flags = {
  clinic: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  audit: { type: 'string' },
  ledger: { type: 'string' },
  stage: { type: 'string' },
  data: { type: 'string', default: localData },
} as const;

function readFlags() {
  try {
    const { clinic, from, to, audit, ledger, data, stage } = parseArgs({ options: flags }).values;
    if (!clinic || Boolean(audit) !== Boolean(ledger) || (stage && audit)) return leave(2, usage);
    const wrong = [from, to].find((day) => day !== undefined && !z.iso.date().safeParse(day).success);
    if (wrong !== undefined) return leave(2, 'A day is written as 2026-06-15, in UTC.', usage);
    return { clinic, from, to, data, stage, tables: audit && ledger ? { audit, ledger } : undefined };
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', usage);
  }
}

const secretsFile = z.record(z.string(), z.object({ AWSCURRENT: z.string() }));

function localKey(data: string): string {
  try {
    const secrets = secretsFile.parse(JSON.parse(readFileSync(path.join(data, 'secrets.json'), 'utf8')));
    const [, seal] = Object.entries(secrets).find(([id]) => id.startsWith('SecretsSealKey')) ?? [];
    if (seal) return seal.AWSCURRENT;
  } catch {
    // Said below, whatever is wrong with the file.
  }
  return leave(1, `There is no key for seals in ${data}. Start the local stack with "npm start" first.`);
}

/** Where the audit is, and the key that it was sealed with; the names of the local tables are asked for later. */
async function placeOf({ stage, data, tables }: ReturnType<typeof readFlags>) {
  if (stage) {
    const output = await turnToStage(stage);
    return {
      tables: { audit: output('audit'), ledger: output('ledger') },
      sealKey: await secretValue(output('sealKey')),
    };
  }
  if (tables)
    return { tables, sealKey: process.env.SEAL_KEY ?? leave(2, 'Set SEAL_KEY to the value of the secret SealKey.') };
  turnToLocalStack();
  return { sealKey: localKey(data) };
}

const read = readFlags();
const { clinic, from, to } = read;

try {
  const { tables, sealKey } = await placeOf(read);
  const { db, serverClock } = connectWithClock(Date.now);
  const listed = tables ? [] : await listTables(db);
  const named = (what: string) =>
    listed.find((table) => table.startsWith(`${localStage.stackName}-Tables${what}`)) ??
    leave(1, `The database at ${localDatabase} is not that of a local stack.`);
  const store = sealStore(db, tables ?? { audit: named('Audit'), ledger: named('Ledger') });
  // The first answer tells the database's clock, which on a laptop may have been moved.
  await store.readLast(clinic);
  const until = to ?? lastDueDay(Date.now() - serverClock.ahead());
  const verdicts = await verifyDays(store, sealKey, clinic, { from, until });
  const lines = verdicts.map(({ day, verdict, count }) => `${day} ${verdict} ${count}`);
  process.stdout.write(`${lines.length > 0 ? lines.join('\n') : `No day of ${clinic} is over yet.`}\n`);
  if (verdicts.some(({ verdict }) => verdict !== 'OK')) process.exitCode = 1;
} catch (error) {
  leave(1, messageOf(error));
}
