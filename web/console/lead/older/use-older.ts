import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type HistoryAnswer,
  historyAnswer,
  type OpenedLeadAnswer,
} from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { joinHistory } from './join-history.ts';

/** What of a lead is older than what was read with it, as far as somebody asked for it. */
export type Older = {
  /** The lead with all of it that was read. */
  whole: OpenedLeadAnswer;
  hasMore: boolean;
  /** Somebody asked for more. */
  wasAsked: boolean;
  load: () => void;
  isLoading: boolean;
  error: Error | null;
};

/**
 * Reads older parts, each on record like the first. What was read stays while the lead is read anew, so that nothing falls
 * between the two when something new arrives.
 */
export const useOlder = (lead: OpenedLeadAnswer): Older => {
  const { api, staffPath } = useClinicContext();
  const [parts, setParts] = useState<readonly HistoryAnswer[]>([]);
  const next = parts.length > 0 ? parts.at(-1)?.next : lead.next;
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (cursor: string) => {
      const path = `${staffPath}/leads/${lead.leadId}/history?${new URLSearchParams({ cursor })}`;
      return (await api.read(historyAnswer, path)).data;
    },
    onSuccess: (part) => setParts((before) => [...(before.length > 0 ? before : [lead]), part]),
  });
  return {
    whole: joinHistory(lead, parts),
    hasMore: Boolean(next),
    wasAsked: parts.length > 0,
    load: () => {
      if (next && !isPending) mutate(next);
    },
    isLoading: isPending,
    error,
  };
};
