/**
 * What one submission makes of somebody new and of somebody known: screening, messages and the record of the intent.
 * Pure; the store writes whichever it finds to be true, in one transaction.
 */

import type { Hold, Lead } from '../leads/lead.ts';
import type { Screening } from '../leads/screening.ts';
import { tokenHash } from '../links/result-link.ts';
import { leadFactsOf } from '../mail/lead-needs.ts';
import type { Message } from '../mail/message.ts';
import { plannedMessages } from '../mail/plan/plan.ts';
import { withdrawals } from '../mail/plan/replan.ts';
import type { Move } from '../mail/protocol/message-moves.ts';
import { type IdempotencyRecord, idempotencyRecord } from './idempotency.ts';
import type { Intent } from './intent.ts';
import {
  type Arrival,
  effectOf,
  newLead,
  type ScreeningEffect,
  screeningOf,
  statusAfter,
} from './lead-from-submission.ts';

/** Keyed hashes by which the person, the number and the link are found again. */
export type IntakeHashes = { person: string; phone: string | undefined; token: string };

/** What one submission writes besides the lead. */
export type Intake = {
  screening: Screening;
  messages: readonly Message[];
  /** What the lead's plan loses by this screening. */
  withdrawn: readonly Move[];
  hashes: IntakeHashes;
  /** Absent when the caller gave no key and none was derived. */
  repeat: { keyHash: string; record: IdempotencyRecord } | undefined;
  auditId: string;
};

/** What to write for somebody new, and for somebody known, given all messages of their lead. */
export type Records = {
  forNewLead: () => { intake: Intake; lead: Lead };
  forLead: (
    lead: Lead,
    messages: readonly Message[],
  ) => { intake: Intake; effect: ScreeningEffect; status: Lead['status'] };
};

const repeatOf = ({ repeat, fingerprint }: Intent, screening: Screening, at: number): Intake['repeat'] => {
  if (!repeat) return undefined;
  const expiresAt = new Date(at + repeat.keptFor).toISOString();
  return { keyHash: repeat.keyHash, record: idempotencyRecord.parse({ ...screening, fingerprint, expiresAt }) };
};

/** `token` is the result link's; `possibleDuplicate`: another lead of the clinic has the same phone number. */
export const recordsFor = (arrival: Arrival, intent: Intent, token: string, possibleDuplicate: boolean): Records => {
  const { settings, at } = arrival;
  const intakeOf = (lead: Lead, hold: Hold | undefined, isNewLead: boolean): Intake => {
    const screening = { ...screeningOf({ ...arrival, hold }, lead.leadId), linkHash: tokenHash(token) };
    return {
      screening,
      messages: plannedMessages({ settings, lead, screening, at }, isNewLead),
      withdrawn: [],
      hashes: { person: intent.person, phone: intent.phone, token: screening.linkHash },
      repeat: repeatOf(intent, screening, at),
      auditId: screening.screeningId,
    };
  };
  return {
    forNewLead: () => {
      const lead = newLead(arrival, possibleDuplicate);
      return { intake: intakeOf(lead, arrival.hold, true), lead };
    },
    forLead: (lead, messages) => {
      const effect = effectOf(arrival, lead);
      const status = statusAfter(lead);
      const after = { ...lead, ...effect, status };
      // On a lead that is held already, a later submission waits with it.
      const intake = intakeOf(after, lead.hold ?? arrival.hold, false);
      return { intake: { ...intake, withdrawn: withdrawals(messages, leadFactsOf(after), at) }, effect, status };
    },
  };
};
