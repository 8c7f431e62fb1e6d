import { microneedling110 } from '../microneedling/1.1.0/rule-set.ts';
import type { RuleSet } from '../rule-set.ts';
import { type Published, publishedIn, type RuleSetName, type Treatment } from './treatments.ts';

const current: Readonly<Record<Treatment, RuleSet>> = { microneedling: microneedling110 };

/**
 * Every rule set that was ever published. Rows and texts of a listed version never change. A former one is loaded when
 * something asks for it: a submission is nearly always judged by the current one.
 */
const published: Published<() => RuleSet | Promise<RuleSet>> = {
  microneedling: {
    '1.0.0': async () => (await import('../microneedling/1.0.0/rule-set.ts')).microneedling100,
    '1.1.0': () => current.microneedling,
  },
};

/** The rule set that new screenings are judged by. */
export const currentRuleSetOf = (treatment: Treatment): RuleSet => current[treatment];

/**
 * The rule set of a treatment in a version (default: the current one), or `undefined` when it was never published: an
 * unknown treatment is never judged by another's rules.
 */
export const ruleSetOf = async (name: RuleSetName): Promise<RuleSet | undefined> =>
  await publishedIn(published, name)?.();
