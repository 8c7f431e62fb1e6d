/**
 * Everything that a log line may say (reliability e.3). A field that is not named here cannot be logged; none of them
 * ever holds an answer, a name, an address, a token or text typed by anybody.
 */
export type LogEvents = {
  'request.done': { route: string; method: string; status: number; durationMs: number; traceId: string };
  'request.failed': { route: string; traceId: string; error: string; code?: string; frames: string[] };
  'intake.stored': { clinic: string; leadId: string; screeningId: string; isNewLead: boolean; hold?: string };
  'intake.replayed': { clinic: string; screeningId: string };
  'intake.surge': { clinic: string };
};

export type LogEvent = keyof LogEvents;
