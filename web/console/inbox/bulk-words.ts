import type { ChangedLeadsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { counted } from '../../../shared/texts/filled.ts';
import type { CloseReason } from '../labels/lead-status-labels.ts';
import type { PageTexts } from '../texts/load-texts.ts';

/** What is done to the leads that were chosen. */
export type BulkChange = { assignee: string | null } | { status: 'closed'; closeReason: CloseReason } | { undo: true };

const done = (
  count: number,
  change: BulkChange,
  { inbox, lang }: PageTexts,
  nameOf: (email: string) => string,
): string => {
  const { bulk } = inbox;
  if (count === 0) return bulk.nothingChanged;
  if ('undo' in change) return counted(count, bulk.takenBack, lang);
  if ('status' in change) return counted(count, bulk.closed, lang, { reason: bulk.because[change.closeReason] });
  return change.assignee === null
    ? counted(count, bulk.withNobody, lang)
    : counted(count, bulk.given, lang, { name: nameOf(change.assignee) });
};

/** What was done and what was not, with each reason once and how often. */
export const bulkWords = (
  { changed, unchanged }: ChangedLeadsAnswer,
  change: BulkChange,
  texts: PageTexts,
  nameOf: (email: string) => string,
): string => {
  const left = [...Map.groupBy(unchanged, ({ why }) => why)].map(([why, all]) =>
    counted(all.length, texts.inbox.bulk.unchanged[why], texts.lang),
  );
  return [done(changed.length, change, texts, nameOf), ...left].join(' ');
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
