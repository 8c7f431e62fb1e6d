import { Button, Skeleton } from '@mantine/core';
import type { RulesEntryAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { counted, filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { withNodes } from '../texts/with-nodes.ts';
import { stricterCount } from './edit-overlay.ts';
import styles from './rules.module.css';
import { SampleMark } from './signature.tsx';
import { useRulesHistory } from './use-rules.ts';

/** What was signed, by whom and until when. */
const Signed = ({ signOff, overlay }: Extract<RulesEntryAnswer, { kind: 'signed' }>) => {
  const { dates } = useClinicContext();
  const { rules, lang } = usePageTexts();
  const { name, registration, treatment, version, reviewBy, isSample } = signOff;
  const values = {
    person: filled(rules.signature.person, { name, ...registration }),
    ruleSet: `${treatment} ${version}`,
    day: dates.day(reviewBy),
  };
  const stricter = stricterCount(overlay);
  return (
    <p className={styles.soft}>
      {stricter === 0
        ? filled(rules.history.what, values)
        : counted(stricter, rules.history.whatStricter, lang, values)}{' '}
      {isSample && <SampleMark />}
    </p>
  );
};

const Entry = ({ entry }: { entry: RulesEntryAnswer }) => {
  const { dates } = useClinicContext();
  const { history: texts } = usePageTexts().rules;
  const { kind, at, by } = entry;
  return (
    <li>
      {withNodes(texts.entry, {
        what: <strong>{texts.kinds[kind]}</strong>,
        who: by,
        moment: <time dateTime={at}>{dates.moment(at)}</time>,
      })}
      {kind === 'signed' ? <Signed {...entry} /> : <p className={styles.soft}>{entry.reason}</p>}
    </li>
  );
};

/** Who signed, withdrew and proposed what. It can only be added to. */
export const HistoryPart = () => {
  const { history: texts } = usePageTexts().rules;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRulesHistory();
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Part title={texts.title}>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={120} />}
      {data && entries.length === 0 && <p className={styles.soft}>{texts.none}</p>}
      {entries.length > 0 && (
        <ol className={styles.history}>
          {entries.map((entry) => (
            <Entry key={entry.entryId} entry={entry} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button variant="default" fullWidth mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </Part>
  );
};
