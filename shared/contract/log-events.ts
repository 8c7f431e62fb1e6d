/**
 * Everything that a log line may say (docs/privacy.md#logs). A field that is not named here cannot be logged; none of
 * them ever holds an answer, a name, an address, a token or text typed by anybody.
 */

/** What may be logged of an error: its name, a code of ours or of the platform, and where it was thrown. */
export type ErrorFields = { error: string; code?: string; frames: string[] };

export type LogEvents = {
  'request.done': { operation: string; method: string; status: number; durationMs: number; traceId: string };
  'request.failed': ErrorFields & { operation: string; traceId: string };
  /** `held`: 1 for a lead that is held, 0 for others, so that the average is the share of them. */
  'intake.stored': {
    clinic: string;
    leadId: string;
    screeningId: string;
    isNewLead: boolean;
    hold?: string;
    held: 0 | 1;
  };
  'intake.replayed': { clinic: string; screeningId: string };
  'intake.surge': { clinic: string };
  /** A receipt was asked of a screening that is not as it was stored. */
  'receipt.refused': { clinic: string; screeningId: string };
  'unsubscribe.done': { clinic: string; scope: string };
  'opt-in.done': { clinic: string; leadId: string; outcome: string };
  /** The suppression holds; the lead does not say so yet. */
  'unsubscribe.unrecorded': ErrorFields & { clinic: string; traceId: string };
  'mail.sent': { messageId: string; clinic: string; kind: string; attempt: number };
  /** SES took the mail and that could not be written down: the evidence for somebody who asks. */
  'mail.accepted': { messageId: string; attempt: number; sesId: string };
  'mail.ended': { messageId: string; clinic: string; kind: string; state: string; error?: string };
  /** `lateSeconds` since the message was due for the first time, however often it was put off. */
  'mail.refused': { messageId: string; clinic: string; meaning: string; reason: string; lateSeconds: number };
  /** No start was free in the account's rate; said of one message a minute. */
  'mail.rateFull': { messageId: string; lateSeconds: number };
  'mail.unmade': ErrorFields & { messageId: string; clinic: string; kind: string };
  'mail.braked': { scope: string; reason: string; seconds: number };
  'mail.unreadable': { messageId: string };
  'mail.otherEpoch': { messageId: string };
  /** Seconds that our clock is ahead of the table's; nothing is sent meanwhile. */
  'mail.clockOff': { seconds: number };
  'mail.failed': ErrorFields & { messageId: string };
  'mail.swept': { handled: number; oldestSeconds: number; durationMs: number };
  'evidence.noted': { messageId: string; clinic: string; eventType: string; bounceType?: string; state: string };
  /** Counted by its reason; the event itself is never repeated, because it names addresses. */
  'evidence.ignored': { reason: string };
  'evidence.suppressed': { messageId: string; clinic: string; reason: string; until?: string };
  /** Alerts to this clinic do not arrive any more. */
  'evidence.alertAddress': { clinic: string; reason: string };
  'evidence.failed': ErrorFields;
  /** Erased leads of which nothing is left now, and how long the oldest of them had waited. */
  'purge.done': { erased: number; oldestSeconds: number; durationMs: number };
  /** Leads whose time was over. `isComplete`: false when the rest waits for the next run. */
  'purge.expired': { erased: number; isComplete: boolean; durationMs: number };
  /** Without a lead, the clinic's leads could not be found. */
  'purge.failed': ErrorFields & { clinic: string; leadId?: string };
  /** Days of the audit that were sealed by this run, and clinics whose days could not be, or not in this run’s time. */
  'audit.sealed': { days: number; failed: number; durationMs: number };
  'audit.unsealed': ErrorFields & { clinic: string };
  /** Reminders of sign-offs that were planned. `isComplete`: false when a clinic waits for the next run. */
  'rules.reminded': { planned: number; isComplete: boolean; durationMs: number };
  'rules.unreminded': ErrorFields & { clinic: string };
  /** Mails about promises that were not kept, as planned. `isComplete`: false when a clinic waits for the next run. */
  'promises.told': { planned: number; isComplete: boolean; durationMs: number };
  'promises.untold': ErrorFields & { clinic: string };
  /** A step of the canary, by its name in `shared/verify`. `status`: the HTTP status that decided, where one did. */
  'canary.passed': { step: string; durationMs: number };
  'canary.missed': { step: string; durationMs: number; status?: number };
  'stream.unreadable': { sequence: string };
  'stream.failed': ErrorFields & { sequence: string };
};

export type LogEvent = keyof LogEvents;

/** Writes one event; for rooms that are given a log. */
export type Log = (...entry: { [Event in LogEvent]: [event: Event, fields: LogEvents[Event]] }[LogEvent]) => void;
