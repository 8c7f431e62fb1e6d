import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { openedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { messageAnswer, messagesAnswer } from '../../../shared/contract/answers/message-answers.ts';
import { type ClinicContext, useClinicContext } from '../clinic-context.ts';

/** Somebody else's change appears this often, in ms. Each reading of a lead goes on record, so it is not done often. */
const leadEvery = 60_000;
const mailEvery = 30_000;

/** How a lead is read, and under which key it is kept: it comes in the language that is spoken. */
export const leadQuery = ({ api, clinic, staffPath }: ClinicContext, leadId: string) => ({
  queryKey: [clinic, 'lead', leadId],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.read(openedLeadAnswer, `${staffPath}/leads/${leadId}`, signal),
});

/** A lead with the tag of its version. */
export const useLead = (leadId: string) =>
  useQuery({ ...leadQuery(useClinicContext(), leadId), refetchInterval: leadEvery });

/** A console that stays open over a deployment reads kinds and states that are newer than itself. */
const shownMessages = messagesAnswer.extend({
  messages: z.array(messageAnswer.extend({ kind: z.string(), state: z.string() })),
});
export type ShownMessage = z.output<typeof shownMessages>['messages'][number];

/** The mails of a lead, sent and planned, those that are due last first: a page of them, and earlier ones on demand. */
export const useMailPlan = (leadId: string) => {
  const { api, clinic, staffPath } = useClinicContext();
  return useInfiniteQuery({
    queryKey: [clinic, 'messages', leadId],
    queryFn: async ({ pageParam: cursor, signal }) => {
      const query = cursor ? `?${new URLSearchParams({ cursor })}` : '';
      return (await api.read(shownMessages, `${staffPath}/leads/${leadId}/messages${query}`, signal)).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: mailEvery,
  });
};
