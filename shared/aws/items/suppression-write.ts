/** How an address gets onto the list of a table: a scope only ever gets wider, and nothing ends sooner than it would. */
import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Suppression } from '../../leads/suppression.ts';
import { suppressionKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';

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

/** An update, alone or in a transaction; its condition refuses when what is there holds as much already. */
export const suppressionWrite = (table: string, { clinic, emailHash, scope, reason, at, until }: Suppression) =>
  ({
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
  }) satisfies UpdateCommandInput;
