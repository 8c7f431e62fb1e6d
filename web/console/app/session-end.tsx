import { Button } from '@mantine/core';
import { useTexts } from '../texts/use-texts.ts';
import styles from './session-end.module.css';

/**
 * Says that the session has ended, in view wherever the page is scrolled to. The page stays as it is until the person goes
 * to sign in, so that they can still read and copy what they have typed.
 */
export const SessionEnd = ({ hasEnded, onSignIn }: { hasEnded: boolean; onSignIn: () => void }) => {
  const { sessionEnd: texts } = useTexts().app;
  return (
    <div role="alert">
      {hasEnded && (
        <div className={styles.end}>
          <p>
            <strong>{texts.title}</strong> {texts.text}
          </p>
          <Button onClick={onSignIn}>{texts.signIn}</Button>
        </div>
      )}
    </div>
  );
};
