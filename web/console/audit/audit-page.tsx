import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Lock, ScrollText } from 'lucide-react';
import { auditAnswer } from '../../../shared/contract/answers/privacy-answers.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { useTitle } from '../components/use-title.ts';
import styles from './audit.module.css';
import { AuditTable } from './audit-table.tsx';

const useAudit = (isAdmin: boolean) => {
  const { api, clinic, staffPath } = useClinicContext();
  return useInfiniteQuery({
    queryKey: [clinic, 'audit'],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : '';
      return (await api.read(auditAnswer, `${staffPath}/audit${query}`, signal)).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: isAdmin,
  });
};

/** Who did what. It can only be added to. */
export default function AuditPage() {
  useTitle('Audit');
  const isAdmin = useHasRole('admin');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(isAdmin);
  if (!isAdmin) {
    return (
      <Notice isPage icon={Lock} title="Your role does not include this">
        <p>Only admins of the clinic can read the audit.</p>
      </Notice>
    );
  }
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <h1>Audit</h1>
      <p className={styles.about}>
        Every time a lead was read or something was changed, newest first. Nobody can change or remove an entry.
      </p>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={400} radius="md" />}
      {data && entries.length === 0 && <Notice icon={ScrollText} title="Nothing has been done yet" />}
      {entries.length > 0 && <AuditTable entries={entries} />}
      {hasNextPage && (
        <Button variant="default" fullWidth mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
