/** The one update of a lead's item. */
import type { Lead } from '../../leads/lead.ts';
import type { Write } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';
import { leadKey } from './keys.ts';
import { leadItem } from './lead-item.ts';

/** A lead as it was read. */
export type LeadVersion = Pick<Lead, 'clinic' | 'leadId' | 'version'>;

/** The lead was not changed since it was read, and not erased. */
const isAsRead = '#version = :read AND attribute_not_exists(#erasedAt)';

/**
 * Attributes of the item whose values differ; undefined for those that go. What the queue needs is always among them: so
 * a lead that was stored before there was a queue finds its way into it.
 */
export const differencesOf = (before: Lead, after: Lead): Record<string, unknown> => {
  const was = leadItem(before) as Record<string, unknown>;
  const item = leadItem(after);
  const { toDoKey, toDoSort, clinician, decided, owedBy } = item;
  const differing = Object.entries(item).filter(([name, value]) => value !== was[name]);
  return { ...Object.fromEntries(differing), toDoKey, toDoSort, clinician, decided, owedBy };
};

/**
 * Gives a lead its next version, provided that it is as it was read. `changes` are attributes of the item; those whose
 * value is undefined are removed.
 */
export const leadUpdate = (
  table: string,
  { clinic, leadId, version }: LeadVersion,
  changes: Readonly<Record<string, unknown>> = {},
): Write => ({
  Update: {
    TableName: table,
    Key: leadKey(clinic, leadId),
    ...updateExpression(
      { ...changes, version: version + 1 },
      { condition: { expression: isAsRead, values: { ':read': version } } },
    ),
  },
});
