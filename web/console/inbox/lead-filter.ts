import { outcomes } from '../../../shared/screening/outcome.ts';
import { leadStatuses } from '../labels/lead-status-labels.ts';

/**
 * What of the leads is listed, and in which order. Empty means all, the newest first; `from` and `to` are calendar days,
 * `assignee` is `mine`, `nobody` or an address.
 */
export type LeadFilter = Record<(typeof filterNames)[number], string>;

/** Names of what can be filtered by, as they stand in addresses. */
export const filterNames = ['status', 'outcome', 'concern', 'source', 'assignee', 'from', 'to', 'sort'] as const;

/** The filter that leaves nothing out. */
export const noFilter = Object.fromEntries(filterNames.map((name) => [name, ''])) as LeadFilter;

const known: Partial<Record<(typeof filterNames)[number], readonly string[]>> = {
  status: leadStatuses,
  outcome: outcomes,
  sort: ['newest', 'oldest'],
};

/** The filter that an address names; whatever it does not know is left out. */
export const filterOf = (parameters: URLSearchParams): LeadFilter => {
  const value = (name: (typeof filterNames)[number]): string => {
    const text = parameters.get(name) ?? '';
    return known[name]?.includes(text) === false ? '' : text;
  };
  return Object.fromEntries(filterNames.map((name) => [name, value(name)])) as LeadFilter;
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
