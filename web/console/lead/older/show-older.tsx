import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import styles from '../side.module.css';
import type { Older } from './use-older.ts';

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Asks for what is older, and says how much is shown. The button keeps the focus while it loads. */
export const ShowOlder = ({ older }: { older: Older }) => {
  const { whole, hasMore, wasAsked, load, isLoading, error } = older;
  const end = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current && !hasMore) end.current?.focus();
  }, [hasMore]);
  if (!hasMore && !wasAsked) return null;
  const { screenings, notes } = whole;
  const count = `${counted(screenings.length, 'screening')} and ${counted(notes.length, 'note')} are shown`;
  const press = () => {
    pressed.current = true;
    load();
  };
  return (
    <div className={styles.form}>
      <VisuallyHidden role="status">{wasAsked && !isLoading && `${count}.`}</VisuallyHidden>
      {error && (
        <p role="alert" className={styles.soft}>
          What is older could not be loaded. {error.message}
        </p>
      )}
      {hasMore ? (
        <Button variant="default" fullWidth aria-busy={isLoading} onClick={press}>
          {isLoading ? 'Loading…' : 'Show older screenings and notes'}
        </Button>
      ) : (
        <p ref={end} tabIndex={-1} className={styles.soft}>
          This is everything: {count}.
        </p>
      )}
    </div>
  );
};
