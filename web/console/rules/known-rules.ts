import { use } from 'react';
import { ageLineRuleId, type Overlay, withOverlay } from '../../../shared/screening/overlay.ts';
import { type OverlayChange, overlayChanges, overlayFaults } from '../../../shared/screening/overlay-review.ts';
import { ruleSetOf } from '../../../shared/screening/published/published.ts';
import { treatments } from '../../../shared/screening/published/treatments.ts';
import type { RuleSet } from '../../../shared/screening/rule-set.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { FieldSaying } from '../../../shared/texts/problem-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';

/** The current rule set of every treatment, in one language. */
export type KnownRules = readonly RuleSet[];

const load = async (lang: Language): Promise<KnownRules> => {
  const ruleSets = await Promise.all(treatments.map((treatment) => ruleSetOf({ treatment }, lang)));
  return ruleSets.flatMap((ruleSet) => ruleSet ?? []);
};

const loading = new Map<Language, Promise<KnownRules>>();

/** The current rules in the language that is spoken. The page is shown when they are there. */
export const useKnownRules = (): KnownRules => {
  const { lang } = usePageTexts();
  const known = loading.get(lang) ?? load(lang);
  loading.set(lang, known);
  return use(known);
};

/** Every current rule. */
export const rulesOf = (known: KnownRules) => known.flatMap(({ rules }) => rules);

/** A rule as the sentence that patients read about it. */
export const reasonOf = (known: KnownRules, id: string): string =>
  known.flatMap(({ wording }) => wording.rules[id]?.reason ?? [])[0] ?? id;

/** What an overlay changes, each with the sentence of its rule. */
export const changesOf = (known: KnownRules, overlay: Overlay): (OverlayChange & { reason: string })[] =>
  known.flatMap((ruleSet) => {
    const line = withOverlay(ruleSet, overlay).wording.rules[ageLineRuleId]?.reason;
    return overlayChanges(ruleSet, overlay).map((change) => ({
      ...change,
      reason: change.before === null && line ? line : reasonOf(known, change.ruleId),
    }));
  });

const [youngest, oldest] = [19, 120];

/** Why an overlay cannot be proposed as it is: by place (`waits`, `severities` or `ageLine`, and the rule), what is said. */
export const faultsOf = (known: KnownRules, overlay: Overlay): ({ place: string; id: string } & FieldSaying)[] => {
  const faults = overlayFaults(overlay, { rules: rulesOf(known) }).map(({ path: [place = '', id = ''], ...said }) => ({
    ...{ place, id },
    ...said,
  }));
  const { under = youngest } = overlay.ageLine ?? {};
  const isAge = Number.isInteger(under) && under >= youngest && under <= oldest;
  const values = { min: youngest, max: oldest };
  return isAge ? faults : [...faults, { place: 'ageLine', id: ageLineRuleId, says: 'ageLine', values }];
};
