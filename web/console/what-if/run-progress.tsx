import { Alert, Button, Progress } from '@mantine/core';
import { counted, filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { ApiProblem } from '../api/api-problem.ts';
import type { PageTexts } from '../texts/load-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import type { WhatIfRun } from './use-what-if.ts';
import styles from './what-if.module.css';

type Props = { run: WhatIfRun; onStop: () => void; onGoOn: () => void };

const sentence = ({ asked, tally, next, isRunning }: WhatIfRun, { whatIf: { progress }, lang }: PageTexts): string => {
  const some = { n: writtenNumber(tally.screenings, lang), of: writtenNumber(asked.last, lang) };
  if (isRunning) return filled(progress.running, some);
  if (next !== null) return filled(progress.stopped, some);
  return counted(tally.screenings, tally.screenings < asked.last ? progress.all : progress.newest, lang);
};

/** How far a run is: it can be stopped, and gone on with. */
export const RunProgress = ({ run, onStop, onGoOn }: Props) => {
  const spoken = usePageTexts();
  const { progress: texts } = spoken.whatIf;
  const { asked, tally, next, isRunning, error } = run;
  const isOpen = !isRunning && next !== null;
  const issues = error instanceof ApiProblem ? (error.details.issues ?? []) : [];
  return (
    <div className={styles.progress}>
      <p role="status">{sentence(run, spoken)}</p>
      {isRunning && <Progress value={(tally.screenings / asked.last) * 100} aria-label={texts.bar} />}
      {isRunning && (
        <Button variant="default" onClick={onStop}>
          {texts.stop}
        </Button>
      )}
      {error && (
        <Alert color="red" role="alert" title={texts.failed}>
          {issues.length > 0 ? issues.map(({ message }) => message).join(' ') : error.message}
        </Alert>
      )}
      {isOpen && issues.length === 0 && (
        <Button variant="default" onClick={onGoOn}>
          {texts.goOn}
        </Button>
      )}
    </div>
  );
};
