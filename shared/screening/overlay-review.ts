/** What is wrong with an overlay, and what it does to a rule set: for the people who decide about one. */
import { heavierSeverity, longerWait, type Overlay, tightenedRules } from './overlay.ts';
import type { Rule, RuleRows, Severity } from './rule-set.ts';

/** One entry that cannot stand: where it is, a stable code, and a sentence. */
export type OverlayFault = { readonly path: readonly string[]; readonly code: string; readonly message: string };

type Rules = Pick<RuleRows, 'rules'>;

/** An event that is longer ago is answered with "over a year", which fires nothing that is counted in days. */
const longestFromEvent = 366;

const unknown = 'There is no such rule.';

function waitFault(id: string, days: number, { rules }: Rules, overlay: Overlay): [string, string] | undefined {
  const rule = rules.find((row) => row.id === id);
  if (!rule) return ['unknown-rule', unknown];
  if (!rule.wait) return ['no-wait', 'This rule has no waiting time.'];
  if (longerWait(rule, overlay) === undefined) {
    return ['not-stricter', `A wait can only be made longer than the ${rule.wait.days} days of the rule set.`];
  }
  if (rule.wait.from === 'event' && days > longestFromEvent) {
    return ['too-long', `Waits after an event last at most ${longestFromEvent} days.`];
  }
  return undefined;
}

function severityFault(id: string, { rules }: Rules, overlay: Overlay): [string, string] | undefined {
  const rule = rules.find((row) => row.id === id);
  if (!rule) return ['unknown-rule', unknown];
  if (heavierSeverity(rule, overlay)) return undefined;
  return ['not-stricter', `A severity can only be made heavier than "${rule.severity}".`];
}

/** Every entry that names no rule, or that would not tighten the rule that it names. Pure. */
export function overlayFaults(overlay: Overlay, ruleSet: Rules): readonly OverlayFault[] {
  const { waits = {}, severities = {} } = overlay;
  const found = [
    ...Object.entries(waits).map(([id, days]) => ({
      path: ['waits', id],
      fault: waitFault(id, days, ruleSet, overlay),
    })),
    ...Object.keys(severities).map((id) => ({
      path: ['severities', id],
      fault: severityFault(id, ruleSet, overlay),
    })),
  ];
  return found.flatMap(({ path, fault }) => (fault ? [{ path, code: fault[0], message: fault[1] }] : []));
}

/** How a rule stands: its severity, and its days to wait where it has any. */
export type Standing = { readonly severity: Severity; readonly days: number | null };

/** A rule that is different; `before` is `null` where the clinic adds it. */
export type OverlayChange = { readonly ruleId: string; readonly before: Standing | null; readonly after: Standing };

const standing = ({ severity, wait }: Rule): Standing => ({ severity, days: wait?.days ?? null });

/** The rules that are stricter with an overlay than without, in the order of the catalogue. Pure. */
export function overlayChanges(ruleSet: RuleRows, overlay: Overlay): readonly OverlayChange[] {
  const published = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  return tightenedRules(ruleSet, overlay).flatMap((rule): OverlayChange[] => {
    const before = published.get(rule.id);
    if (rule === before) return [];
    return [{ ruleId: rule.id, before: before ? standing(before) : null, after: standing(rule) }];
  });
}
