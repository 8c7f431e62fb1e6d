/**
 * Leaving (docs/contract.md#unsubscribe-links): what is stopped, in the words that the page shows, and what that
 * changes about a lead.
 */
import { createHash } from 'node:crypto';
import type { Consent, ConsentPurpose } from './consent.ts';
import type { Lead } from './lead.ts';
import type { SuppressionScope } from './suppression.ts';

type WithdrawalText = { textId: string; text: string };

/** What each scope stops. A text is never changed: records refer to it by its id. */
export const withdrawalTexts: Record<SuppressionScope, WithdrawalText> = {
  marketing: {
    textId: 'unsubscribe-marketing-en-1',
    text: 'Follow-up e-mails: messages after an enquiry, and invitations to come back',
  },
  all: {
    textId: 'unsubscribe-all-en-1',
    text: 'Every e-mail, also the answer to an enquiry and the reminder that a waiting time is over',
  },
};

export type Withdrawal = {
  /** What becomes of the lead's consents. */
  lead: Pick<Lead, 'wantsMarketing' | 'wantsReminder'>;
  /** The records that prove it, one per consent that was given until now. */
  consents: Consent[];
};

/** Leaving by a link in a mail, or by a word to the clinic, which somebody there writes down (their `sub`). */
export type Leaving = { via: 'link'; by: 'prospect' } | { via: 'staff'; by: string };

/** What leaving at an instant (ms) changes about a lead; undefined when it had given no consent that this ends. */
export const withdrawalOf = (
  { wantsMarketing, wantsReminder }: Pick<Lead, 'wantsMarketing' | 'wantsReminder'>,
  scope: SuppressionScope,
  at: number,
  { via }: Pick<Leaving, 'via'>,
): Withdrawal | undefined => {
  const ended: ConsentPurpose[] = [];
  if (wantsMarketing) ended.push('marketing');
  if (wantsReminder && scope === 'all') ended.push('reminder');
  if (ended.length === 0) return undefined;
  const { textId, text } = withdrawalTexts[scope];
  const textHash = createHash('sha256').update(text).digest('hex');
  return {
    lead: { wantsMarketing: false, wantsReminder: wantsReminder && scope !== 'all' },
    consents: ended.map((purpose) => ({
      purpose,
      isGiven: false,
      textId,
      textHash,
      lang: 'en',
      at: new Date(at).toISOString(),
      via,
    })),
  };
};
