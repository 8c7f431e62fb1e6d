/**
 * The rules that a stored screening was made with: the published version of its day, as its clinic had tightened
 * it, with what was added while nobody had signed it off.
 */

import { withOverlay } from '../screening/overlay.ts';
import { ruleSetOf } from '../screening/published/published.ts';
import type { RuleSet } from '../screening/rule-set.ts';
import { withUnsigned } from '../screening/sign-off/not-signed.ts';
import type { Screening } from './screening.ts';

/** In the language of the screening. Throws when the version is not among the published. */
export const rulesOf = async ({
  treatment,
  ruleSetVersion,
  overlay,
  unsigned,
  lang,
}: Pick<Screening, 'treatment' | 'ruleSetVersion' | 'overlay' | 'unsigned' | 'lang'>): Promise<RuleSet> => {
  const ruleSet = await ruleSetOf({ treatment, version: ruleSetVersion }, lang);
  if (!ruleSet) throw new Error('A screening was made with a rule set that is not published');
  return withUnsigned(withOverlay(ruleSet, overlay), unsigned);
};
