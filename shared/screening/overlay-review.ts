/** What is wrong with an overlay, and what it does to a rule set: for the people who decide about one. */

import type { FieldKey } from '../texts/en/problems.ts';
import type { SentenceValues } from '../texts/problem-texts.ts';
import { heavierSeverity, longerWait, type Overlay, tightenedRules } from './overlay.ts';
import type { Rule, RuleRows, Severity } from './rule-set.ts';

/** One entry that cannot stand: where it is, a stable code, and a sentence by its name. */
export type OverlayFault = { readonly path: readonly string[] } & Fault;

type Fault = { readonly code: string; readonly says: FieldKey; readonly values?: SentenceValues };

type Rules = Pick<RuleRows, 'rules'>;

/** An event that is longer ago is answered with "over a year", which fires nothing that is counted in days. */
const longestFromEvent = 366;

const unknown: Fault = { code: 'unknown-rule', says: 'noRule' };

function waitFault(id: string, days: number, { rules }: Rules, overlay: Overlay): Fault | undefined {
  const rule = rules.find((row) => row.id === id);
  if (!rule) return unknown;
  if (!rule.wait) return { code: 'no-wait', says: 'noWait' };
  if (longerWait(rule, overlay) === undefined) {
    return { code: 'not-stricter', says: 'longerOnly', values: { n: rule.wait.days } };
  }
  if (rule.wait.from === 'event' && days > longestFromEvent) {
    return { code: 'too-long', says: 'longestWait', values: { n: longestFromEvent } };
  }
  return undefined;
}

function severityFault(id: string, { rules }: Rules, overlay: Overlay): Fault | undefined {
  const rule = rules.find((row) => row.id === id);
  if (!rule) return unknown;
  return heavierSeverity(rule, overlay) ? undefined : { code: 'not-stricter', says: 'heavierOnly' };
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
  return found.flatMap(({ path, fault }) => (fault ? [{ path, ...fault }] : []));
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
