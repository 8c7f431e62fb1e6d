import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type LeadRowAnswer, type StatsAnswer, statsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';

const statusCounts = statsAnswer.pick({ byStatus: true });

/** As far back as the API counts at once, in days. */
const daysBack = 398;
const millisecondsInDay = 86_400_000;

/**
 * Counting reads every lead of the period, so it is done seldom, in ms; what is changed here, or seen to have changed in a
 * list, is counted at once.
 */
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

/** Counts again as soon as a list that is read anew shows other leads, or others of a status, than before. */
export const useCountsOf = (leads: readonly LeadRowAnswer[] | undefined, list: string): void => {
  const { clinic } = useClinicContext();
  const queries = useQueryClient();
  const seen = useRef({ list, rows: '' });
  const rows = leads?.map(({ leadId, status }) => `${leadId} ${status}`).join();
  useEffect(() => {
    if (rows === undefined) return;
    const before = seen.current;
    seen.current = { list, rows };
    if (before.rows !== '' && before.list === list && before.rows !== rows)
      void queries.invalidateQueries({ queryKey: [clinic, 'status-counts'] });
  }, [rows, list, clinic, queries]);
};
