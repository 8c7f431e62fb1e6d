/** Leads and screenings as items: the record itself, its key, and what the list indexes sort by. */
import { type ErasedLead, erasedLead } from '../../leads/erasure.ts';
import { type Lead, type LeadStatus, lead } from '../../leads/lead.ts';
import { outcomeDigit } from '../../leads/listed-outcome.ts';
import { expiresAtOf } from '../../leads/retention.ts';
import { type Screening, screening } from '../../leads/screening.ts';
import { leadKey, screeningKey } from './keys.ts';
import { nameEntries } from './name-entry.ts';

/** Version of the item layout; readers accept the one before and the one after (reliability P28). */
export const schemaVersion = 1;

/**
 * Statuses that have partitions of their own in the index by status: those whose leads wait for staff. A lead moves out
 * of them once, and no later change of its status has to move it again (docs/decisions: what a list costs).
 */
const listedStatuses: readonly LeadStatus[] = ['held', 'new'];

/** Whether the leads of a status are listed by the index of statuses; the others are, by the index of time. */
export const isListedByStatus = (status: LeadStatus): boolean => listedStatuses.includes(status);

/**
 * Index attributes of a lead. Partitions carry the month of the lead's creation, so that no index key grows without end
 * or takes all writes (performance S8).
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

/** Days after a lead's end at which DynamoDB may delete it, should the purge not have come by (privacy.md). */
const safetyNetDays = 30;

/** Epoch seconds of that safety net, by the instant of the end. */
export const leadTtl = (expiresAt: string): number => Math.ceil(Date.parse(expiresAt) / 1000) + safetyNetDays * 86_400;

/** Whether nobody may read a lead any more at a moment (ms), by its safety net: the end itself, or the second before it. */
export const isOverBy = (ttl: number, at: number): boolean => (ttl - safetyNetDays * 86_400) * 1000 - 999 <= at;

/** When somebody was here again, in ms; undefined for those who came once, which most did. */
export const againOf = ({ createdAt, lastScreeningAt }: Pick<Lead, 'createdAt' | 'lastScreeningAt'>) =>
  lastScreeningAt === createdAt ? undefined : Date.parse(lastScreeningAt);

/** A lead's item. What list rows show is repeated in its shortest form; false and absent are the same there. */
export const leadItem = (record: Lead) => ({
  ...leadKey(record.clinic, record.leadId),
  ...indexAttributes(record),
  ...nameEntries(record)[0],
  ...record,
  schemaVersion,
  ttl: leadTtl(expiresAtOf(record)),
  name: record.contact.name,
  fit: outcomeDigit(record.outcome),
  again: againOf(record),
  held: record.hold ? true : undefined,
  duplicate: record.possibleDuplicate ? true : undefined,
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
