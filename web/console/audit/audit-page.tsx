import { Button, Skeleton } from '@mantine/core';
import { Lock, ScrollText } from 'lucide-react';
import type { AuditTexts } from '../../../shared/texts/en/console/audit.ts';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './audit.module.css';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { useAudit, useAuditFilter } from './use-audit.ts';

const nothing = (isNarrow: boolean, hasMore: boolean): keyof AuditTexts['none'] => {
  if (hasMore) return 'sofar';
  return isNarrow ? 'narrow' : 'ever';
};

/** Who did what. It can only be added to. */
export default function AuditPage() {
  const { audit: texts, components } = usePageTexts();
  useTitle(texts.title);
  const isAdmin = useHasRole('admin');
  const { filter, narrow } = useAuditFilter();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(filter);
  if (!isAdmin) {
    return (
      <Notice isPage icon={Lock} title={components.failure.forbidden}>
        <p>{texts.adminsOnly}</p>
      </Notice>
    );
  }
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const isNarrow = filter.person !== '' || filter.lead !== '';
  const leadName = entries.find(({ leadId }) => leadId === filter.lead)?.leadName ?? texts.filters.oneLead;
  return (
    <>
      <h1>{texts.title}</h1>
      <p className={styles.intro}>{texts.intro}</p>
      <AuditFilters filter={filter} onNarrow={narrow} leadName={leadName} />
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={400} radius="md" />}
      {data && entries.length === 0 && <Notice icon={ScrollText} title={texts.none[nothing(isNarrow, hasNextPage)]} />}
      {entries.length > 0 && <AuditTable entries={entries} onNarrow={narrow} />}
      {hasNextPage && (
        <Button variant="default" fullWidth mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}
