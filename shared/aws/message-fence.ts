/**
 * The fence: the intent to send and everything that allows it, in one transaction on four items. A check before it would
 * let a mail out after somebody said no; the database puts the two in an order.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { LeadFacts } from '../mail/gate.ts';
import type { Move } from '../mail/message-moves.ts';
import type { FenceAnswer, RecipientHashes } from '../mail/outside.ts';
import type { Database } from './clients.ts';
import { leadKey, suppressionKey } from './keys.ts';
import { moved, updateOf } from './message-update.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Reason = { Code?: string; Item?: Parameters<typeof unmarshall>[0] };

/** Who is on a suppression list: the scope says for which mail. */
const suppressed = z.object({ scope: z.enum(['marketing', 'all']) });

const leadFacts = z.object({
  erasedAt: z.string().optional(),
  hold: z.unknown().optional(),
  wantsMarketing: z.boolean().optional(),
});

const isAbsent = 'attribute_not_exists(PK)';

const suppressionChecks = (table: string, { before }: Move, { byClinic, byAll }: RecipientHashes): Write[] => {
  const service = {
    ConditionExpression: `${isAbsent} OR #scope = :marketing`,
    ExpressionAttributeNames: { '#scope': 'scope' },
    ExpressionAttributeValues: { ':marketing': 'marketing' },
  };
  const condition = before.class === 'service' ? service : { ConditionExpression: isAbsent };
  const ReturnValuesOnConditionCheckFailure = 'ALL_OLD' as const;
  const clinicKey = suppressionKey(before.clinic, byClinic);
  return [
    { ConditionCheck: { TableName: table, Key: clinicKey, ...condition, ReturnValuesOnConditionCheckFailure } },
    { ConditionCheck: { TableName: table, Key: suppressionKey('*', byAll), ConditionExpression: isAbsent } },
  ];
};

const leadCheck = (table: string, { before }: Move): Write => {
  const there = 'attribute_exists(PK) AND attribute_not_exists(#erasedAt) AND attribute_not_exists(#hold)';
  const names = { '#erasedAt': 'erasedAt', '#hold': 'hold' };
  const consented =
    before.class === 'marketing'
      ? {
          ConditionExpression: `${there} AND #wantsMarketing = :yes`,
          ExpressionAttributeNames: { ...names, '#wantsMarketing': 'wantsMarketing' },
          ExpressionAttributeValues: { ':yes': true },
        }
      : { ConditionExpression: there, ExpressionAttributeNames: names };
  return {
    ConditionCheck: {
      TableName: table,
      Key: leadKey(before.clinic, before.leadId),
      ...consented,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
};

const factsOf = ({ Item }: Reason): LeadFacts | 'gone' => {
  if (!Item) return 'gone';
  const { erasedAt, hold, wantsMarketing } = leadFacts.parse(unmarshall(Item));
  return { isErased: erasedAt !== undefined, isHeld: hold !== undefined, wantsMarketing: wantsMarketing === true };
};

const failed = (reason: Reason | undefined): reason is Reason => reason?.Code === 'ConditionalCheckFailed';

/** Reads the reasons by their place in the transaction. */
const answerOf = ([claim, byClinic, byAll, lead]: readonly Reason[]): FenceAnswer => {
  if (failed(claim)) return { outcome: 'lost' };
  const scope = failed(byClinic)
    ? suppressed.safeParse(byClinic.Item && unmarshall(byClinic.Item)).data?.scope
    : undefined;
  // An entry that cannot be read still says that somebody does not want mail.
  const suppression = { byClinic: failed(byClinic) ? (scope ?? 'all') : undefined, byAll: failed(byAll) };
  if (failed(byClinic) || failed(byAll) || failed(lead)) {
    return { outcome: 'refused', suppression, ...(failed(lead) && { lead: factsOf(lead) }) };
  }
  return { outcome: 'conflict' };
};

export const writeFence = async (
  db: Database,
  table: string,
  move: Move,
  recipient: RecipientHashes,
): Promise<FenceAnswer> => {
  const TransactItems = [
    { Update: { TableName: table, ...updateOf(move) } },
    ...suppressionChecks(table, move, recipient),
    leadCheck(table, move),
  ];
  try {
    await db.send(new TransactWriteCommand({ TransactItems }));
    return { outcome: 'passed', message: moved(move) };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return answerOf(error.CancellationReasons ?? []);
  }
};
