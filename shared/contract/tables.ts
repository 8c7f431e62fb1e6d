/**
 * Table and index shapes that infra creates, the stores use and the tests build on an emulator.
 * Physical names are the deployment's business and reach the functions through the environment.
 */

/** Attribute names of the primary key, the same in all three tables. */
export const primaryKey = { partition: 'PK', sort: 'SK' } as const;

/** Epoch seconds after which DynamoDB may delete an item. Reads never rely on it: they filter by the item's own dates. */
export const timeToLive = 'ttl';

type KeyAttribute = { readonly name: string; readonly type: 'S' | 'N' };

/** Keys of an index, and what it shows beside them by the word of its projection. */
export type IndexShape = {
  readonly partition: KeyAttribute;
  readonly sort: KeyAttribute;
  readonly projection: keyof typeof projectedAttributes;
};

/**
 * Indexes of the leads table, all sparse.
 * `due`: messages that somebody must look at, 16 shards, keys only (docs/mail-protocol.md#items); and, in shards of
 * their own, erased leads that wait for their purge.
 * `byTime` and `byStatus`: leads of a clinic by the moment of their creation, in ms since 1970: a number is a quarter of
 * the text, and a row must be small. The partition carries the month, so that no key takes more than 1,000 writes a
 * second (docs/architecture.md#budgets). `byStatus` holds those that wait for staff.
 * `byToDo`: leads that wait for somebody, by reason and then by who has waited longest (docs/contract.md#to-do). A lead
 * leaves it when nobody owes it anything, so that a clinic's partition is as long as its work.
 * `byName`: names of leads as they are searched for, by first letter; keys only, so that a change of a lead leaves it alone.
 */
export const leadIndexes = {
  due: { partition: { name: 'shard', type: 'S' }, sort: { name: 'nextLook', type: 'N' }, projection: 'KEYS_ONLY' },
  byTime: { partition: { name: 'timeKey', type: 'S' }, sort: { name: 'timeSort', type: 'N' }, projection: 'listed' },
  byStatus: {
    partition: { name: 'statusKey', type: 'S' },
    sort: { name: 'timeSort', type: 'N' },
    projection: 'listed',
  },
  byToDo: { partition: { name: 'toDoKey', type: 'S' }, sort: { name: 'toDoSort', type: 'N' }, projection: 'toDo' },
  byName: { partition: { name: 'nameKey', type: 'S' }, sort: { name: 'nameSort', type: 'S' }, projection: 'KEYS_ONLY' },
} as const satisfies Record<string, IndexShape>;

export type LeadIndex = keyof typeof leadIndexes;

/**
 * The index of the audit table: entries about a lead by its id, in the order of the table. Sparse, and over attributes
 * that entries had from the first day on, so that it holds all of them and no seal knows of it
 * (docs/decisions/0036-the-audit-has-an-index-by-lead.md).
 */
export const auditIndexes = {
  byLead: { partition: { name: 'leadId', type: 'S' }, sort: { name: 'SK', type: 'S' }, projection: 'exported' },
} as const satisfies Record<string, IndexShape>;

export type AuditIndex = keyof typeof auditIndexes;

/**
 * What a row of a lead list shows, and so what the list indexes project beside their keys. Never an answer. `fit` is the
 * outcome as a digit, `again` the moment (ms) of the latest screening of those who came back, `waited` the minutes until
 * staff first did something. `clinician`: a clinician owes a decision; `decided`: the latest screening was decided; `owedBy`:
 * the moment (ms) at which the promise to answer is over.
 */
export const listedAttributes = [
  'name',
  'status',
  'fit',
  'concern',
  'source',
  'again',
  'waited',
  'assignee',
  'held',
  'duplicate',
  'clinician',
  'decided',
  'followUpOn',
  'owedBy',
  timeToLive,
] as const;

/** What an export tells of an entry, and so what the index of the audit projects: nothing of who acted. */
export const exportedEntryAttributes = ['at', 'action', 'fields'] as const;

/** What an index projects beside its keys, by the word of its projection. */
export const projectedAttributes = {
  KEYS_ONLY: undefined,
  listed: listedAttributes,
  toDo: [...listedAttributes, 'timeSort'],
  exported: exportedEntryAttributes,
} as const;

/** Of a lead's sort key, whole: by it, the stream tells that a lead's item has expired before its purge. */
export const leadSortKey = 'LEAD';

/** Number of partitions of the due index; a message's shard is a hash of its id. */
export const dueShards = 16;

/** Stands for the lead in a message that is about none: a notice to the clinic itself. No lead has this id. */
export const noLead = 'none';

/** Prefix of a message's sort key; the stream mapping filters on it. */
export const messageKeyPrefix = 'MSG#';
