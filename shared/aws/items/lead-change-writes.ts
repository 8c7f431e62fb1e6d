/** The writes of a changed lead and its plan. */
import type { Lead } from '../../leads/lead.ts';
import type { replan } from '../../mail/plan/replan.ts';
import type { LeadTables, Write } from '../table/transaction.ts';
import { auditWrite } from './audit-entry.ts';
import { leadKey, screeningKey } from './keys.ts';
import { leadItem } from './lead-item.ts';
import { messageItem } from './message-item.ts';
import { updateOf } from './message-update.ts';

/** Who changed what, for the audit; names of fields only. */
export type Entry = { auditId: string; actor: string; action: string; at: string };

/** Attributes whose values differ; those without a value are removed. */
const differences = (before: Lead, after: Lead): [name: string, value: unknown][] => {
  const was = leadItem(before) as Record<string, unknown>;
  return Object.entries(leadItem(after)).filter(([name, value]) => value !== was[name]);
};

/** The lead, provided that nobody changed it since it was read. */
export const changedLeadWrite = (table: string, before: Lead, after: Lead): Write => {
  const changes = differences(before, after);
  const set = changes.filter(([, value]) => value !== undefined);
  const removed = changes.filter(([, value]) => value === undefined).map(([name]) => `#${name}`);
  return {
    Update: {
      TableName: table,
      Key: leadKey(before.clinic, before.leadId),
      UpdateExpression: `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}${removed.length > 0 ? ` REMOVE ${removed.join(', ')}` : ''}`,
      ConditionExpression: '#version = :read AND attribute_not_exists(erasedAt)',
      ExpressionAttributeNames: Object.fromEntries(changes.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
        ':read': before.version,
      },
    },
  };
};

/** A screening that staff let be mailed is not held any more. */
export const releaseWrite = (table: string, { clinic, leadId, lastScreeningId }: Lead): Write => ({
  Update: {
    TableName: table,
    Key: screeningKey(clinic, leadId, lastScreeningId),
    UpdateExpression: 'REMOVE #hold',
    ConditionExpression: 'attribute_exists(PK)',
    ExpressionAttributeNames: { '#hold': 'hold' },
  },
});

/** Messages that the plan gains and loses. */
export const planWrites = (table: string, { create, withdraw }: ReturnType<typeof replan>): Write[] => [
  ...create.map((message) => ({
    Put: { TableName: table, Item: messageItem(message), ConditionExpression: 'attribute_not_exists(PK)' },
  })),
  ...withdraw.map((move) => ({ Update: { TableName: table, ...updateOf(move) } })),
];

/** Who changed what of the lead. */
export const changeEntry = ({ audit }: LeadTables, before: Lead, after: Lead, { auditId, ...entry }: Entry): Write => {
  const { clinic, leadId } = before;
  const fields = differences(before, after).map(([name]) => name);
  return auditWrite(audit, { ...entry, clinic, leadId, fields, entryId: auditId });
};
