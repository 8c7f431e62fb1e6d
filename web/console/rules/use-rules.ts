import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rulesAnswer, rulesHistoryAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { isProblem } from '../api/read-problem.ts';
import { useClinicContext } from '../clinic-context.ts';
import { tellDone } from '../components/tell.ts';

/** The rules of the clinic and who stands for them: every page names them. */
export const useRules = () => {
  const { api, clinic, staffPath } = useClinicContext();
  return useQuery({
    queryKey: [clinic, 'rules'],
    queryFn: async ({ signal }) => (await api.read(rulesAnswer, `${staffPath}/rules`, signal)).data,
    staleTime: 60_000,
  });
};

/** Who signed, withdrew and proposed what, newest first. */
export const useRulesHistory = () => {
  const { api, clinic, staffPath } = useClinicContext();
  return useInfiniteQuery({
    queryKey: [clinic, 'rules-history'],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : '';
      return (await api.read(rulesHistoryAnswer, `${staffPath}/rules/history${query}`, signal)).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
};

/** A change of the rules: `path` below them, what is sent, and what is said when it is done. */
export type RulesChange = { path: string; body: unknown; done: string };

/** Changes who stands for what. When somebody else was faster, what is there now is read, and nothing typed is lost. */
export const useRulesChange = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const queries = useQueryClient();
  const readAgain = () => {
    void queries.invalidateQueries({ queryKey: [clinic, 'rules-history'] });
    void queries.invalidateQueries({ queryKey: [clinic, 'settings'] });
  };
  return useMutation({
    mutationFn: ({ path, body }: RulesChange) =>
      api.change(rulesAnswer, `${staffPath}/rules${path}`, { method: 'POST', body }),
    onSuccess: ({ data }, { done }) => {
      queries.setQueryData([clinic, 'rules'], data);
      readAgain();
      tellDone(done);
    },
    onError: (error) => {
      if (!isProblem(error, 'conflict') && !isProblem(error, 'not-found')) return;
      void queries.invalidateQueries({ queryKey: [clinic, 'rules'] });
      readAgain();
    },
  });
};
