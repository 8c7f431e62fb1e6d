import type { Severity } from './rule-set.ts';

/** One rule that fired. `waitUntil` is the first free day `YYYY-MM-DD`, on temporary rules unless an absolute one fired. */
export type Finding = {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly waitUntil: string | null;
  readonly seeDoctor: boolean;
};
