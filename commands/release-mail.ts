/**
 * npm run -s release-mail -- --stage prod --restored-to 2026-06-15T10:00:00Z [--write]
 * npm run -s release-mail -- --table NAME --ledger NAME --restored-to 2026-06-15T10:00:00Z --epoch 2 [--write]
 * After a restore: erases again whom the ledger calls erased, suppresses again who is not mailed by it, ends the mail that
 * the restored table brought back, and lets it send under the new epoch. Without --write it only counts. With --stage,
 * tables are those that the stack works with, and the epoch that of its file. Credentials come from the environment, as
 * for the AWS command line; without --stage also the region.
 */
import { parseArgs } from 'node:util';
import { mailRelease } from '../shared/aws/mail/mail-release.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { namedStage, turnToStage } from './deployed-place.ts';
import { leave, messageOf } from './leave.ts';
import { instantOf } from './restore/instant.ts';

const usage = `Usage: npm run -s release-mail -- --stage NAME --restored-to INSTANT [--write]
       npm run -s release-mail -- --table NAME --ledger NAME --restored-to INSTANT --epoch EPOCH [--write]`;

const flags = {
  stage: { type: 'string' },
  table: { type: 'string' },
  ledger: { type: 'string' },
  'restored-to': { type: 'string' },
  epoch: { type: 'string' },
  write: { type: 'boolean', default: false },
} as const;

function readFlags() {
  try {
    const { stage, table, ledger, epoch, write, 'restored-to': typed } = parseArgs({ options: flags }).values;
    const isNamed = Boolean(table && ledger && epoch);
    if (!typed || Boolean(stage) === isNamed) return leave(2, usage);
    const restoredTo = instantOf(typed);
    if (!restoredTo)
      return leave(2, '--restored-to must be an instant with its zone, such as 2026-06-15T10:00:00Z.', usage);
    return {
      stage,
      tables: { leads: table ?? '', ledger: ledger ?? '' },
      release: { epoch: epoch ?? '', write, restoredTo },
    };
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', usage);
  }
}

const { stage, tables, release } = readFlags();
if (stage) {
  const output = await turnToStage(stage);
  Object.assign(tables, { leads: output('leads'), ledger: output('ledger') });
  release.epoch = namedStage(stage).mailEpoch;
}
const { PARKED, CANCELLED, stays, suppressed, erased, epochBefore } = await mailRelease(
  connect(),
  tables,
)(release).catch((error: unknown) => leave(1, messageOf(error)));
const will = release.write ? '' : 'would be ';
process.stdout.write(
  [
    `${erased} leads that were erased before ${will}erased again; the purge takes the rest of them.`,
    `${suppressed} addresses of the ledger ${will}suppressed, if they are not.`,
    `${PARKED} service messages ${will}parked for people to look at, ${CANCELLED} marketing messages ${will}cancelled,`,
    `${stays} younger messages stay. Epoch ${epochBefore ?? '(none)'} ${release.write ? 'is now' : 'would become'} ${release.epoch}.`,
    ...(release.write ? [] : ['Nothing was changed: add --write.']),
    '',
  ].join('\n'),
);
