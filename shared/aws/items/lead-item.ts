/** Leads and screenings as items: the record, its key, and the attributes that the list indexes sort by. */
import { type ErasedLead, erasedLead } from '../../leads/erasure.ts';
import { type Lead, type LeadStatus, lead } from '../../leads/lead.ts';
import { isUndecided, owesDecision, promisedBy } from '../../leads/lead-row.ts';
import { outcomeDigit } from '../../leads/lists/listed-outcome.ts';
import { expiresAtOf } from '../../leads/retention.ts';
import { type Screening, screening } from '../../leads/screening.ts';
import { leadKey, screeningKey } from './keys.ts';
import { nameEntries } from './name-entry.ts';
import { toDoAttributes } from './to-do-item.ts';

/** Version of the item layout; readers accept the one before and the one after (docs/reliability.md#promises, P28). */
export const schemaVersion = 1;

/**
 * Statuses whose leads wait for staff. Each has partitions of its own in the index by status. A lead leaves them once,
 * and no later change of its status moves it again (docs/decisions: what a list costs).
 */
const listedStatuses: readonly LeadStatus[] = ['held', 'new'];

/** Whether the index of statuses lists the leads of a status. The index of time lists all others. */
export const isListedByStatus = (status: LeadStatus): boolean => listedStatuses.includes(status);

/**
 * Index attributes of a lead. Partitions carry the month of the lead's creation, so that no index key grows without end
 * or takes all writes (docs/architecture.md#budgets).
 */
export const indexAttributes = ({ clinic, status, createdAt }: Pick<Lead, 'clinic' | 'status' | 'createdAt'>) => {
  const month = createdAt.slice(0, 7);
  return {
    timeKey: timePartition(clinic, month),
    statusKey: isListedByStatus(status) ? statusPartition(clinic, status, month) : undefined,
    timeSort: Date.parse(createdAt),
  };
};

/** `month` is `YYYY-MM`, in UTC. */
export const timePartition = (clinic: string, month: string): string => `${clinic}#${month}`;
/** The same of a status; `month` is `YYYY-MM`, in UTC. */
export const statusPartition = (clinic: string, status: string, month: string): string =>
  `${clinic}#${status}#${month}`;

/**
 * Days after a lead's end at which DynamoDB may delete it, should the purge have failed
 * (docs/privacy.md#how-long-a-lead-is-kept).
 */
const safetyNetDays = 30;

/** Epoch seconds of the safety net, by the instant of a lead's end. */
export const leadTtl = (expiresAt: string): number => Math.ceil(Date.parse(expiresAt) / 1000) + safetyNetDays * 86_400;

/** Whether a lead's time is over at a moment (ms), by its safety net: right to the second. */
export const isOverBy = (ttl: number, at: number): boolean => (ttl - safetyNetDays * 86_400) * 1000 - 999 <= at;

/** The latest screening in ms, when it is not the first; undefined for people who came once, as most do. */
export const againOf = ({ createdAt, lastScreeningAt }: Pick<Lead, 'createdAt' | 'lastScreeningAt'>) =>
  lastScreeningAt === createdAt ? undefined : Date.parse(lastScreeningAt);

/** The end of the promise to answer in ms, while it is owed. */
const promisedAt = (record: Lead): number | undefined => {
  const by = promisedBy(record);
  return by === undefined ? undefined : Date.parse(by);
};

/** A lead's item. It repeats what list rows show in the shortest form, in which false and absent are the same. */
export const leadItem = (record: Lead) => ({
  ...leadKey(record.clinic, record.leadId),
  ...indexAttributes(record),
  ...toDoAttributes(record),
  ...nameEntries(record)[0],
  ...record,
  schemaVersion,
  ttl: leadTtl(expiresAtOf(record)),
  name: record.contact.name,
  fit: outcomeDigit(record.outcome),
  again: againOf(record),
  held: record.hold ? true : undefined,
  duplicate: record.possibleDuplicate ? true : undefined,
  clinician: owesDecision(record) ? true : undefined,
  decided: isUndecided(record) ? undefined : true,
  owedBy: promisedAt(record),
});

/** A screening as an item. */
export const screeningItem = (record: Screening) => ({
  ...screeningKey(record.clinic, record.leadId, record.screeningId),
  ...record,
  schemaVersion,
});

/** A lead as read: itself, or its tombstone. Throws when the stored item is neither. */
export const readLeadItem = (item: unknown): Lead | ErasedLead => {
  const erased = erasedLead.safeParse(item);
  return erased.success ? erased.data : lead.parse(item);
};

/** A screening as read. Throws when the stored item is none. */
export const readScreeningItem = (item: unknown): Screening => screening.parse(item);
