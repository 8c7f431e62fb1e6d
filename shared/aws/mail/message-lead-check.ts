/** The needs of a message's kind as one condition on the lead's item, and the facts of a lead that does not meet them. */
import * as z from 'zod';
import { noLead } from '../../contract/tables.ts';
import { lead } from '../../leads/lead.ts';
import { kinds } from '../../mail/kinds.ts';
import { type LeadFacts, neededConsent } from '../../mail/lead-needs.ts';
import type { Message } from '../../mail/message.ts';
import { reviewSubject } from '../../mail/plan/plan-rules-review.ts';
import { replacedVersion } from '../../mail/plan/plan-settings-notice.ts';
import { leadKey, settingsHistoryKey, settingsKey } from '../items/keys.ts';
import type { Write } from '../table/transaction.ts';
import { conditionOf } from '../table/update-expression.ts';

/** A condition that an attribute has one of some values, or none of them. */
const oneOf = (name: string, values: readonly string[]) => ({
  expression: `#${name} IN (${values.map((_, at) => `:${name}${at}`).join(', ')})`,
  values: Object.fromEntries(values.map((value, at) => [`:${name}${at}`, value])),
});

const conditionsOf = (message: Message) => {
  const { statuses, notAfter, isLatest } = kinds[message.kind].needs;
  const consent = neededConsent(message);
  const outcome = notAfter && oneOf('outcome', notAfter);
  return [
    ...(consent ? [{ expression: `#${consent} = :yes`, values: { ':yes': true } }] : []),
    ...(isLatest
      ? [{ expression: '#lastScreeningId = :screening', values: { ':screening': message.screeningId } }]
      : []),
    ...(outcome ? [{ ...outcome, expression: `NOT ${outcome.expression}` }] : []),
    ...(statuses ? [oneOf('status', statuses)] : []),
  ];
};

/**
 * A notice depends on no lead: what it is about has to be there, former settings, somebody to tell of promises that were
 * not kept, or the sign-off that is in force.
 */
const noticeCheck = (table: string, message: Message): Write => {
  if (message.kind === 'escalation') {
    const there = { ConditionExpression: 'attribute_exists(escalationAddress)' };
    return { ConditionCheck: { TableName: table, Key: settingsKey(message.clinic), ...there } };
  }
  if (message.kind !== 'rules-review') {
    const Key = settingsHistoryKey(message.clinic, replacedVersion(message));
    return { ConditionCheck: { TableName: table, Key, ConditionExpression: 'attribute_exists(PK)' } };
  }
  return {
    ConditionCheck: {
      TableName: table,
      Key: settingsKey(message.clinic),
      ConditionExpression: '#signOff.#approvalId = :approval',
      ExpressionAttributeNames: { '#signOff': 'signOff', '#approvalId': 'approvalId' },
      ExpressionAttributeValues: { ':approval': reviewSubject(message).approvalId },
    },
  };
};

/** The check of the fence: the lead is there, neither erased nor held, and meets the needs of the message's kind. */
export const leadCheck = (table: string, message: Message): Write => {
  if (message.leadId === noLead) return noticeCheck(table, message);
  const needed = conditionsOf(message);
  const expression = [
    'attribute_exists(PK) AND attribute_not_exists(#erasedAt) AND attribute_not_exists(#hold)',
    ...needed.map((condition) => condition.expression),
  ].join(' AND ');
  return {
    ConditionCheck: {
      TableName: table,
      Key: leadKey(message.clinic, message.leadId),
      ...conditionOf({ expression, values: Object.assign({}, ...needed.map(({ values }) => values)) }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
};

const deciding = lead
  .pick({ status: true, outcome: true, wantsReminder: true, lastScreeningId: true })
  .partial()
  .extend({
    erasedAt: z.string().optional(),
    hold: z.unknown().optional(),
    wantsMarketing: z.boolean().default(false),
  });

/** The facts about mail in a lead's item; `gone` without one. Throws when it is neither a lead nor a tombstone. */
export const factsOf = (item: unknown): LeadFacts | 'gone' => {
  if (item === undefined) return 'gone';
  const { erasedAt, hold, ...facts } = deciding.parse(item);
  return { ...facts, isErased: erasedAt !== undefined, isHeld: hold !== undefined };
};
