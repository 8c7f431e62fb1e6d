import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { rulesAtWorkAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { useClinicContext } from '../clinic-context.ts';

/** Days that are counted, both included. */
export type Days = { from: string; to: string };

/** The parts of a period, read one after another until all are there. */
export const useRulesAtWork = ({ from, to }: Days) => {
  const { api, clinic, staffPath } = useClinicContext();
  const query = useInfiniteQuery({
    queryKey: [clinic, 'rules-at-work', from, to],
    queryFn: async ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ from, to, ...(pageParam && { cursor: pageParam }) });
      return (await api.read(rulesAtWorkAnswer, `${staffPath}/rules-at-work?${asked}`, signal)).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 300_000,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return { parts: query.data?.pages ?? [], isWhole: query.isSuccess && !hasNextPage, error: query.error, query };
};
