/**
 * Everything that a log line may say (reliability e.3). A field that is not named here cannot be logged; none of them
 * ever holds an answer, a name, an address, a token or text typed by anybody.
 */
export type LogEvents = {
  'request.done': { operation: string; method: string; status: number; durationMs: number; traceId: string };
  'request.failed': { operation: string; traceId: string; error: string; code?: string; frames: string[] };
  'intake.stored': { clinic: string; leadId: string; screeningId: string; isNewLead: boolean; hold?: string };
  'intake.replayed': { clinic: string; screeningId: string };
  'intake.surge': { clinic: string };
  'unsubscribe.done': { clinic: string; scope: string };
  'opt-in.done': { clinic: string; leadId: string; outcome: string };
  /** The suppression holds; the lead does not say so yet. */
  'unsubscribe.unrecorded': { clinic: string; traceId: string; error: string; code?: string; frames: string[] };
  'mail.sent': { messageId: string; clinic: string; kind: string; attempt: number };
  /** SES took it and that could not be written down: the evidence for whoever asks. */
  'mail.accepted': { messageId: string; attempt: number; sesId: string };
  'mail.ended': { messageId: string; clinic: string; kind: string; state: string; error?: string };
  'mail.refused': { messageId: string; clinic: string; meaning: string; reason: string };
  'mail.unmade': {
    messageId: string;
    clinic: string;
    kind: string;
    error: string;
    code?: string;
    frames: string[];
  };
  'mail.braked': { scope: string; reason: string; seconds: number };
  'mail.unreadable': { messageId: string };
  'mail.otherEpoch': { messageId: string };
  'mail.clockOff': { seconds: number };
  'mail.failed': { messageId: string; error: string; code?: string; frames: string[] };
  'mail.swept': { handled: number; oldestSeconds: number; durationMs: number };
  'evidence.noted': { messageId: string; clinic: string; happening: string; gravity?: string; state: string };
  /** Counted by its reason; the event itself is never repeated, because it names addresses. */
  'evidence.ignored': { reason: string };
  'evidence.suppressed': { messageId: string; clinic: string; reason: string; until?: string };
  /** Alerts to this clinic do not arrive any more. */
  'evidence.alertAddress': { clinic: string; reason: string };
  'evidence.failed': { error: string; code?: string; frames: string[] };
  /** Erased leads of which nothing is left now, and how long the oldest of them had waited. */
  'purge.done': { erased: number; oldestSeconds: number; durationMs: number };
  /** Leads whose time was over. `isComplete`: false when the rest waits for the next run. */
  'purge.expired': { erased: number; isComplete: boolean; durationMs: number };
  'purge.failed': { clinic: string; leadId: string; error: string; code?: string; frames: string[] };
  /** Days of the audit that were sealed by this run. */
  'audit.sealed': { days: number; durationMs: number };
  'audit.unsealed': { clinic: string; error: string; code?: string; frames: string[] };
  'stream.unreadable': { sequence: string };
  'stream.failed': { sequence: string; error: string; code?: string; frames: string[] };
};

export type LogEvent = keyof LogEvents;
