/** Changes of leads: the lead, what its mail plan gains and loses, and the audit entry, in one transaction. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { respondByOf } from '../../clinics/opening-hours.ts';
import { instantOf } from '../../contract/instant.ts';
import type { Lead } from '../../leads/lead.ts';
import { type ChangeRefusal, changedFields, changedLead, type LeadChange } from '../../leads/lead-change.ts';
import type { Note } from '../../leads/note.ts';
import { entryOf } from '../../leads/steps/lead-step.ts';
import { undoneLead } from '../../leads/steps/lead-undo.ts';
import type { Message } from '../../mail/message.ts';
import { replan } from '../../mail/plan/replan.ts';
import { auditWrite } from '../items/audit-entry.ts';
import { messageKey, noteKey, screeningKey } from '../items/keys.ts';
import { differencesOf, leadUpdate } from '../items/lead-update.ts';
import { planWrites } from '../items/message-item.ts';
import type { Database } from '../table/clients.ts';
import { readItem } from '../table/read-items.ts';
import { type Pause, retry } from '../table/retry.ts';
import { type LeadTables, tryTransaction, type Write } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';
import { addition } from './add-to-lead.ts';
import type { LeadStore } from './lead-store.ts';

export type ChangeRequest = {
  settings: ClinicSettings;
  leadId: string;
  /** The lead as it was read a moment ago, if it was. */
  known?: Lead;
  /** The version that the caller has seen. */
  version: number;
  change: LeadChange;
  /** Written with it, or not at all. */
  others?: readonly Write[];
  /** ms since the epoch. */
  at: number;
  /** The entry whose status is taken back; then nothing else is changed. */
  undoes?: Note;
  /** For the audit and the lead's own entries: who changes the lead, in which words, and the id of both. */
  entry: { auditId: string; actor: string; name: string; action: string; text?: string | undefined };
};

/** Changed; or not, because the version is not the latest, the lead is missing or erased, or the change is not allowed. */
export type Changed = { outcome: 'changed'; lead: Lead } | { outcome: 'stale' | 'missing' | 'erased' | ChangeRefusal };

export type ChangeLead = (request: ChangeRequest) => Promise<Changed>;

const tries = 5;

/** A screening that staff released is not held any more. */
const releaseWrite = (table: string, { clinic, leadId, lastScreeningId }: Lead): Write => ({
  Update: {
    TableName: table,
    Key: screeningKey(clinic, leadId, lastScreeningId),
    ...updateExpression({ hold: undefined }, { condition: { expression: 'attribute_exists(PK)' } }),
  },
});

/** An erase takes the screenings away: then the lead is read again. Throws when a lead that is as it was has lost one. */
const outdated = async (leads: Pick<LeadStore, 'readLead'>, { clinic, leadId, version }: Lead): Promise<false> => {
  const now = await leads.readLead(clinic, leadId);
  if (now && !('erasedAt' in now) && now.version === version) throw new Error('A lead has lost its latest screening');
  return false;
};

/** Changes over the tables. They throw `unavailable` when a message of the lead keeps changing. */
export const changeLead = (
  db: Database,
  tables: LeadTables,
  leads: Pick<LeadStore, 'readLead' | 'readScreening' | 'readMessages'>,
  pause?: Pause,
): ChangeLead => {
  /** Messages that were not among those read are refused by their key: then they are looked for one by one. */
  const notThere = async (messages: readonly Message[]): Promise<Message[]> => {
    const keyOf = ({ clinic, leadId, messageId }: Message) => messageKey(clinic, leadId, messageId);
    const found = await Promise.all(messages.map((message) => readItem(db, tables.leads, keyOf(message))));
    return messages.filter((_message, place) => found[place] === undefined);
  };

  const write = async (request: ChangeRequest, before: Lead, after: Lead, tried: number): Promise<boolean> => {
    const { settings, at, change, entry, undoes, others = [] } = request;
    const { clinic, leadId } = before;
    const [screening, messages] = await Promise.all([
      leads.readScreening(clinic, leadId, before.lastScreeningId),
      leads.readMessages(clinic, leadId),
    ]);
    if (!screening) return await outdated(leads, before);
    const isRelease = change.isRelease === true && (before.hold !== undefined || screening.hold !== undefined);
    const { auditId: entryId, actor, action, name: byName, text = '' } = entry;
    const givesBack = undoes?.before?.mails;
    const plan = replan({ settings, at, screening, before, after, isRelease, messages, givesBack });
    const author = { noteId: entryId, by: actor, byName, at: instantOf(at), text };
    const done = entryOf({ before, after, change, mails: plan.lost, undoes: undoes?.noteId }, author);
    const fields = [...changedFields(before, after), ...(done ? ['notes'] : [])];
    const create = tried === 1 ? plan.create : await notThere(plan.create);
    const { outcome } = await tryTransaction(db, {
      lead: leadUpdate(tables.leads, before, differencesOf(before, after)),
      entry: auditWrite(tables.audit, { actor, action, clinic, leadId, at: author.at, fields, entryId }),
      done: done ? [addition(tables.leads, noteKey(clinic, leadId, entryId), done)] : [],
      screening: isRelease && screening.hold ? [releaseWrite(tables.leads, before)] : [],
      plan: planWrites(tables.leads, { ...plan, create }),
      others,
    });
    return outcome === 'done';
  };

  return async (request) => {
    const { settings, leadId, version, change, undoes, known, at } = request;
    const { retentionDays } = settings;
    return await retry<Changed>(
      async (tried) => {
        const before = (tried === 1 && known) || (await leads.readLead(settings.clinic, leadId));
        if (!before) return { outcome: 'missing' };
        if ('erasedAt' in before) return { outcome: 'erased' };
        if (before.version !== version) return { outcome: 'stale' };
        const changed = undoes
          ? { lead: undoneLead(before, undoes) }
          : changedLead(before, change, { at, retentionDays, respondBy: respondByOf(settings, at) });
        if ('refusal' in changed) return { outcome: changed.refusal };
        const { lead } = changed;
        return (await write(request, before, lead, tried)) ? { outcome: 'changed', lead } : 'again';
      },
      { tries, pause },
    );
  };
};
