/**
 * What must be true of a lead for a mail to go, as a table. The gate reads it to say why, the fence makes one condition
 * of it, and the plan creates nothing that it forbids.
 */
import type { Lead, LeadStatus } from '../leads/lead.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { MessageKind } from './message.ts';

export type LeadNeeds = {
  /** The consent that service mail rests on besides the one to be screened at all. Marketing always needs its own. */
  readonly consent?: 'wantsReminder';
  /** The only statuses with which it goes. */
  readonly statuses?: readonly LeadStatus[];
  /** Outcomes of the latest screening with which it does not go. */
  readonly notAfter?: readonly Outcome[];
  /** Nothing has been answered since the screening that it is about. */
  readonly isLatest?: true;
};

/** Whoever was told to wait, or not to come, gets no promotion (contract 5). */
export const noPromotion: readonly Outcome[] = ['not_suitable', 'defer_until'];

const followUp: LeadNeeds = {
  statuses: ['new', 'contacted'],
  notAfter: noPromotion,
  isLatest: true,
};

export const leadNeeds: Readonly<Record<MessageKind, LeadNeeds>> = {
  summary: {},
  'clinic-alert': {},
  decision: {},
  'settings-notice': {},
  // With a treatment behind them, or nothing more to come, a waiting time is of no interest.
  'eligible-again': { consent: 'wantsReminder', statuses: ['new', 'contacted', 'booked'], isLatest: true },
  'follow-up-1': followUp,
  'follow-up-2': followUp,
  maintenance: { statuses: ['treated'], notAfter: noPromotion },
};

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
  consentFor[message.class] ?? leadNeeds[message.kind].consent;

/** The first need of a message that a lead does not meet. */
export const unmetNeed = (message: About, lead: LeadFacts): Unmet | undefined => {
  const { statuses, notAfter, isLatest } = leadNeeds[message.kind];
  const { status, outcome, lastScreeningId, isHeld } = lead;
  const consent = neededConsent(message);
  if (consent && lead[consent] === false) return 'no-consent';
  if (isLatest && lastScreeningId !== undefined && lastScreeningId !== message.screeningId) return 'newer-screening';
  if (outcome && notAfter?.includes(outcome)) return 'outcome';
  // A held lead has a status of its own; that it is held is another reason, which passes.
  return status && statuses && !isHeld && !statuses.includes(status) ? 'lead-status' : undefined;
};
