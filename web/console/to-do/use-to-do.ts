import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { toDoAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';

/** Whose leads: everybody's, the person's own, those that nobody has. */
export type Whose = '' | 'mine' | 'nobody';

/** The queue is read anew this often, in ms, also while another page or tab is looked at: it says who is new. */
const liveEvery = 15_000;

const pageSize = '50';

/**
 * The queue, a page at a time. What is asked once is shared by the page, the navigation and the notice of somebody new,
 * so that all of them say the same.
 */
export const useToDo = (whose: Whose) => {
  const { api, clinic, staffPath } = useClinicContext();
  return useInfiniteQuery({
    queryKey: [clinic, 'to-do', whose],
    queryFn: async ({ pageParam, signal }) => {
      const parameters = new URLSearchParams({ limit: pageSize });
      if (whose) parameters.set('assignee', whose);
      if (pageParam) parameters.set('cursor', pageParam);
      return (await api.read(toDoAnswer, `${staffPath}/to-do?${parameters}`, signal)).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: liveEvery,
    refetchIntervalInBackground: true,
    placeholderData: keepPreviousData,
  });
};

/** What the queue counts; undefined while nobody knows. */
export const useToDoCounts = (whose: Whose) => useToDo(whose).data?.pages[0]?.counts ?? undefined;
