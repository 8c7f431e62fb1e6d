import { useQuery } from '@tanstack/react-query';
import { statusCounts } from '../api/stats.ts';
import { useDesk } from '../frame/desk.ts';

/** How many leads there are in each status; undefined while nobody knows. */
export const useStatusCounts = (): Readonly<Record<string, number>> | undefined => {
  const { api, clinic, staffPath } = useDesk();
  const { data } = useQuery({
    queryKey: [clinic, 'status-counts'],
    queryFn: async ({ signal }) => (await api.read(statusCounts, `${staffPath}/stats`, signal)).data.byStatus,
    refetchInterval: 30_000,
  });
  return data;
};
