/** Changes of leads: the lead, what its plan gains and loses by it, and the audit entry, in one transaction. */

import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { ExpectedError } from '../../contract/expected-error.ts';
import { changedLead, type LeadChange } from '../../leads/change-lead.ts';
import { firstResponse } from '../../leads/first-response.ts';
import type { Lead } from '../../leads/lead.ts';
import { keptAfter } from '../../leads/retention.ts';
import { replan } from '../../mail/plan/replan.ts';
import { changedLeadWrite, changeEntry, type Entry, planWrites, releaseWrite } from '../items/lead-change-writes.ts';
import type { Database } from '../table/clients.ts';
import type { Pause } from '../table/retry.ts';
import type { LeadTables, Write } from '../table/transaction.ts';
import { unlessInTheWay } from '../table/try-transaction.ts';
import type { LeadStore } from './lead-store.ts';

export type ChangeRequest = {
  settings: ClinicSettings;
  leadId: string;
  /** The lead as it was read a moment ago, if it was. */
  known?: Lead;
  /** The version that whoever asks has seen. */
  version: number;
  change: LeadChange;
  /** Written with it, or not at all. */
  others?: readonly Write[];
  /** ms since the epoch. */
  at: number;
  entry: Omit<Entry, 'at'>;
};

/** Changed; or nothing was: somebody else was faster, there is no such lead (any more), or it may not become that. */
export type Changed = { outcome: 'changed'; lead: Lead } | { outcome: 'stale' | 'missing' | 'erased' | 'forbidden' };

export type ChangeLead = (request: ChangeRequest) => Promise<Changed>;

const tries = 5;

/** `pause` waits so many ms between tries; messages that a worker moves meanwhile are read again. */
export const changeLead = (
  db: Database,
  tables: LeadTables,
  leads: Pick<LeadStore, 'readLead' | 'readScreening' | 'readMessages'>,
  pause: Pause,
): ChangeLead => {
  const changeOnce = async (request: ChangeRequest, before: Lead, after: Lead): Promise<boolean> => {
    const { settings, at, change, entry, others = [] } = request;
    const { clinic, leadId } = before;
    const [screening, messages] = await Promise.all([
      leads.readScreening(clinic, leadId, before.lastScreeningId),
      leads.readMessages(clinic, leadId),
    ]);
    if (!screening) throw new Error('A lead has lost its latest screening');
    const isRelease = change.isRelease === true && (before.hold !== undefined || screening.hold !== undefined);
    const plan = replan({ settings, at, screening, before, after, isRelease, messages });
    const TransactItems = [
      changedLeadWrite(tables.leads, before, after),
      changeEntry(tables, before, after, { ...entry, at: new Date(at).toISOString() }),
      ...(isRelease && screening.hold ? [releaseWrite(tables.leads, before)] : []),
      ...planWrites(tables.leads, plan),
      ...others,
    ];
    // The lead, a message of it, or another transaction: all of them are read again.
    return await unlessInTheWay(db, TransactItems);
  };

  return async (request) => {
    const { settings, leadId, version, change, known } = request;
    for (let tried = 1; tried <= tries; tried += 1) {
      const before = (tried === 1 && known) || (await leads.readLead(settings.clinic, leadId));
      if (!before) return { outcome: 'missing' };
      if ('erasedAt' in before) return { outcome: 'erased' };
      if (before.version !== version) return { outcome: 'stale' };
      const changed = changedLead(before, change);
      const after = changed && {
        ...changed,
        ...keptAfter(before, changed, { ...settings, at: request.at }),
        ...firstResponse(before, changed, request.at),
      };
      if (!after) return { outcome: 'forbidden' };
      if (await changeOnce(request, before, after)) return { outcome: 'changed', lead: after };
      await pause(40 * 2 ** tried);
    }
    throw new ExpectedError('unavailable', 'We cannot do this right now. Please try again in a moment.', {
      retryAfter: 2,
    });
  };
};
