/**
 * npm run -s release-mail -- --table NAME --ledger NAME --restored-to 2026-06-15T10:00:00Z --epoch 2 [--write]
 * After a restore: erases again whom the ledger calls erased, suppresses again who is not mailed by it, ends the mail that the restored table brought back,
 * and lets it send under the new epoch. Without --write it only counts. AWS settings and credentials come from the environment, as for the AWS command line.
 */
import { parseArgs } from 'node:util';
import { mailRelease } from '../shared/aws/mail/mail-release.ts';
import { connect } from '../shared/aws/table/clients.ts';

const usage =
  'Usage: npm run -s release-mail -- --table NAME --ledger NAME --restored-to INSTANT --epoch EPOCH [--write]';

/** Says what is wrong and ends with the exit code for bad input. */
function refuse(...lines: string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(2);
}

const flags = {
  table: { type: 'string' },
  ledger: { type: 'string' },
  'restored-to': { type: 'string' },
  epoch: { type: 'string' },
  write: { type: 'boolean', default: false },
} as const;

function readFlags() {
  try {
    const { table, ledger, epoch, write, 'restored-to': restoredTo } = parseArgs({ options: flags }).values;
    if (!table || !ledger || !epoch || !restoredTo) return refuse(usage);
    // Without a zone, an instant would mean something else on another machine.
    if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(restoredTo) || Number.isNaN(Date.parse(restoredTo))) {
      return refuse('--restored-to must be an instant with its zone, such as 2026-06-15T10:00:00Z.', usage);
    }
    return { table, ledger, epoch, write, restoredTo: new Date(restoredTo).toISOString() };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The flags cannot be read.', usage);
  }
}

const { table, ledger, ...release } = readFlags();
const tables = { leads: table, ledger };
const { PARKED, CANCELLED, stays, suppressed, erased, epochBefore } = await mailRelease(connect(), tables)(release);
const will = release.write ? '' : 'would be ';
process.stdout.write(
  [
    `${erased} leads that were erased before ${will}erased again; the purge takes the rest of them.`,
    `${suppressed} addresses of the ledger ${will}suppressed, if they are not.`,
    `${PARKED} service messages ${will}parked for people to look at, ${CANCELLED} marketing messages ${will}cancelled,`,
    `${stays} younger messages stay. Epoch ${epochBefore ?? '(none)'} ${release.write ? 'is now' : 'would become'} ${release.epoch}.`,
    ...(release.write ? [] : ['Nothing was changed: add --write.']),
    'Not part of this: stream, expiry and alarms of the table.',
    '',
  ].join('\n'),
);
