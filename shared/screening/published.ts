import { microneedling100 } from './microneedling/1.0.0/rule-set.ts';
import { microneedling110 } from './microneedling/1.1.0/rule-set.ts';
import type { RuleSet } from './rule-set.ts';
import { type Published, publishedIn, type RuleSetName } from './treatments.ts';

/** Every rule set that was ever published. Rows and texts of a listed version never change. */
const published: Published<RuleSet> = {
  microneedling: {
    '1.0.0': microneedling100,
    '1.1.0': microneedling110,
  },
};

/**
 * The rule set of a treatment in a version (default: the current one), or `undefined` when it was never published: an
 * unknown treatment is never judged by another's rules.
 */
export const ruleSetOf = (name: RuleSetName): RuleSet | undefined => publishedIn(published, name);
