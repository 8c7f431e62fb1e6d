/** A lead as lists show it: no answers, and no way to reach the person. */
import type { Lead } from './lead.ts';

type Shown = 'leadId' | 'status' | 'outcome' | 'concern' | 'createdAt' | 'lastScreeningAt' | 'possibleDuplicate';

/**
 * One row. Instants are ISO texts. `needsClinician`: a clinician owes a decision. `isUndecided`: no review is about the
 * latest screening. `respondBy`: until then the clinic promised a first answer, which it still owes.
 */
export type LeadRow = Pick<Lead, Shown | 'source' | 'assignee' | 'followUpOn' | 'respondBy'> & {
  name: string;
  held: boolean;
  needsClinician: boolean;
  isUndecided: boolean;
};

/** Whether no review is about the latest screening. */
export const isUndecided = ({ decidedScreeningId, lastScreeningId }: Lead): boolean =>
  decidedScreeningId !== lastScreeningId;

/** Whether the latest screening asks for a clinician. Of leads of earlier builds only the outcome tells. */
export const asksForClinician = ({ needsClinician, outcome }: Lead): boolean =>
  needsClinician ?? outcome === 'consult_clinician';

/** Whether a clinician has to decide before anything goes on: asked for, undecided, neither closed nor treated. */
export const owesDecision = (lead: Lead): boolean =>
  asksForClinician(lead) && isUndecided(lead) && lead.status !== 'closed' && lead.status !== 'treated';

/** The instant until which a first answer is owed by promise; undefined when it is owed no more, or was never promised. */
export const promisedBy = ({ status, respondBy }: Lead): string | undefined =>
  status === 'new' ? respondBy : undefined;

/** The row of a lead that was read as a whole. */
export const rowOf = (lead: Lead): LeadRow => {
  const { leadId, status, outcome, concern, createdAt, lastScreeningAt, assignee, possibleDuplicate } = lead;
  const shown = { leadId, status, outcome, concern, createdAt, lastScreeningAt, assignee, possibleDuplicate };
  return {
    ...shown,
    name: lead.contact.name,
    source: lead.source,
    held: lead.hold !== undefined,
    needsClinician: owesDecision(lead),
    isUndecided: isUndecided(lead),
    followUpOn: lead.followUpOn,
    respondBy: promisedBy(lead),
  };
};

/** What rows of a list have in common. `from` and `until` are ms since 1970; the lead was made before `until`. */
export type LeadFilter = Partial<Pick<Lead, 'status' | 'outcome' | 'concern' | 'source'>> & {
  /** `null`: nobody has it. */
  assignee?: string | null;
  from?: number;
  until?: number;
};

/** Whether a row belongs to a filtered list. */
export const fits = (row: LeadRow, { from = 0, until = Number.POSITIVE_INFINITY, ...wanted }: LeadFilter): boolean => {
  const at = Date.parse(row.createdAt);
  const isWanted = (['status', 'outcome', 'concern', 'source'] as const).every(
    (name) => (wanted[name] ?? row[name]) === row[name],
  );
  const hasAssignee = wanted.assignee === undefined || wanted.assignee === (row.assignee ?? null);
  return isWanted && hasAssignee && at >= from && at < until;
};
