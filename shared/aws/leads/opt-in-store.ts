/**
 * A confirmed opt-in (docs/contract.md#confirmation-links): the lead's consent, its proof, the follow-ups that it
 * allows, and the end of an earlier marketing suppression, in one transaction. Nothing else lifts a suppression
 * (docs/contract.md#unsubscribe-links).
 */
import { createHash } from 'node:crypto';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { emailAddress } from '../../contract/email-address.ts';
import type { Consent } from '../../leads/consent.ts';
import type { Lead } from '../../leads/lead.ts';
import { personHash } from '../../leads/person-hash.ts';
import { isReadable } from '../../leads/retention.ts';
import type { Screening } from '../../leads/screening.ts';
import type { OptInLink } from '../../links/opt-in-link.ts';
import type { Message } from '../../mail/message.ts';
import { replan } from '../../mail/plan/replan.ts';
import { consentTexts } from '../../texts/consent-texts.ts';
import type { Language } from '../../texts/language.ts';
import { planWrites } from '../items/message-item.ts';
import type { SuppressionStore } from '../mail/suppression-store.ts';
import { retry } from '../table/retry.ts';
import type { ConsentStore } from './consent-store.ts';
import type { LeadStore } from './lead-store.ts';

export type ConfirmDeps = {
  table: string;
  consents: Pick<ConsentStore, 'hasChanged' | 'change'>;
  leads: Pick<LeadStore, 'readLead' | 'readScreening' | 'readMessages'>;
  suppressions: Pick<SuppressionStore, 'readScope' | 'liftMarketing'>;
  matchKey: string;
};

/**
 * Confirmed now or before; or nothing happened, because the person is erased or never ticked the box (`gone`), or asked
 * for no mail at all (`stopped`). Throws `unavailable` when the lead keeps changing.
 */
export type Confirmed = 'confirmed' | 'gone' | 'stopped';
export type ConfirmOptIn = (
  link: OptInLink,
  settings: ClinicSettings,
  /** When (ms), and the language of the sentence that was shown. */
  pressed: { at: number; lang: Language },
) => Promise<Confirmed>;

const tries = 5;

/** The yes to the sentence on the page, which may be in another language, or newer, than the one that was ticked. */
const proofOf = (screening: Screening, at: string, lang: Language): Consent | undefined => {
  const ticked = screening.consents.find(({ purpose, isGiven }) => purpose === 'marketing' && isGiven);
  const { textId, marketing } = consentTexts(lang);
  const textHash = createHash('sha256').update(marketing).digest('hex');
  return ticked && { ...ticked, textId, textHash, lang, at, via: 'link', pageOrigin: undefined };
};

const followUpsOf = (lead: Lead, latest: Screening, messages: readonly Message[], about: [ClinicSettings, number]) => {
  const [settings, at] = about;
  const after = { ...lead, wantsMarketing: true };
  return replan({ before: lead, after, isRelease: false, messages, screening: latest, settings, at }).create;
};

export const confirmOptIn = ({ table, consents, leads, suppressions, matchKey }: ConfirmDeps): ConfirmOptIn => {
  const confirmOnce = async (
    link: OptInLink,
    settings: ClinicSettings,
    { at: now, lang }: { at: number; lang: Language },
    lead: Lead,
  ): Promise<Confirmed | 'again'> => {
    const { clinic, leadId, screeningId } = link;
    const at = new Date(now).toISOString();
    const screening = await leads.readScreening(clinic, leadId, screeningId);
    const proof = screening && proofOf(screening, at, lang);
    const latest = await leads.readScreening(clinic, leadId, lead.lastScreeningId);
    const address = emailAddress(lead.contact.email);
    if (!proof || !latest || !address) return 'gone';
    const emailHash = personHash(matchKey, clinic, address.matchText);
    const scope = await suppressions.readScope(clinic, emailHash, now);
    if (scope === 'all') return 'stopped';
    const planned = followUpsOf(lead, latest, await leads.readMessages(clinic, leadId), [settings, now]);
    const lifted = scope === 'marketing' ? suppressions.liftMarketing(clinic, emailHash, at) : [];
    const change = {
      lead,
      changes: { wantsMarketing: true },
      consents: [proof],
      at,
      changeId: changeIdOf(screeningId),
    };
    const confirmation = { ...change, action: 'marketing.confirmed', actor: 'prospect' } as const;
    const result = await consents.change(confirmation, [
      ...planWrites(table, { create: planned, withdraw: [] }),
      ...lifted,
    ]);
    return result === 'done' ? 'confirmed' : 'again';
  };

  return async (link, settings, pressed) => {
    const { clinic, leadId, screeningId } = link;
    return await retry<Confirmed>(
      async () => {
        const lead = await leads.readLead(clinic, leadId);
        if (!isReadable(lead, pressed.at)) return 'gone';
        // Once is enough: the same link again must not undo a later unsubscription.
        if (await consents.hasChanged(clinic, leadId, changeIdOf(screeningId), 'marketing')) return 'confirmed';
        return await confirmOnce(link, settings, pressed, lead);
      },
      { tries },
    );
  };
};

const changeIdOf = (screeningId: string) => `opt-in-${screeningId}`;
