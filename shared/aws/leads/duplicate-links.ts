/**
 * Links between leads that somebody found to be the same person: an item under each of the two, both or neither. Nothing
 * is merged, so a link can be taken back and leaves no trace but in the audit.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Lead } from '../../leads/lead.ts';
import { auditWrite } from '../items/audit-entry.ts';
import { duplicateKey, leadKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { pastConflicts } from '../table/retry-conflicts.ts';
import type { LeadTables, Write } from '../table/transaction.ts';

/** The two leads, who decided (their `sub`) and when (ISO); `entryIds` name the audit entries, one for each lead. */
export type LinkRequest = {
  pair: readonly [Lead, Lead];
  by: string;
  at: string;
  entryIds: readonly [string, string];
};

/** False when nothing was changed: they were linked, or not linked, already, or one of them is gone. */
export type DuplicateLinks = {
  link: (request: LinkRequest) => Promise<boolean>;
  unlink: (request: LinkRequest) => Promise<boolean>;
};

const refused = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed');

/** The links over the tables. */
export const duplicateLinks = (db: Database, tables: LeadTables): DuplicateLinks => {
  const TableName = tables.leads;

  /** Whoever looks at the lead as it was is told so. */
  const nextVersion = ({ clinic, leadId }: Lead): Write => ({
    Update: {
      TableName,
      Key: leadKey(clinic, leadId),
      UpdateExpression: 'SET version = version + :one',
      ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(erasedAt)',
      ExpressionAttributeValues: { ':one': 1 },
    },
  });

  const commit = async (
    { pair, by, at, entryIds }: LinkRequest,
    action: string,
    change: (lead: Lead, other: Lead) => Write,
  ): Promise<boolean> => {
    const sides = [pair, pair.toReversed()] as readonly (readonly [Lead, Lead])[];
    const TransactItems = sides.flatMap(([lead, other], side) => [
      nextVersion(lead),
      change(lead, other),
      auditWrite(tables.audit, {
        clinic: lead.clinic,
        at,
        entryId: entryIds[side] ?? '',
        actor: by,
        action,
        leadId: lead.leadId,
        fields: ['duplicates'],
      }),
    ]);
    try {
      await pastConflicts(() => db.send(new TransactWriteCommand({ TransactItems })));
      return true;
    } catch (error) {
      if (refused(error)) return false;
      throw error;
    }
  };

  return {
    link: (request) =>
      commit(request, 'duplicate.linked', ({ clinic, leadId }, { leadId: otherId }) => ({
        Put: {
          TableName,
          Item: {
            ...duplicateKey(clinic, leadId, otherId),
            leadId,
            otherId,
            by: request.by,
            at: request.at,
            schemaVersion,
          },
          ConditionExpression: 'attribute_not_exists(PK)',
        },
      })),
    unlink: (request) =>
      commit(request, 'duplicate.unlinked', ({ clinic, leadId }, { leadId: otherId }) => ({
        Delete: {
          TableName,
          Key: duplicateKey(clinic, leadId, otherId),
          ConditionExpression: 'attribute_exists(PK)',
        },
      })),
  };
};
