/**
 * What statistics count of a submission when it is stored (contract S12). Counters outlive the leads: an erase takes
 * nothing out of them, and they hold nothing of anybody.
 */
import type { Lead } from './lead.ts';

/** Names of the counters that a submission raises by one: somebody new, or somebody known, as their lead was before. */
export const countedAtIntake = (arrived: { lead: Lead } | { known: Lead }): string[] => {
  if ('known' in arrived) return ['again', ...(arrived.known.outcome === 'defer_until' ? ['afterDeferral'] : [])];
  const { outcome, concern, source = 'other', status } = arrived.lead;
  return [
    'leads',
    ...(status === 'held' ? ['held'] : []),
    `outcome:${outcome}`,
    `concern:${concern}`,
    `source:${source}`,
  ];
};
