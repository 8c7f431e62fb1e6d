/**
 * Addresses that are not mailed, by keyed hash: for a clinic, or for all (`*`). The fence reads these items in the
 * transaction that lets a mail go, so an entry holds from the moment that its write is answered (reliability P7).
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Suppression } from '../leads/suppression.ts';
import type { Database } from './clients.ts';
import { suppressionKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';
import { pastConflicts } from './past-conflicts.ts';

export type SuppressionStore = {
  /**
   * Suppresses an address. Any number of times is the same as once: a scope only ever gets wider, and what was there
   * first stays as it was unless it was narrower or was to end sooner (`until`).
   */
  suppress: (suppression: Suppression) => Promise<void>;
};

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
});
