/** Writes down on the lead, where there is one, that a person withdrew consents by an unsubscribe link. */
import type { Lead } from '../leads/lead.ts';
import type { SuppressionScope } from '../leads/suppression.ts';
import type { Unsubscriber } from '../leads/unsubscribe-link.ts';
import { withdrawalOf } from '../leads/withdrawal.ts';
import type { ConsentStore } from './consent-store.ts';
import type { ErasedLead } from './lead-item.ts';

type Deps = {
  consents: ConsentStore;
  readLead: (clinic: string, leadId: string) => Promise<Lead | ErasedLead | undefined>;
  newChangeId: () => string;
};

/**
 * Ends the consents of the person's lead at an instant (ms); nothing happens for somebody erased or unknown, and nothing
 * the second time. Throws when the lead keeps changing under our hands.
 */
export type Withdraw = (who: Unsubscriber, scope: SuppressionScope, at: number) => Promise<void>;

const tries = 5;

export const withdraw =
  ({ consents, readLead, newChangeId }: Deps): Withdraw =>
  async ({ clinic, emailHash }, scope, at) => {
    const leadId = await consents.findLeadId(clinic, emailHash);
    for (let tried = 1; leadId && tried <= tries; tried += 1) {
      const lead = await readLead(clinic, leadId);
      if (!lead || 'erasedAt' in lead) return;
      const withdrawal = withdrawalOf(lead, scope, at);
      if (!withdrawal) return;
      const result = await consents.change({
        lead,
        changes: withdrawal.lead,
        consents: withdrawal.consents,
        action: 'marketing.withdrawn',
        at: new Date(at).toISOString(),
        changeId: newChangeId(),
      });
      if (result === 'done') return;
    }
    if (leadId) throw new Error('A lead kept changing while a withdrawal was written down');
  };
