import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { HeartPulse } from 'lucide-react';
import { adverseEventsAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { withNodes } from '../texts/with-nodes.ts';
import { EventTable } from './event-table.tsx';
import { HarmByRule } from './harm-by-rule.tsx';
import styles from './safety.module.css';
import { SafetyTabs } from './safety-tabs.tsx';

const useAdverseEvents = () => {
  const { api, clinic, staffPath } = useClinicContext();
  return useInfiniteQuery({
    queryKey: [clinic, 'adverse-events'],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam ? `?${new URLSearchParams({ cursor: pageParam })}` : '';
      return (await api.read(adverseEventsAnswer, `${staffPath}/adverse-events${query}`, signal)).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
};

const Regulator = ({ name, url }: { name: string; url: string | null }) => (
  <p className={styles.about}>
    {withNodes(usePageTexts().safety.events.about, {
      regulator: url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      ),
    })}
  </p>
);

/** Harm after treatments, the latest first, and how much of it came after which rule. */
export const AdverseEventsPage = () => {
  const { events: texts } = usePageTexts().safety;
  useTitle(texts.title);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAdverseEvents();
  const events = data?.pages.flatMap((page) => page.events) ?? [];
  const regulator = data?.pages[0]?.regulator;
  return (
    <>
      <h1>{texts.title}</h1>
      <SafetyTabs />
      {regulator && <Regulator {...regulator} />}
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={300} radius="md" />}
      {data && events.length === 0 && !hasNextPage && (
        <Notice icon={HeartPulse} title={texts.none}>
          <p>{texts.noneHint}</p>
        </Notice>
      )}
      {events.length > 0 && <EventTable events={events} />}
      {hasNextPage && (
        <Button variant="default" fullWidth mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {texts.more}
        </Button>
      )}
      <HarmByRule />
    </>
  );
};
