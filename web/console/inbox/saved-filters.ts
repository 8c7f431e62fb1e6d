import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as z from 'zod';
import { viewsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { tellFault } from '../components/tell.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { type LeadFilter, parametersOf } from './lead-filter.ts';

/** A filter under a name. What is searched for is never part of it: that may be a person. */
export type SavedFilter = { name: string; filter: Partial<LeadFilter> };

/** Filters that every clinic needs, by the key of their name. */
export const usualFilters = [
  { name: 'mine', filter: { assignee: 'mine' } },
  { name: 'newAndNobodys', filter: { status: 'new', assignee: 'nobody' } },
  { name: 'suitableAndNew', filter: { status: 'new', outcome: 'suitable' } },
  { name: 'waiting', filter: { outcome: 'defer_until' } },
  { name: 'ruledOut', filter: { outcome: 'not_suitable' } },
] as const;

const keptBefore = z.array(z.object({ name: z.string().min(1).max(40), filter: z.record(z.string(), z.string()) }));

const deviceKey = (clinic: string): string => `suitably.filters.${clinic}`;

/** Filters that an earlier build kept on this device. */
const onDevice = (clinic: string): z.output<typeof keptBefore> => {
  try {
    return keptBefore.parse(JSON.parse(localStorage.getItem(deviceKey(clinic)) ?? '[]'));
  } catch {
    return [];
  }
};

type Wanted = { name: string; filter: Record<string, string> | null };

/** The person's own filters for a clinic, on every device of theirs. */
export const useSavedFilters = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const { notSaved } = usePageTexts().inbox.views;
  const queries = useQueryClient();
  const path = `${staffPath}/views`;
  const queryKey = [clinic, 'views'];
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await api.read(viewsAnswer, path, signal)).data.views,
    staleTime: 300_000,
  });
  const { mutate, mutateAsync, isPending } = useMutation({
    mutationFn: async (body: Wanted) => (await api.change(viewsAnswer, path, { method: 'PATCH', body })).data.views,
    // An answer from before the change must not come after it.
    onMutate: () => queries.cancelQueries({ queryKey }),
    onSuccess: (views) => queries.setQueryData(queryKey, views),
    onError: (error) => {
      tellFault(notSaved, error);
      void queries.invalidateQueries({ queryKey });
    },
  });
  useEffect(() => {
    const move = async () => {
      const kept = onDevice(clinic);
      for (const view of kept) await mutateAsync(view);
      if (kept.length > 0) localStorage.removeItem(deviceKey(clinic));
    };
    // What could not be moved stays on the device until the next time.
    move().catch(() => undefined);
  }, [clinic, mutateAsync]);
  return {
    saved: data ?? [],
    isSaving: isPending,
    save: (name: string, kept: LeadFilter, onSuccess: () => void) =>
      mutate({ name, filter: Object.fromEntries(parametersOf(kept)) }, { onSuccess }),
    forget: (name: string) => mutate({ name, filter: null }),
  };
};
