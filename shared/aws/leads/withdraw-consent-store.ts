/** Writes down on the lead, where there is one, that a person withdrew consents: by an unsubscribe link, or by a word to the clinic. */
import type { SuppressionScope } from '../../leads/suppression.ts';
import { type Leaving, withdrawalOf } from '../../leads/withdrawal.ts';
import type { Unsubscriber } from '../../links/unsubscribe-link.ts';
import { leadFactsOf } from '../../mail/lead-needs.ts';
import { withdrawals } from '../../mail/plan/replan.ts';
import { planWrites } from '../items/lead-change-writes.ts';
import type { ConsentStore } from './consent-store.ts';
import type { LeadStore } from './lead-store.ts';

type Deps = {
  consents: ConsentStore;
  leads: Pick<LeadStore, 'readLead' | 'readMessages'>;
  /** Name of the leads table. */
  table: string;
  newChangeId: () => string;
};

/**
 * Ends the consents of the person's lead at an instant (ms), and takes what rests on them out of its plan; nothing
 * happens for somebody erased or unknown, and nothing the second time. Throws when the lead keeps changing under our hands.
 */
export type Withdraw = (who: Unsubscriber, scope: SuppressionScope, at: number, leaving?: Leaving) => Promise<void>;

const tries = 5;

export const withdraw =
  ({ consents, leads, table, newChangeId }: Deps): Withdraw =>
  async ({ clinic, emailHash }, scope, at, leaving = { via: 'link', by: 'prospect' }) => {
    const leadId = await consents.findLeadId(clinic, emailHash);
    for (let tried = 1; leadId && tried <= tries; tried += 1) {
      const lead = await leads.readLead(clinic, leadId);
      if (!lead || 'erasedAt' in lead) return;
      const withdrawal = withdrawalOf(lead, scope, at, leaving);
      if (!withdrawal) return;
      const after = { ...lead, ...withdrawal.lead };
      const lost = withdrawals(await leads.readMessages(clinic, leadId), leadFactsOf(after), at);
      const change = {
        lead,
        changes: withdrawal.lead,
        consents: withdrawal.consents,
        action: 'marketing.withdrawn',
        actor: leaving.by,
        at: new Date(at).toISOString(),
        changeId: newChangeId(),
      } as const;
      const result = await consents.change(change, planWrites(table, { create: [], withdraw: lost }));
      if (result === 'done') return;
    }
    if (leadId) throw new Error('A lead kept changing while a withdrawal was written down');
  };
