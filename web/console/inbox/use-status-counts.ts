import { useQuery } from '@tanstack/react-query';
import { type StatsAnswer, statsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';

const statusCounts = statsAnswer.pick({ byStatus: true });

/** As far back as the API counts at once, in days. */
const daysBack = 398;
const millisecondsInDay = 86_400_000;

/** Counting reads every lead of the period, so it is done seldom, in ms; what is changed here is counted at once. */
const countEvery = 300_000;

/** How many leads there are in each status; undefined while nobody knows. */
export const useStatusCounts = (): StatsAnswer['byStatus'] | undefined => {
  const { api, clinic, staffPath, dates } = useClinicContext();
  const from = dates.dayOf(new Date(Date.now() - daysBack * millisecondsInDay).toISOString());
  const { data } = useQuery({
    queryKey: [clinic, 'status-counts', from],
    queryFn: async ({ signal }) =>
      (await api.read(statusCounts, `${staffPath}/stats?from=${from}`, signal)).data.byStatus,
    refetchInterval: countEvery,
    staleTime: 60_000,
  });
  return data;
};
