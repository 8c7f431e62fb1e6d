import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { statsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { addDays } from '../../../shared/screening/calendar-day.ts';
import { useClinicContext } from '../clinic-context.ts';

/** The figures of the last so many days, today included; or of as many `before` those. `isLive`: read anew each minute. */
export const useStats = (days: number, { before = false, isLive = true } = {}) => {
  const { api, clinic, staffPath, dates } = useClinicContext();
  const today = dates.dayOf(new Date().toISOString());
  const to = before ? addDays(today, -days) : today;
  const from = addDays(to, 1 - days);
  return useQuery({
    queryKey: [clinic, 'stats', from, to],
    queryFn: async ({ signal }) =>
      (await api.read(statsAnswer, `${staffPath}/stats?from=${from}&to=${to}`, signal)).data,
    // What is over changes little.
    refetchInterval: isLive && !before && 60_000,
    placeholderData: keepPreviousData,
  });
};
