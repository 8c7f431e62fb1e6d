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

export type SuppressionStore = {
  /**
   * Suppresses an address. Any number of times is the same as once: a scope only ever gets wider, and what was there
   * first stays as it was unless it was narrower.
   */
  suppress: (suppression: Suppression) => Promise<void>;
};

export const suppressionStore = (db: Database, table: string): SuppressionStore => ({
  suppress: async ({ clinic, emailHash, scope, reason, at }) => {
    const isWider = scope === 'all' ? 'attribute_not_exists(PK) OR #scope <> :scope' : 'attribute_not_exists(PK)';
    const update = new UpdateCommand({
      TableName: table,
      Key: suppressionKey(clinic, emailHash),
      UpdateExpression: 'SET #scope = :scope, #reason = :reason, #at = :at, schemaVersion = :schema',
      ConditionExpression: isWider,
      ExpressionAttributeNames: { '#scope': 'scope', '#reason': 'reason', '#at': 'at' },
      ExpressionAttributeValues: { ':scope': scope, ':reason': reason, ':at': at, ':schema': schemaVersion },
    });
    await db.send(update).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  },
});
