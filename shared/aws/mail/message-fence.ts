/**
 * The fence: the intent to send and everything that allows it, in one transaction on four items. A check before it would
 * let a mail out after somebody said no; the database puts the two in an order.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { FenceAnswer, RecipientHashes } from '../../mail/ports.ts';
import type { Move } from '../../mail/protocol/message-moves.ts';
import { suppressionKey } from '../items/keys.ts';
import { moved, updateOf } from '../items/message-update.ts';
import type { Database } from '../table/clients.ts';
import type { Write } from '../table/transaction.ts';
import { factsOf, leadCheck } from './message-lead-check.ts';

type Reason = { Code?: string; Item?: Parameters<typeof unmarshall>[0] };

/** Who is on a suppression list: the scope says for which mail. */
const suppressed = z.object({ scope: z.enum(['marketing', 'all']) });

const isAbsent = 'attribute_not_exists(PK)';

/** Nobody's list has the address, or the hold on it is over. */
const isFree = `${isAbsent} OR #until <= :now`;

const suppressionChecks = (table: string, { before, at }: Move, { byClinic, byAll }: RecipientHashes): Write[] => {
  const until = { ExpressionAttributeNames: { '#until': 'until' } };
  const now = { ':now': new Date(at).toISOString() };
  const everybody = { ConditionExpression: isFree, ...until, ExpressionAttributeValues: now };
  const service = {
    ConditionExpression: `${isFree} OR #scope = :marketing`,
    ExpressionAttributeNames: { '#until': 'until', '#scope': 'scope' },
    ExpressionAttributeValues: { ...now, ':marketing': 'marketing' },
  };
  const condition = before.class === 'service' ? service : everybody;
  const ReturnValuesOnConditionCheckFailure = 'ALL_OLD' as const;
  const clinicKey = suppressionKey(before.clinic, byClinic);
  return [
    { ConditionCheck: { TableName: table, Key: clinicKey, ...condition, ReturnValuesOnConditionCheckFailure } },
    { ConditionCheck: { TableName: table, Key: suppressionKey('*', byAll), ...everybody } },
  ];
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
    return {
      outcome: 'refused',
      suppression,
      ...(failed(lead) && { lead: factsOf(lead.Item && unmarshall(lead.Item)) }),
    };
  }
  return { outcome: 'conflict' };
};

export const writeFence = async (
  db: Database,
  table: string,
  wanted: Move,
  recipient: RecipientHashes,
): Promise<FenceAnswer> => {
  // Events of the provider name an address; they count only for the one that the mail went to.
  const move = { ...wanted, changes: { ...wanted.changes, recipientHash: recipient.byAll } };
  const TransactItems = [
    { Update: { TableName: table, ...updateOf(move) } },
    ...suppressionChecks(table, move, recipient),
    leadCheck(table, move.before),
  ];
  try {
    await db.send(new TransactWriteCommand({ TransactItems }));
    return { outcome: 'passed', message: moved(move) };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return answerOf(error.CancellationReasons ?? []);
  }
};
