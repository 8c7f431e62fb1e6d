import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { whatIfAnswer } from '../../../shared/contract/answers/what-if-answer.ts';
import { type DifferenceTally, joinTallies, noDifference } from '../../../shared/screening/again/difference-tally.ts';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import type { Api } from '../api/connect-api.ts';
import { useClinicContext } from '../clinic-context.ts';

/** What is judged by, and how many of the newest screenings. What is not there stays what each screening had. */
export type WhatIfAsked = { version?: string; overlay?: Overlay; last: number };

/** A run with the sums of the pages so far. `next`: where it goes on, `null` at the end, undefined before the first page. */
export type WhatIfRun = {
  asked: WhatIfAsked;
  tally: DifferenceTally;
  next: string | null | undefined;
  isRunning: boolean;
  error?: Error;
};

type Line = { queries: QueryClient; key: readonly string[]; api: Api; path: string };

/** Reads page after page until there are no more, it is stopped, or one cannot be read: then it can go on from there. */
const runOn = async ({ queries, key, api, path }: Line, from: WhatIfRun, signal: AbortSignal): Promise<void> => {
  let run: WhatIfRun = { ...from, isRunning: true, error: undefined };
  const show = (changes: Partial<WhatIfRun>) => {
    run = { ...run, ...changes };
    // Of a run that another has taken the place of nothing is shown any more.
    if (!signal.aborted || !run.isRunning) queries.setQueryData(key, run);
  };
  show({});
  try {
    while (run.next !== null && !signal.aborted) {
      const body = { ...run.asked, ...(run.next && { cursor: run.next }) };
      const { data } = await api.change(whatIfAnswer, path, { method: 'POST', body });
      show({ tally: joinTallies([run.tally, data]), next: data.next });
    }
    show({ isRunning: false });
  } catch (error) {
    show({ isRunning: false, error: error instanceof Error ? error : new Error(String(error)) });
  }
};

/**
 * The latest run of this tab, which is still there for whoever comes back from a lead; begun, stopped, and gone on with. It
 * stops when the page is left.
 */
export const useWhatIf = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const queries = useQueryClient();
  const key = [clinic, 'what-if'];
  const { data: run } = useQuery<WhatIfRun>({ queryKey: key, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });
  const running = useRef<AbortController>(undefined);
  const begin = (from: WhatIfRun) => {
    running.current = new AbortController();
    void runOn({ queries, key, api, path: `${staffPath}/what-if` }, from, running.current.signal);
  };
  useEffect(() => () => running.current?.abort(), []);
  return {
    run,
    start: (asked: WhatIfAsked) => begin({ asked, tally: noDifference, next: undefined, isRunning: true }),
    goOn: () => run && begin(run),
    stop: () => running.current?.abort(),
  };
};
