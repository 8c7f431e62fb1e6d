/** Leads and screenings as items: the record itself, its key, and what the list indexes sort by. */
import * as z from 'zod';
import { type Lead, lead } from '../leads/lead.ts';
import { type Screening, screening } from '../leads/screening.ts';
import { leadKey, screeningKey } from './keys.ts';

/** Version of the item layout; readers accept the one before and the one after (reliability P28). */
export const schemaVersion = 1;

/**
 * Index attributes of a lead. Partitions carry the month of the lead's creation, so that no index key grows without end
 * or takes all writes (performance S8).
 */
export const indexAttributes = ({
  clinic,
  status,
  createdAt,
  leadId,
}: Pick<Lead, 'clinic' | 'status' | 'createdAt' | 'leadId'>) => {
  const month = createdAt.slice(0, 7);
  return {
    timeKey: timePartition(clinic, month),
    statusKey: statusPartition(clinic, status, month),
    timeSort: `${createdAt}#${leadId.slice(0, 6)}`,
  };
};

/** `month` is `YYYY-MM`, in UTC. */
export const timePartition = (clinic: string, month: string): string => `${clinic}#${month}`;
/** The same of a status; `month` is `YYYY-MM`, in UTC. */
export const statusPartition = (clinic: string, status: string, month: string): string =>
  `${clinic}#${status}#${month}`;

/** A lead's item. `name`, `held` and `duplicate` repeat what list rows show; false and absent are the same there. */
export const leadItem = (record: Lead) => ({
  ...leadKey(record.clinic, record.leadId),
  ...indexAttributes(record),
  ...record,
  schemaVersion,
  name: record.contact.name,
  held: record.hold ? true : undefined,
  duplicate: record.possibleDuplicate ? true : undefined,
});

/** A screening as an item. */
export const screeningItem = (record: Screening) => ({
  ...screeningKey(record.clinic, record.leadId, record.screeningId),
  ...record,
  schemaVersion,
});

/** What an erase leaves of a lead. */
export const erasedLead = z.object({ leadId: z.string(), clinic: z.string(), erasedAt: z.string() });
export type ErasedLead = z.output<typeof erasedLead>;

/** A lead as read: itself, or its tombstone. Throws when the stored item is neither. */
export const readLeadItem = (item: unknown): Lead | ErasedLead => {
  const erased = erasedLead.safeParse(item);
  return erased.success ? erased.data : lead.parse(item);
};

/** A screening as read. Throws when the stored item is none. */
export const readScreeningItem = (item: unknown): Screening => screening.parse(item);
