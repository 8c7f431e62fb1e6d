import { Alert, Button, Progress } from '@mantine/core';
import { ApiProblem } from '../api/api-problem.ts';
import type { WhatIfRun } from './use-what-if.ts';
import styles from './what-if.module.css';

const number = (count: number): string => count.toLocaleString('en');

type Props = { run: WhatIfRun; onStop: () => void; onGoOn: () => void };

const sentence = ({ asked, tally, next, isRunning }: WhatIfRun): string => {
  const judged = number(tally.screenings);
  if (isRunning) return `${judged} of up to ${number(asked.last)} screenings judged`;
  if (next !== null) return `Stopped after ${judged} of up to ${number(asked.last)} screenings`;
  return tally.screenings < asked.last ? `All ${judged} screenings judged` : `The newest ${judged} screenings judged`;
};

/** How far a run is: it can be stopped, and gone on with. */
export const RunProgress = ({ run, onStop, onGoOn }: Props) => {
  const { asked, tally, next, isRunning, error } = run;
  const isOpen = !isRunning && next !== null;
  const issues = error instanceof ApiProblem ? (error.details.issues ?? []) : [];
  return (
    <div className={styles.progress}>
      <p role="status">{sentence(run)}</p>
      {isRunning && <Progress value={(tally.screenings / asked.last) * 100} aria-label="Screenings judged" />}
      {isRunning && (
        <Button variant="default" onClick={onStop}>
          Stop
        </Button>
      )}
      {error && (
        <Alert color="red" role="alert" title="It did not go on">
          {issues.length > 0 ? issues.map(({ message }) => message).join(' ') : error.message}
        </Alert>
      )}
      {isOpen && issues.length === 0 && (
        <Button variant="default" onClick={onGoOn}>
          Go on
        </Button>
      )}
    </div>
  );
};
