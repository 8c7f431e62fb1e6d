import { Button, Skeleton } from '@mantine/core';
import { Lock, ScrollText } from 'lucide-react';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { useTitle } from '../components/use-title.ts';
import styles from './audit.module.css';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { useAudit, useAuditFilter } from './use-audit.ts';

const nothing = (isNarrow: boolean, hasMore: boolean): string => {
  if (hasMore) return 'Nothing among the newest entries; there are older ones';
  return isNarrow ? 'Nothing on record for this' : 'Nothing has been done yet';
};

/** Who did what. It can only be added to. */
export default function AuditPage() {
  useTitle('Audit');
  const isAdmin = useHasRole('admin');
  const { filter, narrow } = useAuditFilter();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(filter);
  if (!isAdmin) {
    return (
      <Notice isPage icon={Lock} title="Your role does not include this">
        <p>Only admins of the clinic can read the audit.</p>
      </Notice>
    );
  }
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const isNarrow = filter.person !== '' || filter.lead !== '';
  const leadName = entries.find(({ leadId }) => leadId === filter.lead)?.leadName ?? 'one lead';
  return (
    <>
      <h1>Audit</h1>
      <p className={styles.intro}>
        Every time a lead was read or something was changed, newest first. Nobody can change or remove an entry.
      </p>
      <AuditFilters filter={filter} onNarrow={narrow} leadName={leadName} />
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={400} radius="md" />}
      {data && entries.length === 0 && <Notice icon={ScrollText} title={nothing(isNarrow, hasNextPage)} />}
      {entries.length > 0 && <AuditTable entries={entries} onNarrow={narrow} />}
      {hasNextPage && (
        <Button variant="default" fullWidth mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
