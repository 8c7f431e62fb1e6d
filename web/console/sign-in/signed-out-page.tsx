import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTitle } from '../components/use-title.ts';
import type { Deployment } from '../load-config.ts';
import { useTexts } from '../texts/use-texts.ts';
import { beginSignIn } from './begin-sign-in.ts';
import styles from './signed-out-page.module.css';

/** What somebody sees who is signed out, or whose sign-in did not work. */
export const SignedOutPage = ({ config, hasFailed }: { config: Deployment; hasFailed: boolean }) => {
  const { signIn: texts } = useTexts();
  useTitle(hasFailed ? texts.failed : texts.signedOut);
  const [isLeaving, setLeaving] = useState(false);
  const signIn = async () => {
    setLeaving(true);
    await beginSignIn(config, '/');
  };
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>Suitably</p>
        <h1>{hasFailed ? texts.failed : texts.heading}</h1>
        {hasFailed ? (
          <Alert color="gray" mt="md">
            {texts.failedText}
          </Alert>
        ) : (
          <p className={styles.soft}>{texts.closeWindow}</p>
        )}
        <Button mt="lg" size="md" fullWidth onClick={signIn} loading={isLeaving}>
          {texts.signIn}
        </Button>
      </div>
    </main>
  );
};
