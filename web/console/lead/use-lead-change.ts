import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import type { Change } from '../api/connect-api.ts';
import { isProblem } from '../api/read-problem.ts';
import { useClinicContext } from '../clinic-context.ts';
import { tellDone, tellFault } from '../components/tell.tsx';
import { usePageTexts } from '../texts/use-texts.ts';

/** A change below a lead's path: `/notes`, or empty for the lead itself. `done` is what the person then reads. */
export type LeadChange = Change & { path: string; done: string };

/** For so long, in ms, the API takes a status back for who has set it. */
export const undoTime = 600_000;

/** What a change of leads makes old, by the first word of its key. */
const touched = ['lead', 'messages', 'leads', 'status-counts', 'to-do'];

/** Has all that a change of leads has touched read again. */
export const useReadAgain = () => {
  const { clinic } = useClinicContext();
  const queries = useQueryClient();
  return () => Promise.all(touched.map((name) => queries.invalidateQueries({ queryKey: [clinic, name] })));
};

/** Changes a lead, then reads again what the change has touched. The caller shows a conflict. */
export const useLeadChange = (leadId: string) => {
  const { api, staffPath } = useClinicContext();
  const readAgain = useReadAgain();
  const { notDone } = usePageTexts().lead.log;
  return useMutation({
    mutationFn: ({ path, done: _, ...change }: LeadChange) =>
      api.change(z.unknown(), `${staffPath}/leads/${leadId}${path}`, change),
    onSuccess: (_, { done }) => tellDone(done),
    onError: (error) => {
      if (isProblem(error, 'precondition-failed', 'validation')) return;
      tellFault(notDone, error);
    },
    onSettled: readAgain,
  });
};
