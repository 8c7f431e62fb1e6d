/** Says why a message goes out or does not: for the sender before it sends, and for people who look at the plan. */
import { type LeadFacts, type Unmet, unmetNeed } from '../lead-needs.ts';
import { hasEnded, type Message } from '../message.ts';

/** The lists that an address is on: the clinic's own by scope, and that of all clinics (hard bounces, complaints). */
export type Suppression = { byClinic?: 'marketing' | 'all'; byAll: boolean };

/**
 * State of sending as a whole, as ISO instants. `epoch` guards against restored tables (docs/mail-protocol.md#restore).
 */
export type MailControl = { epoch: string; pausedUntil?: string; marketingPausedUntil?: string };

/** A fact that is left out is not judged: the sender knows some before the fence and the others by it. */
export type GateFacts = {
  /** Now, as an ISO instant. */
  at: string;
  control?: MailControl;
  /** The epoch that this deployment sends for. */
  epoch?: string;
  suppression?: Suppression;
  /** `gone` where there is no such lead any more. */
  lead?: LeadFacts | 'gone';
};

/** Why, as a code. */
export type Because =
  | 'ended'
  | 'under-way'
  | 'expired'
  | 'other-epoch'
  | 'paused'
  | 'erased'
  | 'suppressed'
  | Unmet
  | 'held'
  | 'not-due'
  | 'nothing-against-it';

const finalReasons: readonly Because[] = [
  'erased',
  'suppressed',
  'no-consent',
  'newer-screening',
  'lead-status',
  'outcome',
];

/** Whether a reason of the lead or its address never passes: then the message can be ended. */
export const isFinal = (because: Because): boolean => finalReasons.includes(because);

/** Whether it goes out, and why. */
export type Verdict = { willSend: boolean; because: Because };

const isPaused = ({ at, control }: GateFacts, { class: messageClass }: Message): boolean => {
  const until =
    messageClass === 'marketing' ? [control?.pausedUntil, control?.marketingPausedUntil] : [control?.pausedUntil];
  return until.some((instant) => instant !== undefined && instant > at);
};

const isSuppressed = ({ suppression }: GateFacts, { class: messageClass }: Message): boolean => {
  if (!suppression) return false;
  const { byAll, byClinic } = suppression;
  // A person who left the marketing mail still gets the summary that they ask for.
  return byAll || byClinic === 'all' || (byClinic === 'marketing' && messageClass === 'marketing');
};

const whyNever = (facts: GateFacts, message: Message): Because | undefined => {
  const { lead } = facts;
  if (hasEnded(message.state)) return 'ended';
  if (lead === 'gone' || lead?.isErased) return 'erased';
  if (isSuppressed(facts, message)) return 'suppressed';
  const unmet = lead && unmetNeed(message, lead);
  if (unmet) return unmet;
  return message.state === 'READY' && message.notAfter <= facts.at ? 'expired' : undefined;
};

const whyLater = (facts: GateFacts, message: Message): Because | undefined => {
  const { at, control, epoch, lead } = facts;
  if (control && epoch !== undefined && control.epoch !== epoch) return 'other-epoch';
  if (isPaused(facts, message)) return 'paused';
  if (lead && lead !== 'gone' && lead.isHeld) return 'held';
  return (message.nextLook ?? 0) * 1000 > Date.parse(at) ? 'not-due' : undefined;
};

/**
 * Whether a message will go out by these facts. Final reasons come before passing ones; `not-due` is no obstacle, only
 * a later time. Pure.
 */
export const gate = (message: Message, facts: GateFacts): Verdict => {
  const never = whyNever(facts, message);
  if (never) return { willSend: false, because: never };
  if (message.state === 'SENDING' || message.state === 'UNKNOWN') return { willSend: false, because: 'under-way' };
  const later = whyLater(facts, message);
  return { willSend: later === undefined || later === 'not-due', because: later ?? 'nothing-against-it' };
};
