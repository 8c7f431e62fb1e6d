/** The records of an erase: the tombstone in the lead's place, the ledger's entry, and the audit's. */
import { secondsOf } from '../../contract/instant.ts';
import type { ErasedLead, ErasureReason } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import { shardNumber } from '../../mail/message-id.ts';
import type { Write } from '../table/transaction.ts';
import { auditWrite, recordKeptSeconds } from './audit-entry.ts';
import { erasureKey, leadKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';

/**
 * Who erases, why, and when (ms); `count` is the number of items that there were of the person, where one page showed
 * them all.
 */
export type ErasureFacts = {
  actor: string;
  auditId: string;
  reason: ErasureReason;
  at: number;
  count: number | undefined;
};

const ttlFrom = (instant: string) => secondsOf(instant) + recordKeptSeconds;

/** Partitions of the due index in which erased leads wait for the purge; a number from 0 to 15 follows. */
export const purgePrefix = 'PURGE#';

/** The tombstone of a lead. */
export const tombstoneOf = (
  { leadId, clinic, version }: Pick<Lead, 'leadId' | 'clinic' | 'version'>,
  { at, reason }: Pick<ErasureFacts, 'at' | 'reason'>,
): ErasedLead => ({
  leadId,
  clinic,
  erasedAt: new Date(at).toISOString(),
  reasonCode: reason,
  version: version + 1,
});

/** Puts the tombstone in the lead's place, where the purge finds it. Refused when the lead has changed. */
export const tombstoneWrite = (table: string, tombstone: ErasedLead) =>
  ({
    Put: {
      TableName: table,
      Item: {
        ...leadKey(tombstone.clinic, tombstone.leadId),
        ...tombstone,
        kind: 'TOMBSTONE',
        schemaVersion,
        shard: `${purgePrefix}${shardNumber(tombstone.leadId)}`,
        nextLook: secondsOf(tombstone.erasedAt),
        ttl: ttlFrom(tombstone.erasedAt),
      },
      ConditionExpression: 'version = :read AND attribute_not_exists(erasedAt)',
      ExpressionAttributeValues: { ':read': tombstone.version - 1 },
    },
  }) satisfies Write;

/** The ledger's entry, by which a restored leads table is erased again, and the audit's. Both hold counts only. */
export const recordWrites = (
  tables: { audit: string; ledger: string },
  { clinic, leadId, erasedAt, reasonCode }: ErasedLead,
  { actor, auditId, count }: ErasureFacts,
): Write[] => [
  {
    Put: {
      TableName: tables.ledger,
      Item: {
        ...erasureKey(clinic, leadId),
        ...{ kind: 'erased', clinic, leadId, at: erasedAt, reasonCode, schemaVersion },
        ttl: ttlFrom(erasedAt),
      },
    },
  },
  auditWrite(tables.audit, {
    ...{ clinic, leadId, at: erasedAt, entryId: auditId, actor, action: 'lead.erased', fields: [] },
    ...(count !== undefined && { count }),
  }),
];
