/**
 * Adverse events of a clinic by rule: whether the rule had fired in the person's last screening before. What is counted
 * names nobody, so it outlives an erase (docs/privacy.md#erase).
 */

/** The rules that a screening was judged by. */
export type JudgedBy = { treatment: string; ruleSetVersion: string };

/** Events of a year; `rules` is absent for those of people who had not been screened before. */
export type CountedEvents = { year: string; rules?: JudgedBy; events: number; fired: Readonly<Record<string, number>> };

/** The ids of all rules that there were. */
export type RuleIdsOf = (judgedBy: JudgedBy) => Promise<readonly string[]>;

/** All events together, by rule, in the order of their ids. A rule that a version lacks is neither fired nor not fired in it. */
export const adverseCounts = async (counted: readonly CountedEvents[], ruleIdsOf: RuleIdsOf) => {
  const rules = new Map<string, { fired: number; notFired: number }>();
  for (const { rules: judgedBy, events, fired } of counted) {
    if (!judgedBy) continue;
    for (const ruleId of new Set([...(await ruleIdsOf(judgedBy)), ...Object.keys(fired)])) {
      const sum = rules.get(ruleId) ?? { fired: 0, notFired: 0 };
      const count = fired[ruleId] ?? 0;
      rules.set(ruleId, { fired: sum.fired + count, notFired: sum.notFired + events - count });
    }
  }
  const sumOf = (some: readonly CountedEvents[]) => some.reduce((sum, { events }) => sum + events, 0);
  return {
    events: sumOf(counted),
    unscreened: sumOf(counted.filter(({ rules: judgedBy }) => !judgedBy)),
    rules: [...rules]
      .map(([ruleId, count]) => ({ ruleId, ...count }))
      .sort((one, other) => (one.ruleId < other.ruleId ? -1 : 1)),
  };
};
