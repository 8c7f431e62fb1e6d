import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { leadsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { type LeadFilter, parametersOf } from './lead-filter.ts';

/** New leads appear this often, in ms, while the page is looked at. */
const liveEvery = 15_000;

/** A page's leads. The API gives at most 100 at a time. */
const pageSize = '50';

/** The leads of a filter, newest first, a page at a time. Those that are shown are read anew every so often. */
export const useLeads = (filter: LeadFilter, q: string) => {
  const { api, clinic, staffPath } = useClinicContext();
  return useInfiniteQuery({
    queryKey: [clinic, 'leads', filter, q],
    queryFn: async ({ pageParam, signal }) => {
      const parameters = parametersOf(filter);
      parameters.set('limit', pageSize);
      if (q) parameters.set('q', q);
      if (pageParam) parameters.set('cursor', pageParam);
      return (await api.read(leadsAnswer, `${staffPath}/leads?${parameters}`, signal)).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: liveEvery,
    placeholderData: keepPreviousData,
  });
};
