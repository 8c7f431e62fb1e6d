/** The update that puts an address on a suppression list: a scope only ever gets wider, and no hold ends sooner. */
import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Suppression } from '../../leads/suppression.ts';
import { type Condition, updateExpression } from '../table/update-expression.ts';
import { suppressionKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';

const isAbsent = 'attribute_not_exists(PK)';

/** A hold that ends never takes the place of one that does not end. */
const conditionOf = ({ scope, until }: Suppression): Condition => {
  if (until !== undefined) return { expression: `${isAbsent} OR #until < :until`, values: { ':until': until } };
  return scope === 'all'
    ? { expression: `${isAbsent} OR #scope <> :scope OR attribute_exists(#until)`, values: { ':scope': scope } }
    : { expression: `${isAbsent} OR attribute_exists(#until)` };
};

/** An update, alone or in a transaction. Its condition refuses when the list holds as much already. */
export const suppressionWrite = (table: string, suppression: Suppression) => {
  const { clinic, emailHash, scope, reason, at, until } = suppression;
  return {
    TableName: table,
    Key: suppressionKey(clinic, emailHash),
    ...updateExpression({ scope, reason, at, schemaVersion, until }, { condition: conditionOf(suppression) }),
  } satisfies UpdateCommandInput;
};
