import { NativeSelect, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../components/failure.tsx';
import { useTitle } from '../components/use-title.ts';
import styles from './dashboard.module.css';
import { Figures } from './figures.tsx';
import { useStats } from './use-stats.ts';

const periods = [
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last 365 days' },
];

/** What came in, what came of it, and how fast the clinic answers. */
export default function DashboardPage() {
  useTitle('Dashboard');
  const [days, setDays] = useState('30');
  const { data, error, refetch } = useStats(Number(days));
  return (
    <>
      <div className={styles.top}>
        <h1>Dashboard</h1>
        <NativeSelect
          aria-label="Period"
          data={periods}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
      </div>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={560} radius="md" />}
      {data && <Figures stats={data} />}
    </>
  );
}
