import { outcomes } from '../../../shared/screening/outcome.ts';
import { leadStatuses } from '../labels/lead-status-labels.ts';

/** What of the leads is listed. Empty means all; `from` and `to` are calendar days. */
export type LeadFilter = { status: string; outcome: string; concern: string; from: string; to: string };

/** Names of what can be filtered by, as they stand in addresses. */
export const filterNames = ['status', 'outcome', 'concern', 'from', 'to'] as const;

const known: Partial<Record<(typeof filterNames)[number], readonly string[]>> = {
  status: leadStatuses,
  outcome: outcomes,
};

/** The filter that an address names; whatever it does not know is left out. */
export const filterOf = (parameters: URLSearchParams): LeadFilter => {
  const value = (name: (typeof filterNames)[number]): string => {
    const text = parameters.get(name) ?? '';
    return known[name]?.includes(text) === false ? '' : text;
  };
  return {
    status: value('status'),
    outcome: value('outcome'),
    concern: value('concern'),
    from: value('from'),
    to: value('to'),
  };
};

/** A filter as it stands in an address, empty parts left out. */
export const parametersOf = (filter: Partial<LeadFilter>): URLSearchParams =>
  new URLSearchParams(
    filterNames.flatMap((name): [string, string][] => {
      const value = filter[name];
      return value ? [[name, value]] : [];
    }),
  );

/** Whether two filters list the same leads. */
export const sameFilter = (one: Partial<LeadFilter>, other: Partial<LeadFilter>): boolean =>
  parametersOf(one).toString() === parametersOf(other).toString();
