/** Whether a lead meets what a mail's kind needs of it. The gate asks, and the plan creates nothing that is refused. */
import type { Lead } from '../leads/lead.ts';
import { kinds, type MessageKind } from './kinds.ts';

type Deciding = Pick<Lead, 'status' | 'outcome' | 'wantsReminder' | 'lastScreeningId'>;

/** What of a lead decides about its mail; a fact that is left out is not judged. */
export type LeadFacts = { isErased: boolean; isHeld: boolean; wantsMarketing: boolean } & Partial<Deciding>;

/** All facts of a lead that is there. */
export const leadFactsOf = ({
  status,
  outcome,
  wantsMarketing,
  wantsReminder,
  lastScreeningId,
  hold,
}: Lead): LeadFacts => ({
  status,
  outcome,
  wantsMarketing,
  wantsReminder,
  lastScreeningId,
  isErased: false,
  isHeld: hold !== undefined,
});

/** Needs that a lead does not meet. */
export type Unmet = 'no-consent' | 'newer-screening' | 'lead-status' | 'outcome';

type About = { kind: MessageKind; class: keyof typeof consentFor; screeningId: string };

/** Marketing rests on its own consent, whatever its kind. */
const consentFor = { marketing: 'wantsMarketing', service: undefined } as const;

/** The consent that a message rests on, if any. */
export const neededConsent = (message: Pick<About, 'kind' | 'class'>): 'wantsMarketing' | 'wantsReminder' | undefined =>
  consentFor[message.class] ?? kinds[message.kind].needs.consent;

/** The first need of a message that a lead does not meet. */
export const unmetNeed = (message: About, lead: LeadFacts): Unmet | undefined => {
  const { statuses, notAfter, isLatest } = kinds[message.kind].needs;
  const { status, outcome, lastScreeningId, isHeld } = lead;
  const consent = neededConsent(message);
  if (consent && lead[consent] === false) return 'no-consent';
  if (isLatest && lastScreeningId !== undefined && lastScreeningId !== message.screeningId) return 'newer-screening';
  if (outcome && notAfter?.includes(outcome)) return 'outcome';
  // A held lead has a status of its own. The hold is another reason, and it passes.
  return status && statuses && !isHeld && !statuses.includes(status) ? 'lead-status' : undefined;
};
