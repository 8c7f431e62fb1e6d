/** An instant in UTC, of what somebody typed. Undefined without a zone, since it would mean something else elsewhere. */
export const instantOf = (text: string): string | undefined =>
  /T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined;
