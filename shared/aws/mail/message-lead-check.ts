/** What a message needs of its lead, as one condition on the lead's item, and the facts of a lead that did not meet it. */
import * as z from 'zod';
import { noLead } from '../../contract/tables.ts';
import { lead } from '../../leads/lead.ts';
import { type LeadFacts, leadNeeds, neededConsent } from '../../mail/lead-needs.ts';
import type { Message } from '../../mail/message.ts';
import { replacedVersion } from '../../mail/plan/plan-settings-notice.ts';
import { leadKey, settingsHistoryKey } from '../items/keys.ts';
import type { Write } from '../table/transaction.ts';

/** A condition that an attribute has one of some values, or none of them. */
const oneOf = (name: string, values: readonly string[]) => ({
  expression: `#${name} IN (${values.map((_, at) => `:${name}${at}`).join(', ')})`,
  values: Object.fromEntries(values.map((value, at) => [`:${name}${at}`, value])),
});

const conditionsOf = (message: Message) => {
  const { statuses, notAfter, isLatest } = leadNeeds[message.kind];
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

/** A notice depends on no lead: what it is about has to be there. */
const noticeCheck = (table: string, message: Message): Write => ({
  ConditionCheck: {
    TableName: table,
    Key: settingsHistoryKey(message.clinic, replacedVersion(message)),
    ConditionExpression: 'attribute_exists(PK)',
  },
});

/** The check of the fence: the lead is there, neither erased nor held, and meets what the message's kind needs. */
export const leadCheck = (table: string, message: Message): Write => {
  if (message.leadId === noLead) return noticeCheck(table, message);
  const needed = conditionsOf(message);
  const values = Object.assign({}, ...needed.map((condition) => condition.values));
  const ConditionExpression = [
    'attribute_exists(PK) AND attribute_not_exists(#erasedAt) AND attribute_not_exists(#hold)',
    ...needed.map(({ expression }) => expression),
  ].join(' AND ');
  const names = (ConditionExpression.match(/#\w+/g) ?? []).map((name) => [name, name.slice(1)]);
  return {
    ConditionCheck: {
      TableName: table,
      Key: leadKey(message.clinic, message.leadId),
      ConditionExpression,
      ExpressionAttributeNames: Object.fromEntries(names),
      ...(needed.length > 0 && { ExpressionAttributeValues: values }),
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

/** What a lead's item says about its mail; `gone` when there is none. Throws when it is neither a lead nor a tombstone. */
export const factsOf = (item: unknown): LeadFacts | 'gone' => {
  if (item === undefined) return 'gone';
  const { erasedAt, hold, ...facts } = deciding.parse(item);
  return { ...facts, isErased: erasedAt !== undefined, isHeld: hold !== undefined };
};
