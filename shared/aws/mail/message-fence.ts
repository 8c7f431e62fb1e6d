/**
 * The fence: the intent to send and the conditions that allow it, in one transaction on four items. A check before it
 * would let a mail go after a person said no; the database puts the two in an order.
 */
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import type { FenceAnswer, RecipientHashes } from '../../mail/ports.ts';
import type { Move } from '../../mail/protocol/message-moves.ts';
import { suppressionKey } from '../items/keys.ts';
import { moved, updateOf } from '../items/message-update.ts';
import type { Database } from '../table/clients.ts';
import { tryTransaction, type Write } from '../table/transaction.ts';
import { conditionOf } from '../table/update-expression.ts';
import { factsOf, leadCheck } from './message-lead-check.ts';

/** An entry of a suppression list; the scope says for which mail it is. */
const suppressed = z.object({ scope: z.enum(['marketing', 'all']) });

/** The address is on no list, or its hold is over. */
const isFree = 'attribute_not_exists(PK) OR #until <= :now';

const suppressionCheck = (
  TableName: string,
  { at }: Move,
  [clinic, hash]: readonly [clinic: string, hash: string],
  allowsMarketing: boolean,
) => {
  const condition = allowsMarketing
    ? { expression: `${isFree} OR #scope = :marketing`, values: { ':now': instantOf(at), ':marketing': 'marketing' } }
    : { expression: isFree, values: { ':now': instantOf(at) } };
  return {
    ConditionCheck: {
      TableName,
      Key: suppressionKey(clinic, hash),
      ...conditionOf(condition),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  } satisfies Write;
};

/** Writes a move that starts sending, if nothing forbids it. Throws when the lead's item cannot be read. */
export const writeFence = async (
  db: Database,
  table: string,
  wanted: Move,
  recipient: RecipientHashes,
): Promise<FenceAnswer> => {
  // Events of the provider name an address; they count only for the address that the mail went to.
  const move = { ...wanted, changes: { ...wanted.changes, recipientHash: recipient.byAll } };
  const { before } = move;
  const isService = before.class === 'service';
  const answer = await tryTransaction(db, {
    claim: { Update: { TableName: table, ...updateOf(move) } },
    byClinic: suppressionCheck(table, move, [before.clinic, recipient.byClinic], isService),
    byAll: suppressionCheck(table, move, ['*', recipient.byAll], false),
    lead: leadCheck(table, before),
  });
  if (answer.outcome === 'done') return { outcome: 'passed', message: moved(move) };
  if (answer.outcome === 'busy') return { outcome: 'conflict' };
  const { refused } = answer;
  if (refused.has('claim')) return { outcome: 'lost' };
  // An entry that cannot be read still says that the person does not want mail.
  const scope = suppressed.safeParse(refused.get('byClinic')).data?.scope ?? 'all';
  return {
    outcome: 'refused',
    suppression: { byClinic: refused.has('byClinic') ? scope : undefined, byAll: refused.has('byAll') },
    ...(refused.has('lead') && { lead: factsOf(refused.get('lead')) }),
  };
};
