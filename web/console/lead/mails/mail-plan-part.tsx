import { Button, Skeleton } from '@mantine/core';
import { Failure } from '../../components/failure.tsx';
import { Part } from '../../components/part.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import { useMailPlan } from '../use-lead.ts';
import { MailItem } from './mail-item.tsx';
import styles from './mail-plan.module.css';

/** Every mail of this lead: what was sent, what will be, what will not, and why. */
export const MailPlanPart = ({ leadId }: { leadId: string }) => {
  const texts = usePageTexts().lead.mails;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMailPlan(leadId);
  const mails = data?.pages.flatMap(({ messages }) => messages);
  return (
    <Part title={texts.title}>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={96} />}
      {mails?.length === 0 && <p className={styles.soft}>{texts.none}</p>}
      {hasNextPage && (
        <Button
          variant="default"
          size="xs"
          mb="sm"
          aria-busy={isFetchingNextPage}
          onClick={() => !isFetchingNextPage && fetchNextPage()}
        >
          {isFetchingNextPage ? texts.loading : texts.earlier}
        </Button>
      )}
      {mails && mails.length > 0 && (
        <ol className={styles.list}>
          {mails
            .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
            .map((message) => (
              <MailItem key={message.messageId} leadId={leadId} message={message} />
            ))}
        </ol>
      )}
    </Part>
  );
};
