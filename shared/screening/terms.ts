/**
 * Whom a rule set may judge, for how long its answers count, and what is treated with. The terms belong to the rule set
 * and are frozen with it; they stand beside its rows because a form and a schema need them without the rows.
 */
export type Terms = {
  /** Whole years. Younger people are answered, and nothing of them is kept. */
  readonly minimumAge: number;
  /** Answers go out of date: after this many days a person should screen again (docs/screening.md#validity). */
  readonly validForDays: number;
  /** What the rules know to treat with, the usual device first. */
  readonly devices: readonly [string, ...string[]];
};
