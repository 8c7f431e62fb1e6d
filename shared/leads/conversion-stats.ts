/** What became of leads, by outcome, concern and source: how many there are, were answered, and stand at a booking. Pure. */
import { type Outcome, outcomes } from '../screening/outcome.ts';
import type { LeadStatus } from './lead.ts';
import { consultations } from './lead-patch.ts';

/** A lead as its row in the index says it; without a source where it came before there were any in rows. */
export type Converted = {
  status: LeadStatus;
  outcome: Outcome;
  concern: string;
  source?: string | undefined;
  waited?: number | undefined;
};

const rowOf = (value: string, leads: readonly Converted[]) => ({
  value,
  leads: leads.length,
  answered: leads.filter(({ waited }) => waited !== undefined).length,
  booked: leads.filter(({ status }) => consultations.includes(status)).length,
  treated: leads.filter(({ status }) => status === 'treated').length,
});

const rowsBy = (leads: readonly Converted[], common: (lead: Converted) => string, always: readonly string[] = []) => {
  const groups = Map.groupBy(leads, common);
  const values = [...new Set([...always, ...groups.keys()])];
  return values.map((value) => rowOf(value, groups.get(value) ?? [])).toSorted((a, b) => b.leads - a.leads);
};

/** Rows of what leads have in common, most first; of outcomes all. `booked`: booked or treated now. */
export const conversionStats = (leads: readonly Converted[]) => ({
  byOutcome: rowsBy(leads, ({ outcome }) => outcome, outcomes),
  byConcern: rowsBy(leads, ({ concern }) => concern),
  bySource: rowsBy(leads, ({ source = 'unknown' }) => source),
});
