/** What an overlay does to a rule set, for whoever decides about one. */
import { type Overlay, withOverlay } from './overlay.ts';
import type { Rule, RuleSet, Severity } from './rule-set.ts';

/** How a rule stands: its severity, and its days to wait where it has any. */
export type Standing = { readonly severity: Severity; readonly days: number | null };

/** A rule that is different; `before` is `null` where the clinic adds it. */
export type OverlayChange = { readonly ruleId: string; readonly before: Standing | null; readonly after: Standing };

const standing = ({ severity, wait }: Rule): Standing => ({ severity, days: wait?.days ?? null });

/** The rules that are stricter with an overlay than without, in the order of the catalogue. Pure. */
export function overlayChanges(ruleSet: RuleSet, overlay: Overlay): readonly OverlayChange[] {
  const published = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  return withOverlay(ruleSet, overlay).rules.flatMap((rule): OverlayChange[] => {
    const before = published.get(rule.id);
    if (rule === before) return [];
    return [{ ruleId: rule.id, before: before ? standing(before) : null, after: standing(rule) }];
  });
}
