/**
 * Addresses that are not mailed, by keyed hash: for a clinic, or for all (`*`). The fence reads these items in the
 * transaction that lets a mail go, so an entry holds from the moment that its write is answered (reliability P7).
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Suppression, type SuppressionScope, suppression } from '../leads/suppression.ts';
import type { Database } from './clients.ts';
import type { Write } from './intake-items.ts';
import { suppressionKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';
import { pastConflicts } from './past-conflicts.ts';

export type SuppressionStore = {
  /**
   * Suppresses an address. Any number of times is the same as once: a scope only ever gets wider, and what was there
   * first stays as it was unless it was narrower or was to end sooner (`until`).
   */
  suppress: (suppression: Suppression) => Promise<void>;
  /** What an address is suppressed for at an instant (ms), as of now; undefined for nothing. */
  readScope: (clinic: string, emailHash: string, at: number) => Promise<SuppressionScope | undefined>;
  /** Part of a transaction: ends a marketing suppression that was read, unless it has been widened since. */
  liftMarketing: (clinic: string, emailHash: string) => Write;
};

const entry = suppression.pick({ scope: true, until: true });

const names = { '#scope': 'scope', '#reason': 'reason', '#at': 'at', '#until': 'until' };
const set = 'SET #scope = :scope, #reason = :reason, #at = :at, schemaVersion = :schema';
const isAbsent = 'attribute_not_exists(PK)';

const forGood = (scope: Suppression['scope']) => {
  const isWider = scope === 'all' ? ' OR #scope <> :scope' : '';
  return {
    UpdateExpression: `${set} REMOVE #until`,
    ConditionExpression: `${isAbsent}${isWider} OR attribute_exists(#until)`,
  };
};

/** A hold that ends never takes the place of one that does not. */
const forNow = {
  UpdateExpression: `${set}, #until = :until`,
  ConditionExpression: `${isAbsent} OR #until < :until`,
};

export const suppressionStore = (db: Database, table: string): SuppressionStore => ({
  suppress: async ({ clinic, emailHash, scope, reason, at, until }) => {
    const update = new UpdateCommand({
      TableName: table,
      Key: suppressionKey(clinic, emailHash),
      ...(until === undefined ? forGood(scope) : forNow),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: {
        ':scope': scope,
        ':reason': reason,
        ':at': at,
        ':schema': schemaVersion,
        ...(until !== undefined && { ':until': until }),
      },
    });
    await pastConflicts(() => db.send(update)).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  },
  readScope: async (clinic, emailHash, at) => {
    const Key = suppressionKey(clinic, emailHash);
    const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    if (!Item) return undefined;
    const { scope, until } = entry.parse(Item);
    return until !== undefined && until <= new Date(at).toISOString() ? undefined : scope;
  },
  liftMarketing: (clinic, emailHash) => ({
    Delete: {
      TableName: table,
      Key: suppressionKey(clinic, emailHash),
      ConditionExpression: 'attribute_not_exists(PK) OR #scope = :marketing',
      ExpressionAttributeNames: { '#scope': 'scope' },
      ExpressionAttributeValues: { ':marketing': 'marketing' },
    },
  }),
});
