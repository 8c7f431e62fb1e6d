/** The leads of a query in pages: from the lists by time, or by a search. */
import type { ListLeads } from '../../shared/aws/leads/lead-list-store.ts';
import { listPlace } from '../../shared/aws/leads/lead-list-store.ts';
import { type SearchLeads, searchPlace } from '../../shared/aws/leads/lead-search-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import type { DialledPhone } from '../../shared/intake/phone-number.ts';
import type { LeadRow } from '../../shared/leads/lead-row.ts';
import { leadSearch } from '../../shared/leads/lead-search.ts';
import type { LeadQuery } from './lead-query.ts';

export type FindDeps = {
  listLeads: ListLeads;
  searchLeads: SearchLeads;
  readPhone: (typed: string, country: string) => Promise<DialledPhone | undefined>;
  matchKey: string;
};

/** One page from a place on (undefined: the beginning); `next` is the place of the next page when there may be one. */
export type FoundPage = { rows: LeadRow[]; next: unknown };

/** `now` in ms. */
export const findLeads = async (
  deps: FindDeps,
  { clinic, country }: Pick<ClinicSettings, 'clinic' | 'country'>,
  { filter, q, order }: Pick<LeadQuery, 'filter' | 'q' | 'order'>,
  now: number,
): Promise<(place: unknown, limit: number) => Promise<FoundPage>> => {
  const asked = { clinic, filter, now };
  if (!q) {
    return (place, limit) => deps.listLeads({ ...asked, order, limit, place: listPlace.optional().parse(place) });
  }
  const search = await leadSearch(q, { ...deps, clinic, country });
  if (!search) return async () => ({ rows: [], next: undefined });
  return (place, limit) => deps.searchLeads({ ...asked, search, limit, place: searchPlace.optional().parse(place) });
};
