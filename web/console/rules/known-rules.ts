import { ageLineRuleId, type Overlay, withOverlay } from '../../../shared/screening/overlay.ts';
import { type OverlayChange, overlayChanges, overlayFaults } from '../../../shared/screening/overlay-review.ts';
import { catalogueOf } from '../../../shared/screening/published/published-catalogue.ts';
import { treatments } from '../../../shared/screening/published/treatments.ts';
import type { FieldSaying } from '../../../shared/texts/problem-texts.ts';

/** The current rule set of every treatment. */
const ruleSets = treatments.flatMap((treatment) => catalogueOf({ treatment }, 'en') ?? []);

/** Every current rule. */
export const rules = ruleSets.flatMap((ruleSet) => ruleSet.rules);

/** A rule as the sentence that patients read about it. */
export const reasonOf = (id: string): string =>
  ruleSets.flatMap(({ wording }) => wording.rules[id]?.reason ?? [])[0] ?? id;

/** What an overlay changes, each with the sentence of its rule. */
export const changesOf = (overlay: Overlay): (OverlayChange & { reason: string })[] =>
  ruleSets.flatMap((ruleSet) => {
    const line = withOverlay(ruleSet, overlay).wording.rules[ageLineRuleId]?.reason;
    return overlayChanges(ruleSet, overlay).map((change) => ({
      ...change,
      reason: change.before === null && line ? line : reasonOf(change.ruleId),
    }));
  });

const [youngest, oldest] = [19, 120];

/** Why an overlay cannot be proposed as it is: by place (`waits`, `severities` or `ageLine`, and the rule), what is said. */
export const faultsOf = (overlay: Overlay): ({ place: string; id: string } & FieldSaying)[] => {
  const faults = overlayFaults(overlay, { rules }).map(({ path: [place = '', id = ''], ...said }) => ({
    ...{ place, id },
    ...said,
  }));
  const { under = youngest } = overlay.ageLine ?? {};
  const isAge = Number.isInteger(under) && under >= youngest && under <= oldest;
  const values = { min: youngest, max: oldest };
  return isAge ? faults : [...faults, { place: 'ageLine', id: ageLineRuleId, says: 'ageLine', values }];
};
