import type { ChangedLeadsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { type CloseReason, closeReasonLabels } from '../labels/lead-status-labels.ts';

/** What is done to the leads that were chosen. */
export type BulkChange = { assignee: string | null } | { status: 'closed'; closeReason: CloseReason } | { undo: true };

const leads = (count: number): string => (count === 1 ? '1 lead' : `${count} leads`);

const why: Readonly<Record<ChangedLeadsAnswer['unchanged'][number]['why'], string>> = {
  'changed-meanwhile': 'somebody changed it meanwhile',
  'not-possible': 'its status does not allow it',
  gone: 'it is not there any more',
};

const done = (count: number, change: BulkChange, nameOf: (email: string) => string): string => {
  if (count === 0) return 'Nothing was changed.';
  if ('undo' in change) return `Taken back for ${leads(count)}.`;
  if ('status' in change) return `Closed ${leads(count)}: ${closeReasonLabels[change.closeReason].toLowerCase()}.`;
  return change.assignee === null
    ? `${leads(count)} ${count === 1 ? 'has' : 'have'} nobody now.`
    : `${leads(count)} given to ${nameOf(change.assignee)}.`;
};

/** What was done and what was not, with each reason once and how often. */
export const bulkWords = (
  { changed, unchanged }: ChangedLeadsAnswer,
  change: BulkChange,
  nameOf: (email: string) => string,
): string => {
  const left = [...Map.groupBy(unchanged, (one) => one.why)].map(
    ([reason, all]) => `${leads(all.length)} left as before, because ${why[reason]}.`,
  );
  return [done(changed.length, change, nameOf), ...left].join(' ');
};

/**
 * The calls that take a change back, each with the versions that it left: a lead that somebody has changed since keeps what
 * they did. Leads go back to whoever had them before.
 */
export const undoOf = ({ changed }: ChangedLeadsAnswer, change: BulkChange) => {
  const seen = (all: ChangedLeadsAnswer['changed']) => all.map(({ leadId, version }) => ({ leadId, version }));
  if ('status' in change) return [{ leads: seen(changed), change: { undo: true } as BulkChange }];
  return [...Map.groupBy(changed, ({ assigneeBefore }) => assigneeBefore)].map(([assignee, all]) => ({
    leads: seen(all),
    change: { assignee } as BulkChange,
  }));
};
