/**
 * Sign-offs of a clinic's rules and proposals of an overlay: a history that is only added to, and one item for the
 * proposal that is open. What is in force stands in the settings.
 */
import { type OverlayProposal, overlayProposal, type RulesEntry, rulesEntry } from '../../clinics/rules-history.ts';
import { overlayProposalKey, rulesEntryKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { readItem, readNewestPage } from '../table/read-items.ts';
import { putNew, retryTransaction, type Write } from '../table/transaction.ts';
import { conditionOf } from '../table/update-expression.ts';

/** Entries, newest first. `next`: the place where the following page begins, absent on the last page. */
export type RulesPage = { entries: RulesEntry[]; next?: string };

/** `stale`: another proposal is open than the one that was seen, and nothing was written. */
export type ProposalChanged = 'done' | 'stale';

export type RulesStore = {
  /** The open proposal as of now (strongly consistent). */
  readProposal: (clinic: string) => Promise<OverlayProposal | undefined>;
  readPage: (clinic: string, limit: number, after?: string) => Promise<RulesPage>;
  /** The put of an entry, for the transaction that does what it says. */
  entryWrite: (entry: RulesEntry) => Write;
  /** The end of a proposal, provided that it is still the open one. */
  endWrite: (proposal: Pick<OverlayProposal, 'clinic' | 'proposalId'>) => Write;
  /** Makes a proposal the open one, in place of the one that was seen, and writes `others` with it. */
  propose: (
    proposal: OverlayProposal,
    seen: OverlayProposal | undefined,
    others: readonly Write[],
  ) => Promise<ProposalChanged>;
  /** Ends a proposal, and writes `others` with it. */
  drop: (proposal: OverlayProposal, others: readonly Write[]) => Promise<ProposalChanged>;
};

const isStill = (proposalId: string) =>
  conditionOf({ expression: '#proposalId = :seen', values: { ':seen': proposalId } });

/** The put of an entry of the history. */
export const rulesEntryWrite = (table: string, entry: RulesEntry): Write =>
  putNew(table, { ...rulesEntryKey(entry.clinic, entry.entryId), ...rulesEntry.parse(entry), schemaVersion });

/** The store over a table. */
export const rulesStore = (db: Database, table: string): RulesStore => {
  const endWrite: RulesStore['endWrite'] = ({ clinic, proposalId }) => ({
    Delete: { TableName: table, Key: overlayProposalKey(clinic), ...isStill(proposalId) },
  });

  const commit = async (proposal: Write, others: readonly Write[]): Promise<ProposalChanged> => {
    const answer = await retryTransaction(db, { proposal, others });
    if (answer.outcome === 'done') return 'done';
    if (answer.refused.has('proposal')) return 'stale';
    throw new Error('A write beside a proposal was refused');
  };

  return {
    readProposal: async (clinic) => {
      const found = await readItem(db, table, overlayProposalKey(clinic));
      return found && overlayProposal.parse(found);
    },
    readPage: async (clinic, limit, after) => {
      const behind = after === undefined ? undefined : rulesEntryKey(clinic, after).SK;
      const { items, next } = await readNewestPage(db, table, rulesEntryKey(clinic, ''), { limit, after: behind });
      const entries = items.map((item) => rulesEntry.parse(item));
      const last = entries.at(-1);
      return { entries, ...(next && last && { next: last.entryId }) };
    },
    entryWrite: (entry) => rulesEntryWrite(table, entry),
    endWrite,
    propose: (proposal, seen, others) => {
      const Item = { ...overlayProposalKey(proposal.clinic), ...overlayProposal.parse(proposal), schemaVersion };
      const put = seen ? { Put: { TableName: table, Item, ...isStill(seen.proposalId) } } : putNew(table, Item);
      return commit(put, others);
    },
    drop: (proposal, others) => commit(endWrite(proposal), others),
  };
};
