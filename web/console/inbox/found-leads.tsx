import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import { Inbox, SearchX } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { BulkBar } from './bulk-bar.tsx';
import styles from './inbox-page.module.css';
import { type LeadFilter, parametersOf } from './lead-filter.ts';
import { LeadList } from './lead-list.tsx';
import { useLeads } from './use-leads.ts';
import { useCountsOf } from './use-status-counts.ts';

const Empty = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <Notice icon={SearchX} title="No lead matches">
      <p>Search by the beginning of a name, or by a whole e-mail address or phone number.</p>
    </Notice>
  ) : (
    <Notice icon={Inbox} title="No leads yet">
      <p>They appear here by themselves as soon as somebody sends the form on your pages.</p>
    </Notice>
  );

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
  const leads = data?.pages.flatMap((page) => page.leads) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayChange = useHasRole('staff');
  // A further page shows more leads, and no others.
  useCountsOf(isPlaceholderData ? undefined : data?.pages[0]?.leads, `${parametersOf(filter)} ${q}`);
  const choose = (leadId: string) => setChosen(toggled(leadId));
  const isFiltered = q !== '' || parametersOf(filter).size > 0;
  return (
    <div className={styles.list} aria-busy={!data || isPlaceholderData}>
      <VisuallyHidden role="status">{data && `${leads.length} leads shown`}</VisuallyHidden>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {error && data && <p className={styles.old}>This list could not be loaded again and may be old.</p>}
      {!data && !error && <Rows />}
      {data && leads.length === 0 && !hasNextPage && <Empty isFiltered={isFiltered} />}
      {data && leads.length === 0 && hasNextPage && (
        <p className={styles.soft}>No match so far. Show more to search older leads.</p>
      )}
      {mayChange && <BulkBar leads={leads} chosen={chosen} onChoose={(leadIds) => setChosen(new Set(leadIds))} />}
      <LeadList leads={leads} list={list} chosen={chosen} onChoose={mayChange ? choose : undefined} />
      {hasNextPage && (
        <Button variant="default" fullWidth loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
};
