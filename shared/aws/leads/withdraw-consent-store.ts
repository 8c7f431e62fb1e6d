/** Withdrawn consents of a person on their lead, if there is one: by an unsubscribe link, or by a word to the clinic. */
import type { SuppressionScope } from '../../leads/suppression.ts';
import { type Leaving, withdrawalOf } from '../../leads/withdrawal.ts';
import type { Unsubscriber } from '../../links/unsubscribe-link.ts';
import { leadFactsOf } from '../../mail/lead-needs.ts';
import { withdrawals } from '../../mail/plan/replan.ts';
import { planWrites } from '../items/message-item.ts';
import { retry } from '../table/retry.ts';
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
 * Ends the consents of the person's lead at an instant (ms), and withdraws the messages that need them. Nothing happens
 * for a person who is erased or unknown, or the second time. Throws `unavailable` when the lead keeps changing.
 */
export type WithdrawConsent = (
  who: Unsubscriber,
  scope: SuppressionScope,
  at: number,
  leaving: Leaving,
) => Promise<void>;

const tries = 5;

export const withdrawConsent =
  ({ consents, leads, table, newChangeId }: Deps): WithdrawConsent =>
  async ({ clinic, emailHash }, scope, at, leaving) => {
    const leadId = await consents.findLeadId(clinic, emailHash);
    const withdrawOnce = async (foundId: string): Promise<'done' | 'again'> => {
      const lead = await leads.readLead(clinic, foundId);
      if (!lead || 'erasedAt' in lead) return 'done';
      const withdrawal = withdrawalOf(lead, scope, at, leaving);
      if (!withdrawal) return 'done';
      const after = { ...lead, ...withdrawal.lead };
      const lost = withdrawals(await leads.readMessages(clinic, foundId), leadFactsOf(after), at);
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
      return result === 'done' ? 'done' : 'again';
    };
    if (leadId) await retry(() => withdrawOnce(leadId), { tries });
  };
