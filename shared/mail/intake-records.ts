/**
 * What one submission makes of somebody new and of somebody known: screening, messages and the record of the intent.
 * Pure; the store writes whichever it finds to be true, in one transaction.
 */
import { type IdempotencyRecord, idempotencyRecord } from '../leads/idempotency.ts';
import type { Intent } from '../leads/intent.ts';
import type { Hold, Lead } from '../leads/lead.ts';
import { tokenHash } from '../leads/result-link.ts';
import type { Screening } from '../leads/screening.ts';
import { type Arrival, effectOf, newLead, type ScreeningEffect, screeningOf, statusAfter } from '../leads/take-in.ts';
import type { Message } from './message.ts';
import { plannedMessages } from './plan.ts';

/** Keyed hashes by which the person, the number and the link are found again. */
export type IntakeHashes = { person: string; phone: string | undefined; token: string };

export type Intake = {
  screening: Screening;
  messages: readonly Message[];
  hashes: IntakeHashes;
  /** Absent when the caller gave no key and none was derived. */
  repeat: { keyHash: string; record: IdempotencyRecord } | undefined;
  auditId: string;
};

/** What to write for somebody new, and for somebody known. */
export type Records = {
  forNewLead: () => { intake: Intake; lead: Lead };
  forLead: (lead: Lead) => { intake: Intake; effect: ScreeningEffect; status: Lead['status'] };
};

const repeatOf = ({ repeat, fingerprint }: Intent, screening: Screening, at: number): Intake['repeat'] => {
  if (!repeat) return undefined;
  const expiresAt = new Date(at + repeat.keptFor).toISOString();
  return { keyHash: repeat.keyHash, record: idempotencyRecord.parse({ ...screening, fingerprint, expiresAt }) };
};

/** `token` is the result link's; `possibleDuplicate`: another lead of the clinic has the same phone number. */
export const recordsFor = (arrival: Arrival, intent: Intent, token: string, possibleDuplicate: boolean): Records => {
  const { settings, screeningId, at } = arrival;
  const intakeOf = (leadId: string, isNewLead: boolean, hold: Hold | undefined): Intake => {
    const screening = screeningOf({ ...arrival, hold }, leadId);
    return {
      screening,
      messages: plannedMessages({ settings, leadId, screeningId, isNewLead, hold, createdAt: screening.createdAt }),
      hashes: { person: intent.person, phone: intent.phone, token: tokenHash(token) },
      repeat: repeatOf(intent, screening, at),
      auditId: screeningId,
    };
  };
  return {
    forNewLead: () => ({
      intake: intakeOf(arrival.leadId, true, arrival.hold),
      lead: newLead(arrival, possibleDuplicate),
    }),
    // On a lead that is held already, a later submission waits with it.
    forLead: (lead) => ({
      intake: intakeOf(lead.leadId, false, lead.hold ?? arrival.hold),
      effect: effectOf(arrival),
      status: statusAfter(lead),
    }),
  };
};
