import { Loader, VisuallyHidden } from '@mantine/core';
import { useTexts } from '../texts/use-texts.ts';
import styles from './notice.module.css';

/** Something is on its way. */
export const Loading = () => (
  <div className={styles.loading} role="status">
    <Loader size="sm" />
    <VisuallyHidden>{useTexts().components.loading}</VisuallyHidden>
  </div>
);
