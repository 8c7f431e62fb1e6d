import { Loader, VisuallyHidden } from '@mantine/core';
import styles from './notice.module.css';

/** Something is on its way. */
export const Loading = () => (
  <div className={styles.loading} role="status">
    <Loader size="sm" />
    <VisuallyHidden>Loading</VisuallyHidden>
  </div>
);
