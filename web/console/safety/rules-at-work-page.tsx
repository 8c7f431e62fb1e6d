import { Button, Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { counted, filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { useDownload } from '../components/use-download.ts';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { addUp, countSheet, type RuleCount } from './rule-counts.ts';
import styles from './safety.module.css';
import { SafetyTabs } from './safety-tabs.tsx';
import { type Column, SortableTable } from './sortable-table.tsx';
import { currentRuleIds, reasonIn, useRuleTexts } from './use-rule-texts.ts';
import { type Days, useRulesAtWork } from './use-rules-at-work.ts';
import { WhatCounts } from './what-counts.tsx';

const millisecondsInDay = 86_400_000;

const Period = ({ days, onAsk }: { days: Days; onAsk: (days: Days) => void }) => {
  const { work: texts } = usePageTexts().safety;
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
        label={texts.from}
        required
        value={typed.from}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, from: value })}
      />
      <TextInput
        type="date"
        label={texts.to}
        required
        value={typed.to}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, to: value })}
      />
      <Button type="submit" variant="default">
        {texts.count}
      </Button>
    </form>
  );
};

/** How often each rule fired in a period, and what clinicians made of it. */
export const RulesAtWorkPage = () => {
  const all = usePageTexts();
  const { work: texts } = all.safety;
  useTitle(texts.title);
  const { dates, clinic, country } = useClinicContext();
  const [days, setDays] = useState<Days>(() => ({
    from: dates.dayOf(new Date(Date.now() - 29 * millisecondsInDay).toISOString()),
    to: dates.dayOf(new Date().toISOString()),
  }));
  const { parts, isWhole, error, query } = useRulesAtWork(days);
  const { data: ruleTexts } = useRuleTexts();
  const { download, isLoading } = useDownload();
  const counts = addUp(parts, ruleTexts ? currentRuleIds(ruleTexts) : []);
  const columns: readonly Column<RuleCount>[] = [
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
    { key: 'agreed', name: texts.agreed, of: ({ agreed }) => agreed },
    { key: 'overruled', name: texts.overruled, of: ({ overruled }) => overruled },
    { key: 'open', name: texts.open, of: ({ open }) => open },
  ];
  const save = () =>
    country &&
    download({
      name: `${filled(texts.fileName, { clinic, ...days })}.csv`,
      type: 'text/csv',
      read: async () =>
        countSheet(counts, { ...days, reasonOf: (ruleId) => reasonIn(ruleTexts, ruleId) }, country, all),
    });
  return (
    <>
      <h1>{texts.title}</h1>
      <SafetyTabs />
      <div className={styles.tools}>
        <Period days={days} onAsk={setDays} />
        <Button variant="default" disabled={!isWhole || !country} loading={isLoading} onClick={save}>
          {texts.download}
        </Button>
      </div>
      <p role="status" className={styles.about}>
        {filled(isWhole ? texts.counted : texts.counting, {
          screenings: counted(counts.screenings, texts.screenings, all.lang),
          reviewed: counted(counts.reviewed, texts.reviewed, all.lang),
          from: dates.day(days.from),
          to: dates.day(days.to),
        })}
      </p>
      {error && <Failure error={error} onRetry={() => (parts.length > 0 ? query.fetchNextPage() : query.refetch())} />}
      {parts.length === 0 && !error && <Skeleton height={400} radius="md" />}
      {parts.length > 0 && (
        <SortableTable
          caption={texts.caption}
          columns={columns}
          rows={counts.rules}
          keyOf={({ ruleId }) => ruleId}
          first={{ column: 'fired', isDown: true }}
        />
      )}
      <WhatCounts />
    </>
  );
};
