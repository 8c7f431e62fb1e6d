import { Skeleton } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { useTitle } from '../components/use-title.ts';
import { useSettings } from '../settings/use-settings.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { RulesChoice } from './rules-choice.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunResult } from './run-result.tsx';
import { useWhatIf } from './use-what-if.ts';
import styles from './what-if.module.css';

/** What other rules would have said of the newest screenings, for whoever decides about rules. */
export default function WhatIfPage() {
  const { whatIf: texts, components } = usePageTexts();
  useTitle(texts.title);
  const isClinician = useHasRole('clinician');
  const { data, error, refetch } = useSettings();
  const { run, start, goOn, stop } = useWhatIf();
  if (!isClinician) {
    return (
      <Notice isPage icon={Lock} title={components.failure.forbidden}>
        <p>{texts.cliniciansOnly}</p>
      </Notice>
    );
  }
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      <p className={styles.soft}>{texts.intro}</p>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={280} radius="md" />}
      {data && <RulesChoice settings={data.data} asked={run?.asked} isRunning={run?.isRunning} onStart={start} />}
      {run && <RunProgress run={run} onStop={stop} onGoOn={goOn} />}
      {run && run.tally.screenings > 0 && <RunResult run={run} />}
    </div>
  );
}
