import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { counted, filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { useDownload } from '../components/use-download.ts';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './dashboard.module.css';
import { figureSheet } from './figure-sheet.ts';
import { Figures } from './figures.tsx';
import { useStats } from './use-stats.ts';

const periods = [7, 30, 90, 365];

/** What came in, what came of it, and how fast the clinic answers; each beside the period before. */
export default function DashboardPage() {
  const texts = usePageTexts();
  const { dashboard, lang } = texts;
  useTitle(dashboard.title);
  const { clinic, country } = useClinicContext();
  const [days, setDays] = useState(30);
  const { data, error, refetch } = useStats(days);
  const { data: before } = useStats(days, { before: true });
  const { download } = useDownload();
  const save = () =>
    data &&
    country &&
    download({
      name: `${filled(dashboard.sheet.fileName, { clinic, from: data.from, to: data.to })}.csv`,
      type: 'text/csv',
      read: async () => figureSheet(data, before, country, texts),
    });
  return (
    <>
      <div className={styles.top}>
        <h1>{dashboard.title}</h1>
        <div className={styles.tools}>
          <NativeSelect
            aria-label={dashboard.period}
            data={periods.map((one) => ({ value: String(one), label: counted(one, dashboard.lastDays, lang) }))}
            value={String(days)}
            onChange={(event) => setDays(Number(event.currentTarget.value))}
          />
          <Button variant="default" disabled={!data || !country} onClick={save}>
            {dashboard.download}
          </Button>
        </div>
      </div>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={560} radius="md" />}
      {data && <Figures stats={data} before={before} days={days} />}
    </>
  );
}
