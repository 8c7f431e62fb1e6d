/**
 * The protocol as a table (docs/mail-protocol.md#steps and docs/mail-protocol.md#answers-of-ses): from which state a
 * step leads where, and what must hold in the table at that moment. A store makes one conditional write of a step; the
 * model walks the same rows.
 */
import type { MessageState } from '../message.ts';

/**
 * What must hold when a step is written:
 * `due`: its next look has come · `worth-sending`, `stale`: before, or from, `notAfter` · `own-claim`: nobody claimed it
 * since · `lease-left`: at least the fence margin of the lease · `unchanged`: nobody wrote it since it was read.
 */
export type StepCondition = 'due' | 'worth-sending' | 'stale' | 'own-claim' | 'lease-left' | 'unchanged';

export type Step = { from: MessageState; to: MessageState; when: readonly StepCondition[] };

export const steps = {
  /** One worker takes it. */
  claim: { from: 'READY', to: 'CLAIMED', when: ['due', 'worth-sending', 'unchanged'] },
  /** Nobody sent it while it was worth it. */
  expire: { from: 'READY', to: 'EXPIRED', when: ['stale', 'unchanged'] },
  /** Mail of its class rests; it is looked at again when the pause ends. */
  rest: { from: 'READY', to: 'READY', when: ['due', 'worth-sending', 'unchanged'] },
  /** The plan has changed before a worker took it; written together with the change. */
  withdraw: { from: 'READY', to: 'CANCELLED', when: ['unchanged'] },
  /** Nothing was started: too little time, a conflict, a held lead, a closed send window, or an obstacle. */
  release: { from: 'CLAIMED', to: 'READY', when: ['own-claim'] },
  /** The text could not be made, or is not a mail; people must look. */
  parkUnmade: { from: 'CLAIMED', to: 'PARKED', when: ['own-claim'] },
  suppress: { from: 'CLAIMED', to: 'SUPPRESSED', when: ['own-claim'] },
  cancel: { from: 'CLAIMED', to: 'CANCELLED', when: ['own-claim'] },
  /** The intent to send, written together with the checks that allow it. */
  fence: { from: 'CLAIMED', to: 'SENDING', when: ['own-claim', 'lease-left'] },
  /** SES took it. */
  markSent: { from: 'SENDING', to: 'SENT', when: ['own-claim'] },
  /** SES certainly did not take it, for a reason that passes. */
  retry: { from: 'SENDING', to: 'READY', when: ['own-claim'] },
  /** SES certainly did not take it, because of the message itself. */
  markDead: { from: 'SENDING', to: 'DEAD', when: ['own-claim'] },
  /** Nobody knows whether SES took it. */
  markUnknown: { from: 'SENDING', to: 'UNKNOWN', when: ['own-claim'] },

  /** Resolver: the worker died before it started anything. */
  reclaim: { from: 'CLAIMED', to: 'READY', when: ['due', 'unchanged'] },
  /** Resolver: too many workers died of it. */
  parkDeadly: { from: 'CLAIMED', to: 'PARKED', when: ['due', 'unchanged'] },
  /** Resolver: the worker died while it was sending. */
  markLostUnknown: { from: 'SENDING', to: 'UNKNOWN', when: ['due', 'unchanged'] },
  /** Resolver: no sign of it, and one more copy is bearable. */
  resend: { from: 'UNKNOWN', to: 'READY', when: ['due', 'unchanged'] },
  /** Resolver: no sign of it, and a second copy is not bearable. */
  parkUnknown: { from: 'UNKNOWN', to: 'PARKED', when: ['due', 'unchanged'] },

  /** Evidence: an event of SES proves that SES took the mail, whatever the message's state says. */
  proveReady: { from: 'READY', to: 'SENT', when: ['unchanged'] },
  proveClaimed: { from: 'CLAIMED', to: 'SENT', when: ['unchanged'] },
  proveSending: { from: 'SENDING', to: 'SENT', when: ['unchanged'] },
  proveUnknown: { from: 'UNKNOWN', to: 'SENT', when: ['unchanged'] },
  proveParked: { from: 'PARKED', to: 'SENT', when: ['unchanged'] },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/** The step by which evidence ends each state in which nobody knows yet that SES took the mail. */
export const proofSteps = {
  READY: 'proveReady',
  CLAIMED: 'proveClaimed',
  SENDING: 'proveSending',
  UNKNOWN: 'proveUnknown',
  PARKED: 'proveParked',
} as const satisfies Partial<Record<MessageState, StepName>>;
