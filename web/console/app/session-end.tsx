import { Button } from '@mantine/core';
import styles from './session-end.module.css';

/**
 * Says that the session has ended, in view wherever the page is scrolled to. The page stays as it is until the person goes
 * to sign in, so that they can still read and copy what they have typed.
 */
export const SessionEnd = ({ hasEnded, onSignIn }: { hasEnded: boolean; onSignIn: () => void }) => (
  <div role="alert">
    {hasEnded && (
      <div className={styles.end}>
        <p>
          <strong>Your session has ended.</strong> Sign in again to go on. What you typed about leads, settings and
          rules is kept.
        </p>
        <Button onClick={onSignIn}>Sign in again</Button>
      </div>
    )}
  </div>
);
