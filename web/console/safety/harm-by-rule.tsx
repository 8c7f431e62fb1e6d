import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type AdverseCountsAnswer, adverseCountsAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { counted } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './safety.module.css';
import { type Column, SortableTable } from './sortable-table.tsx';
import { reasonIn, useRuleTexts } from './use-rule-texts.ts';

type Row = AdverseCountsAnswer['rules'][number];

const useCounts = () => {
  const { api, clinic, staffPath } = useClinicContext();
  return useQuery({
    queryKey: [clinic, 'adverse-counts'],
    queryFn: async ({ signal }) =>
      (await api.read(adverseCountsAnswer, `${staffPath}/adverse-events/by-rule`, signal)).data,
  });
};

/** How many events came after which rule had fired, and after which it had not. */
export const HarmByRule = () => {
  const { data, error, refetch } = useCounts();
  const { data: ruleTexts } = useRuleTexts();
  const { safety, lang } = usePageTexts();
  const { harm: texts } = safety;
  const columns: readonly Column<Row>[] = [
    {
      key: 'rule',
      name: texts.rule,
      of: ({ ruleId }) => ruleId,
      show: ({ ruleId }) => (
        <>
          <Link href={`/safety/rules/${ruleId}`}>{ruleId}</Link>
          <span className={styles.reason}>{reasonIn(ruleTexts, ruleId)}</span>
        </>
      ),
    },
    { key: 'fired', name: texts.fired, of: ({ fired }) => fired },
    { key: 'notFired', name: texts.notFired, of: ({ notFired }) => notFired },
  ];
  return (
    <Part title={texts.title}>
      <p className={styles.prose}>{texts.about}</p>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={200} radius="md" />}
      {data && (
        <p className={styles.prose}>
          {counted(data.events, texts.events, lang, {
            unscreened: counted(data.unscreened, texts.unscreened, lang),
          })}
        </p>
      )}
      {data && data.rules.length > 0 && (
        <SortableTable
          caption={texts.caption}
          columns={columns}
          rows={data.rules}
          keyOf={({ ruleId }) => ruleId}
          first={{ column: 'fired', isDown: true }}
        />
      )}
    </Part>
  );
};
