import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { statsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';

const millisecondsInDay = 86_400_000;

/** The figures of the last so many days, today included. */
export const useStats = (days: number) => {
  const { api, clinic, staffPath, dates } = useClinicContext();
  const from = dates.dayOf(new Date(Date.now() - (days - 1) * millisecondsInDay).toISOString());
  return useQuery({
    queryKey: [clinic, 'stats', from],
    queryFn: async ({ signal }) => (await api.read(statsAnswer, `${staffPath}/stats?from=${from}`, signal)).data,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
};
