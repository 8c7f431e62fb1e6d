import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type AdverseCountsAnswer, adverseCountsAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Part } from '../components/part.tsx';
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
  const { data: texts } = useRuleTexts();
  const columns: readonly Column<Row>[] = [
    {
      name: 'Rule',
      of: ({ ruleId }) => ruleId,
      show: ({ ruleId }) => (
        <>
          <Link href={`/safety/rules/${ruleId}`}>{ruleId}</Link>
          <span className={styles.reason}>{reasonIn(texts, ruleId)}</span>
        </>
      ),
    },
    { name: 'Had fired', of: ({ fired }) => fired },
    { name: 'Had not', of: ({ notFired }) => notFired },
  ];
  return (
    <Part title="Events by rule">
      <p className={styles.prose}>
        By the person’s last screening before the day of the event, over all years; the counts stay when somebody is
        erased. They say what came after, not what caused it.
      </p>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={200} radius="md" />}
      {data && (
        <p className={styles.prose}>
          {data.events} events, {data.unscreened} of them of people who had not been screened before.
        </p>
      )}
      {data && data.rules.length > 0 && (
        <SortableTable
          caption="Adverse events by rule"
          columns={columns}
          rows={data.rules}
          keyOf={({ ruleId }) => ruleId}
          first={{ column: 'Had fired', isDown: true }}
        />
      )}
    </Part>
  );
};
