import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import { Inbox, SearchX } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { counted } from '../../../shared/texts/filled.ts';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { BulkBar } from './bulk-bar.tsx';
import styles from './inbox-page.module.css';
import { type LeadFilter, parametersOf } from './lead-filter.ts';
import { LeadList } from './lead-list.tsx';
import { useLeads } from './use-leads.ts';
import { useCountsOf } from './use-status-counts.ts';

const Empty = ({ isFiltered }: { isFiltered: boolean }) => {
  const { found } = usePageTexts().inbox;
  return isFiltered ? (
    <Notice icon={SearchX} title={found.noneMatches}>
      <p>{found.noneMatchesHint}</p>
    </Notice>
  ) : (
    <Notice icon={Inbox} title={found.none}>
      <p>{found.noneHint}</p>
    </Notice>
  );
};

const Rows = () => (
  <div aria-hidden>
    {Array.from({ length: 8 }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never move
      <Skeleton key={row} height={48} mb={6} radius="md" />
    ))}
  </div>
);

/** The same choice, with one more or one fewer. */
const toggled = (leadId: string) => (before: ReadonlySet<string>) =>
  before.has(leadId) ? new Set([...before].filter((one) => one !== leadId)) : new Set([...before, leadId]);

type Props = { filter: LeadFilter; q: string; list: RefObject<HTMLDivElement | null> };

/** What a filter finds, or why it finds nothing. */
export const FoundLeads = ({ filter, q, list }: Props) => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useLeads(
    filter,
    q,
  );
  const { inbox, lang } = usePageTexts();
  const { found } = inbox;
  const leads = data?.pages.flatMap((page) => page.leads) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayChange = useHasRole('staff');
  // A further page shows more leads, and no others.
  useCountsOf(isPlaceholderData ? undefined : data?.pages[0]?.leads, `${parametersOf(filter)} ${q}`);
  const choose = (leadId: string) => setChosen(toggled(leadId));
  const isFiltered = q !== '' || parametersOf(filter).size > 0;
  return (
    <div className={styles.list} aria-busy={!data || isPlaceholderData}>
      <VisuallyHidden role="status">{data && counted(leads.length, found.shown, lang)}</VisuallyHidden>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {error && data && <p className={styles.old}>{found.old}</p>}
      {!data && !error && <Rows />}
      {data && leads.length === 0 && !hasNextPage && <Empty isFiltered={isFiltered} />}
      {data && leads.length === 0 && hasNextPage && <p className={styles.soft}>{found.noneSoFar}</p>}
      {mayChange && <BulkBar leads={leads} chosen={chosen} onChoose={(leadIds) => setChosen(new Set(leadIds))} />}
      <LeadList leads={leads} list={list} chosen={chosen} onChoose={mayChange ? choose : undefined} />
      {hasNextPage && (
        <Button variant="default" fullWidth loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {found.more}
        </Button>
      )}
    </div>
  );
};
