import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useClinicContext } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { useDownload } from '../components/use-download.ts';
import { useTitle } from '../components/use-title.ts';
import styles from './dashboard.module.css';
import { figureSheet } from './figure-sheet.ts';
import { Figures } from './figures.tsx';
import { useStats } from './use-stats.ts';

const periods = [
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last 365 days' },
];

/** What came in, what came of it, and how fast the clinic answers; each beside the period before. */
export default function DashboardPage() {
  useTitle('Dashboard');
  const { clinic, country } = useClinicContext();
  const [chosen, setChosen] = useState('30');
  const days = Number(chosen);
  const { data, error, refetch } = useStats(days);
  const { data: before } = useStats(days, { before: true });
  const { download } = useDownload();
  const save = () =>
    data &&
    country &&
    download({
      name: `${clinic}-figures-${data.from}-${data.to}.csv`,
      type: 'text/csv',
      read: async () => figureSheet(data, before, country),
    });
  return (
    <>
      <div className={styles.top}>
        <h1>Dashboard</h1>
        <div className={styles.tools}>
          <NativeSelect
            aria-label="Period"
            data={periods}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Button variant="default" disabled={!data || !country} onClick={save}>
            Download CSV
          </Button>
        </div>
      </div>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={560} radius="md" />}
      {data && <Figures stats={data} before={before} days={days} />}
    </>
  );
}
