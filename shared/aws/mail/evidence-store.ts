/** Writing down what the provider told of a message, of an address, and of the address that alerts go to. */
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Evidence } from '../../mail/events/evidence.ts';
import type { RecordEventDeps } from '../../mail/events/record-event.ts';
import { steps } from '../../mail/protocol/message-steps.ts';
import { alertTroubleKey, messageKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { noteReputation } from './reputation-store.ts';

/** Writing what an event says about a message. */
export type EvidenceStore = Pick<RecordEventDeps, 'writeEvidence' | 'noteAlertTrouble'>;

const updateOf = ({ before, step, seenEvent, changes }: Evidence) => {
  const from = step && steps[step].from;
  const entries = Object.entries(changes);
  const set = entries.filter(([, value]) => value !== undefined);
  const removed = entries.filter(([, value]) => value === undefined).map(([name]) => `#${name}`);
  const sets = ['#version = :next', ...set.map(([name]) => `#${name} = :set_${name}`)].join(', ');
  const removal = removed.length > 0 ? ` REMOVE ${removed.join(', ')}` : '';
  const names = ['version', 'told', ...(from ? ['state'] : []), ...entries.map(([name]) => name)];
  return {
    Key: messageKey(before.clinic, before.leadId, before.messageId),
    UpdateExpression: `SET ${sets}${removal} ADD #told :marks`,
    // The version is read with the message; the event's name keeps an event that comes twice from being counted twice.
    ConditionExpression: `${from ? '#state = :from AND ' : ''}#version = :read AND NOT contains(#told, :seen)`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ':read': before.version,
      ':next': before.version + 1,
      ':seen': seenEvent,
      ':marks': new Set([seenEvent]),
      ...(from && { ':from': from }),
      ...Object.fromEntries(set.map(([name, value]) => [`:set_${name}`, value])),
    },
  };
};

/** Some number that differs from message to message: ids are hashes, so a few letters of one will do. */
const partOf = (messageId: string): number => Number.parseInt(messageId.slice(0, 4), 36);

/** Whether a write failed because somebody else was faster; anything else is thrown. */
const isChanged = (error: unknown): boolean => {
  if (error instanceof ConditionalCheckFailedException) return true;
  if (error instanceof TransactionCanceledException) {
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    return codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict');
  }
  return error instanceof Error && error.name === 'TransactionConflictException';
};

/** The store over a table. */
export const evidenceStore = (db: Database, table: string): EvidenceStore => ({
  writeEvidence: async (evidence) => {
    const { before, at, counts } = evidence;
    const update = { TableName: table, ...updateOf(evidence) };
    const { clinic, messageId } = before;
    const counted = counts && noteReputation(table, { kind: counts, clinic, at, part: partOf(messageId) });
    try {
      if (counted) await db.send(new TransactWriteCommand({ TransactItems: [{ Update: update }, ...counted] }));
      else await db.send(new UpdateCommand(update));
      return true;
    } catch (error) {
      if (isChanged(error)) return false;
      throw error;
    }
  },
  noteAlertTrouble: async (clinic, { emailHash, reason, at, until }) => {
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: alertTroubleKey(clinic),
        UpdateExpression: `SET emailHash = :hash, reason = :reason, #at = :at, schemaVersion = :schema${
          until === undefined ? ' REMOVE #until' : ', #until = :until'
        }`,
        ExpressionAttributeNames: { '#at': 'at', '#until': 'until' },
        ExpressionAttributeValues: {
          ':hash': emailHash,
          ':reason': reason,
          ':at': at,
          ':schema': schemaVersion,
          ...(until !== undefined && { ':until': until }),
        },
      }),
    );
  },
});
