/**
 * Links between leads that staff take for the same person: an item under each of the two, both or neither. Nothing is
 * merged, so a link can be taken back and leaves no trace but in the audit.
 */
import type { Lead } from '../../leads/lead.ts';
import { auditWrite } from '../items/audit-entry.ts';
import { duplicateKey, leadKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { type LeadTables, putNew, retryTransaction, type Write } from '../table/transaction.ts';

/** The two leads, the member who decided (`sub`) and when (ISO); `entryIds` name the audit entries, one for each lead. */
export type LinkRequest = {
  pair: readonly [Lead, Lead];
  by: string;
  at: string;
  entryIds: readonly [string, string];
};

/** False when nothing was changed: the leads were linked, or not linked, already, or one of them is gone. */
export type DuplicateLinks = {
  link: (request: LinkRequest) => Promise<boolean>;
  unlink: (request: LinkRequest) => Promise<boolean>;
};

/** The links over the tables. */
export const duplicateLinks = (db: Database, tables: LeadTables): DuplicateLinks => {
  const TableName = tables.leads;

  /** A page of the lead as it was is out of date. */
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
    const both = sides.flatMap(([lead, other], side) => {
      const { clinic, leadId } = lead;
      const entry = { clinic, at, entryId: entryIds[side] ?? '', actor: by, action, leadId, fields: ['duplicates'] };
      return [nextVersion(lead), change(lead, other), auditWrite(tables.audit, entry)];
    });
    return (await retryTransaction(db, { both })).outcome === 'done';
  };

  return {
    link: (request) =>
      commit(request, 'duplicate.linked', ({ clinic, leadId }, { leadId: otherId }) => {
        const { by, at } = request;
        return putNew(TableName, { ...duplicateKey(clinic, leadId, otherId), leadId, otherId, by, at, schemaVersion });
      }),
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
