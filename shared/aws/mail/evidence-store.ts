/** Writes events of the provider: on a message, on the counts of reputation, and on the address of a clinic's alerts. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Evidence } from '../../mail/events/evidence.ts';
import type { RecordEventDeps } from '../../mail/events/record-event.ts';
import { steps } from '../../mail/protocol/message-steps.ts';
import { clinicMailKey, messageKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { tryWrite } from '../table/conditional-write.ts';
import { tryTransaction } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';
import { noteReputation } from './reputation-store.ts';

/** Writing the evidence of an event. */
export type EvidenceStore = Pick<RecordEventDeps, 'writeEvidence' | 'noteAlertTrouble'>;

const updateOf = ({ before, step, seenEvent, changes }: Evidence) => {
  const from = step && steps[step].from;
  // The version is read with the message; the event's name keeps an event that comes twice from being counted twice.
  const condition = {
    expression: `${from ? '#state = :from AND ' : ''}#version = :read AND NOT contains(#told, :seen)`,
    values: { ':read': before.version, ':seen': seenEvent, ...(from && { ':from': from }) },
  };
  return {
    Key: messageKey(before.clinic, before.leadId, before.messageId),
    ...updateExpression(
      { version: before.version + 1, ...changes },
      { add: { told: new Set([seenEvent]) }, condition },
    ),
  };
};

/** A number that differs from message to message: ids are hashes, so their first letters are enough. */
const partOf = (messageId: string): number => Number.parseInt(messageId.slice(0, 4), 36);

/** The store over a table. */
export const evidenceStore = (db: Database, table: string): EvidenceStore => ({
  writeEvidence: async (evidence) => {
    const { before, at, counts } = evidence;
    const update = { TableName: table, ...updateOf(evidence) };
    const { clinic, messageId } = before;
    const counted = counts && noteReputation(table, { kind: counts, clinic, at, part: partOf(messageId) });
    // Refused or busy: the message is read again.
    const { outcome } = counted
      ? await tryTransaction(db, { message: { Update: update }, counted })
      : await tryWrite(db, new UpdateCommand(update));
    return outcome === 'done';
  },
  noteAlertTrouble: async (clinic, { emailHash, reason, at, until }) => {
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: clinicMailKey(clinic, 'ALERT-TROUBLE'),
        ...updateExpression({ emailHash, reason, at, schemaVersion, until }),
      }),
    );
  },
});
