import { Button, Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { useDownload } from '../components/use-download.ts';
import { useTitle } from '../components/use-title.ts';
import { addUp, countSheet, type RuleCount } from './rule-counts.ts';
import styles from './safety.module.css';
import { SafetyTabs } from './safety-tabs.tsx';
import { type Column, SortableTable } from './sortable-table.tsx';
import { currentRuleIds, reasonIn, useRuleTexts } from './use-rule-texts.ts';
import { type Days, useRulesAtWork } from './use-rules-at-work.ts';
import { WhatCounts } from './what-counts.tsx';

const millisecondsInDay = 86_400_000;

const Period = ({ days, onAsk }: { days: Days; onAsk: (days: Days) => void }) => {
  const [typed, setTyped] = useState(days);
  return (
    <form
      className={styles.period}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed);
      }}
    >
      <TextInput
        type="date"
        label="From"
        required
        value={typed.from}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, from: value })}
      />
      <TextInput
        type="date"
        label="To"
        required
        value={typed.to}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, to: value })}
      />
      <Button type="submit" variant="default">
        Count
      </Button>
    </form>
  );
};

/** How often each rule fired in a period, and what clinicians made of it. */
export const RulesAtWorkPage = () => {
  useTitle('Rules at work');
  const { dates, clinic, country } = useClinicContext();
  const [days, setDays] = useState<Days>(() => ({
    from: dates.dayOf(new Date(Date.now() - 29 * millisecondsInDay).toISOString()),
    to: dates.dayOf(new Date().toISOString()),
  }));
  const { parts, isWhole, error, query } = useRulesAtWork(days);
  const { data: texts } = useRuleTexts();
  const { download, isLoading } = useDownload();
  const counts = addUp(parts, texts ? currentRuleIds(texts) : []);
  const columns: readonly Column<RuleCount>[] = [
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
    { name: 'Fired', of: ({ fired }) => fired },
    { name: 'Agreed', of: ({ agreed }) => agreed },
    { name: 'Overruled', of: ({ overruled }) => overruled },
    { name: 'Not reviewed', of: ({ open }) => open },
  ];
  const save = () =>
    country &&
    download({
      name: `${clinic}-rules-${days.from}-${days.to}.csv`,
      type: 'text/csv',
      read: async () => countSheet(counts, { ...days, reasonOf: (ruleId) => reasonIn(texts, ruleId) }, country),
    });
  return (
    <>
      <h1>Rules at work</h1>
      <SafetyTabs />
      <div className={styles.tools}>
        <Period days={days} onAsk={setDays} />
        <Button variant="default" disabled={!isWhole || !country} loading={isLoading} onClick={save}>
          Download CSV
        </Button>
      </div>
      <p role="status" className={styles.about}>
        {counts.screenings} screenings, {counts.reviewed} of them reviewed, from {dates.day(days.from)} to{' '}
        {dates.day(days.to)}
        {isWhole ? '.' : ' so far. Counting on…'}
      </p>
      {error && <Failure error={error} onRetry={() => (parts.length > 0 ? query.fetchNextPage() : query.refetch())} />}
      {parts.length === 0 && !error && <Skeleton height={400} radius="md" />}
      {parts.length > 0 && (
        <SortableTable
          caption="How often each rule fired, and what was decided"
          columns={columns}
          rows={counts.rules}
          keyOf={({ ruleId }) => ruleId}
          first={{ column: 'Fired', isDown: true }}
        />
      )}
      <WhatCounts />
    </>
  );
};
