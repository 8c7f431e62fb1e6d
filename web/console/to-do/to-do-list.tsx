import { Button, Skeleton } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import type { RefObject } from 'react';
import { Link } from 'wouter';
import { Failure } from '../components/failure.tsx';
import { useRememberedList } from '../components/list-walk.ts';
import { Notice } from '../components/notice.tsx';
import { useTexts } from '../texts/use-texts.ts';
import styles from './to-do.module.css';
import { ToDoItem } from './to-do-item.tsx';
import { countWords, reasons } from './to-do-words.ts';
import { useToDo, type Whose } from './use-to-do.ts';

const Done = ({ whose }: { whose: Whose }) => {
  const { list: texts } = useTexts().toDo;
  return (
    <Notice icon={CircleCheck} title={whose === 'mine' ? texts.nothingOfMine : texts.nobodyWaits}>
      <p>{whose ? <Link href="/to-do">{texts.toEverybody}</Link> : <Link href="/leads">{texts.toLeads}</Link>}</p>
    </Notice>
  );
};

const Rows = () => (
  <div aria-hidden>
    {Array.from({ length: 6 }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never move
      <Skeleton key={row} height={52} mb={6} radius="md" />
    ))}
  </div>
);

type Props = { whose: Whose; list: RefObject<HTMLDivElement | null> };

/** The queue under its reasons, in the order in which to work. */
export const ToDoList = ({ whose, list }: Props) => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useToDo(whose);
  useRememberedList(list);
  const texts = useTexts();
  const { list: words, why: titles } = texts.toDo;
  const leads = data?.pages.flatMap(({ toDo }) => toDo) ?? [];
  const counts = data?.pages[0]?.counts;
  const byReason = Map.groupBy(leads, ({ why }) => why);
  return (
    <div ref={list} className={styles.list} aria-busy={!data || isPlaceholderData}>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {error && data && <p className={styles.old}>{words.old}</p>}
      {!data && !error && <Rows />}
      {data && leads.length === 0 && !hasNextPage && <Done whose={whose} />}
      {reasons
        .filter((why) => byReason.has(why))
        .map((why) => (
          <section key={why} className={styles.reason} aria-labelledby={`to-do-${why}`}>
            <h2 id={`to-do-${why}`}>
              {titles[why].title}{' '}
              <span className={styles.count}>{counts ? countWords(counts.why[why], counts, texts) : ''}</span>
            </h2>
            <p className={styles.hint}>{titles[why].hint}</p>
            <ul className={styles.rows}>
              {byReason.get(why)?.map((lead) => (
                <ToDoItem key={lead.leadId} lead={lead} />
              ))}
            </ul>
          </section>
        ))}
      {hasNextPage && (
        <Button variant="default" fullWidth loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  );
};
