/**
 * Leaving (docs/contract.md#unsubscribe-links): what is stopped, in the words that the page shows, and what that
 * changes about a lead.
 */
import { createHash } from 'node:crypto';
import { withdrawal as en, type WithdrawalTexts } from '../texts/en/withdrawal.ts';
import { withdrawal as es } from '../texts/es/withdrawal.ts';
import { withdrawal as it } from '../texts/it/withdrawal.ts';
import type { Language } from '../texts/language.ts';
import type { Consent, ConsentPurpose } from './consent.ts';
import type { Lead } from './lead.ts';
import type { SuppressionScope } from './suppression.ts';

const texts: Readonly<Record<Language, WithdrawalTexts>> = { en, it, es };

/** What each scope stops, in a language. A text is never changed: records refer to it by its id. */
export const withdrawalTexts = (lang: Language): Readonly<Record<SuppressionScope, WithdrawalTexts['all']>> =>
  texts[lang];

export type Withdrawal = {
  /** What becomes of the lead's consents. */
  lead: Pick<Lead, 'wantsMarketing' | 'wantsReminder'>;
  /** The records that prove it, one per consent that was given until now. */
  consents: Consent[];
};

/**
 * Leaving by a link in a mail, or by a word to the clinic, which somebody there writes down (their `sub`). `lang` is the
 * language of the words that were shown, or that a mail's link leads to.
 */
export type Leaving = { lang: Language } & ({ via: 'link'; by: 'prospect' } | { via: 'staff'; by: string });

/** What leaving at an instant (ms) changes about a lead; undefined when it had given no consent that this ends. */
export const withdrawalOf = (
  { wantsMarketing, wantsReminder }: Pick<Lead, 'wantsMarketing' | 'wantsReminder'>,
  scope: SuppressionScope,
  at: number,
  { via, lang }: Pick<Leaving, 'via' | 'lang'>,
): Withdrawal | undefined => {
  const ended: ConsentPurpose[] = [];
  if (wantsMarketing) ended.push('marketing');
  if (wantsReminder && scope === 'all') ended.push('reminder');
  if (ended.length === 0) return undefined;
  const { textId, text } = withdrawalTexts(lang)[scope];
  const textHash = createHash('sha256').update(text).digest('hex');
  return {
    lead: { wantsMarketing: false, wantsReminder: wantsReminder && scope !== 'all' },
    consents: ended.map((purpose) => ({
      purpose,
      isGiven: false,
      textId,
      textHash,
      lang,
      at: new Date(at).toISOString(),
      via,
    })),
  };
};
