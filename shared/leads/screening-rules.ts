/** The rules that a stored screening was made with: the published version of its day, as its clinic had tightened it. */
import { withOverlay } from '../screening/overlay.ts';
import { ruleSetOf } from '../screening/published.ts';
import type { RuleSet } from '../screening/rule-set.ts';
import type { Screening } from './screening.ts';

/** Throws when the version is not among the published. */
export const rulesOf = async ({
  treatment,
  ruleSetVersion,
  overlay,
}: Pick<Screening, 'treatment' | 'ruleSetVersion' | 'overlay'>): Promise<RuleSet> => {
  const ruleSet = await ruleSetOf({ treatment, version: ruleSetVersion });
  if (!ruleSet) throw new Error('A screening was made with a rule set that is not published');
  return withOverlay(ruleSet, overlay);
};
