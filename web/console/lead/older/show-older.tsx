import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { counted, filled } from '../../../../shared/texts/filled.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from '../side.module.css';
import type { Older } from './use-older.ts';

/** Asks for what is older, and says how much is shown. The button keeps the focus while it loads. */
export const ShowOlder = ({ older }: { older: Older }) => {
  const {
    lead: { older: texts },
    lang,
  } = usePageTexts();
  const { whole, hasMore, wasAsked, load, isLoading, error } = older;
  const end = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current && !hasMore) end.current?.focus();
  }, [hasMore]);
  if (!hasMore && !wasAsked) return null;
  const { screenings, notes } = whole;
  const counts = {
    screenings: counted(screenings.length, texts.screenings, lang),
    notes: counted(notes.length, texts.notes, lang),
  };
  const press = () => {
    pressed.current = true;
    load();
  };
  return (
    <div className={styles.form}>
      <VisuallyHidden role="status">{wasAsked && !isLoading && filled(texts.shown, counts)}</VisuallyHidden>
      {error && (
        <p role="alert" className={styles.soft}>
          {texts.failed} {error.message}
        </p>
      )}
      {hasMore ? (
        <Button variant="default" fullWidth aria-busy={isLoading} onClick={press}>
          {isLoading ? texts.loading : texts.show}
        </Button>
      ) : (
        <p ref={end} tabIndex={-1} className={styles.soft}>
          {filled(texts.everything, counts)}
        </p>
      )}
    </div>
  );
};
