import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import type { Change } from '../api/connect-api.ts';
import { isProblem } from '../api/read-problem.ts';
import { useClinicContext } from '../clinic-context.ts';
import { tellDone, tellFault } from '../components/tell.ts';

/** A change below a lead's path: `/notes`, or empty for the lead itself. `done` is what the person then reads. */
export type LeadChange = Change & { path: string; done: string };

/** What a change of a lead makes old, by the first word of its key; the order does not matter. */
export const touchedByChanges = ['lead', 'messages', 'leads', 'status-counts'];

/** Changes a lead, then reads again what the change has touched. The caller shows a conflict. */
export const useLeadChange = (leadId: string) => {
  const { api, clinic, staffPath } = useClinicContext();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, done: _, ...change }: LeadChange) =>
      api.change(z.unknown(), `${staffPath}/leads/${leadId}${path}`, change),
    onSuccess: (_, { done }) => tellDone(done),
    onError: (error) => {
      if (isProblem(error, 'precondition-failed', 'validation')) return;
      tellFault('This was not saved', error);
    },
    onSettled: () =>
      Promise.all(touchedByChanges.map((name) => queries.invalidateQueries({ queryKey: [clinic, name] }))),
  });
};
