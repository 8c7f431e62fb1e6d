/** What one transaction stores of a submission, for somebody new and for somebody known. Pure. */
import { instantOf } from '../contract/instant.ts';
import type { IgnoredFields } from '../leads/intake-stats.ts';
import type { Lead } from '../leads/lead.ts';
import type { Screening } from '../leads/screening.ts';
import { tokenHash } from '../links/result-link.ts';
import { leadFactsOf } from '../mail/lead-needs.ts';
import type { Message } from '../mail/message.ts';
import { plannedMessages } from '../mail/plan/plan.ts';
import { withdrawals } from '../mail/plan/replan.ts';
import type { Move } from '../mail/protocol/message-moves.ts';
import { takesPlace } from './hold.ts';
import { type IdempotencyRecord, idempotencyRecord } from './idempotency.ts';
import { type AdmittedSubmission, leadAfter, newLead, screeningOf } from './lead-from-submission.ts';
import type { SubmissionHashes } from './submission-hashes.ts';

/** A lead that is there already, with every message of it. */
export type KnownLead = { lead: Lead; messages: readonly Message[] };

/** Everything that one submission writes. */
export type Intake = {
  /** The lead as it will be, and as it was read; nobody was there when `before` is absent. */
  lead: Lead;
  before: Lead | undefined;
  screening: Screening;
  messages: readonly Message[];
  /** Steps that take out of the plan what this screening replaces. */
  withdrawn: readonly Move[];
  /** What the person, the phone number and the result link are found by. */
  hashes: Pick<SubmissionHashes, 'person' | 'phone'> & { link: string };
  /** The place that it takes among the submissions of the day that cause mail for a mailbox; held ones take none. */
  place: Pick<SubmissionHashes, 'mailbox' | 'mark'> | undefined;
  /**
   * Names of the day's counters that go up by one (docs/contract.md#figures). Counters outlive the leads and hold
   * nothing of anybody.
   */
  counters: readonly string[];
  /** What the clinic is told of the form that this came from. */
  ignored: IgnoredFields | undefined;
  /** Absent when the caller gave no key and none was derived. */
  repeat: { keyHash: string; record: IdempotencyRecord } | undefined;
};

const repeatOf = ({ hashes, at }: AdmittedSubmission, screening: Screening): Intake['repeat'] => {
  const { repeat, fingerprint } = hashes;
  if (!repeat) return undefined;
  const expiresAt = instantOf(at + repeat.keptFor);
  return { keyHash: repeat.keyHash, record: idempotencyRecord.parse({ ...screening, fingerprint, expiresAt }) };
};

const countersOf = (lead: Lead, before: Lead | undefined): string[] => {
  if (before) return ['again', ...(before.outcome === 'defer_until' ? ['afterDeferral'] : [])];
  const { outcome, concern, source = 'other', status } = lead;
  return [
    'leads',
    ...(status === 'held' ? ['held'] : []),
    `outcome:${outcome}`,
    `concern:${concern}`,
    `source:${source}`,
  ];
};

/** What a submission writes: on the known lead, or as a new one. */
export const intakeOf = (admitted: AdmittedSubmission, known?: KnownLead): Intake => {
  const { settings, at, hashes, ignored, origin } = admitted;
  const lead = known ? leadAfter(known.lead, admitted) : newLead(admitted);
  const screening = screeningOf(admitted, lead);
  return {
    lead,
    before: known?.lead,
    screening,
    messages: plannedMessages({ settings, lead, screening, at }, known === undefined),
    withdrawn: known ? withdrawals(known.messages, leadFactsOf(lead), at) : [],
    place: takesPlace(admitted.hold) ? hashes : undefined,
    hashes: { ...hashes, link: tokenHash(admitted.resultToken) },
    counters: countersOf(lead, known?.lead),
    // Without a page that is the clinic's, its site is known.
    ignored: ignored && { ...ignored, page: ignored.page || (origin ?? '') },
    repeat: repeatOf(admitted, screening),
  };
};
