import { Button, Skeleton } from '@mantine/core';
import type { RulesEntryAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Part } from '../components/part.tsx';
import { withOverlayWords } from './in-force-part.tsx';
import styles from './rules.module.css';
import { SampleMark } from './signature.tsx';
import { useRulesHistory } from './use-rules.ts';

const titles: Readonly<Record<RulesEntryAnswer['kind'], string>> = {
  signed: 'Signed',
  withdrawn: 'Sign-off withdrawn',
  proposed: 'Stricter rules proposed',
  dropped: 'Proposal dropped',
};

const Entry = ({ entry }: { entry: RulesEntryAnswer }) => {
  const { dates } = useClinicContext();
  const { kind, at, by } = entry;
  return (
    <li>
      <strong>{titles[kind]}</strong> by {by}, <time dateTime={at}>{dates.moment(at)}</time>
      {kind === 'signed' ? (
        <p className={styles.soft}>
          {entry.signOff.name}, {entry.signOff.registration.body} {entry.signOff.registration.number}:{' '}
          {entry.signOff.treatment} {entry.signOff.version}
          {withOverlayWords(entry)}, good until {dates.day(entry.signOff.reviewBy)}.{' '}
          {entry.signOff.isSample && <SampleMark />}
        </p>
      ) : (
        <p className={styles.soft}>{entry.reason}</p>
      )}
    </li>
  );
};

/** Who signed, withdrew and proposed what. It can only be added to. */
export const HistoryPart = () => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRulesHistory();
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Part title="History">
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={120} />}
      {data && entries.length === 0 && <p className={styles.soft}>Nobody has signed or proposed anything yet.</p>}
      {entries.length > 0 && (
        <ol className={styles.history}>
          {entries.map((entry) => (
            <Entry key={entry.entryId} entry={entry} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button variant="default" fullWidth mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show more
        </Button>
      )}
    </Part>
  );
};
