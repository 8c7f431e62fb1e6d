/** A lead as lists show it: no answers, and no way to reach the person. */
import type { Lead } from './lead.ts';

/** One row. Instants are ISO texts. */
export type LeadRow = Pick<
  Lead,
  'leadId' | 'status' | 'outcome' | 'concern' | 'createdAt' | 'lastScreeningAt' | 'assignee' | 'possibleDuplicate'
> & { name: string; held: boolean };

/** The row of a lead that was read as a whole. */
export const rowOf = (lead: Lead): LeadRow => {
  const { leadId, status, outcome, concern, createdAt, lastScreeningAt, assignee, possibleDuplicate } = lead;
  const held = lead.hold !== undefined;
  const shown = { leadId, status, outcome, concern, createdAt, lastScreeningAt, assignee, possibleDuplicate };
  return { ...shown, name: lead.contact.name, held };
};

/** What rows of a list have in common. `from` and `until` are ms since 1970; the lead was made before `until`. */
export type LeadFilter = Partial<Pick<Lead, 'status' | 'outcome' | 'concern'>> & { from?: number; until?: number };

/** Whether a row belongs to a filtered list. */
export const fits = (row: LeadRow, { from = 0, until = Number.POSITIVE_INFINITY, ...wanted }: LeadFilter): boolean => {
  const at = Date.parse(row.createdAt);
  const isWanted = (['status', 'outcome', 'concern'] as const).every(
    (name) => (wanted[name] ?? row[name]) === row[name],
  );
  return isWanted && at >= from && at < until;
};
