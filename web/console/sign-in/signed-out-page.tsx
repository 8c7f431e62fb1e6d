import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTitle } from '../components/use-title.ts';
import type { Deployment } from '../load-config.ts';
import { beginSignIn } from './begin-sign-in.ts';
import styles from './signed-out-page.module.css';

/** What somebody sees who is signed out, or whose sign-in did not work. */
export const SignedOutPage = ({ config, hasFailed }: { config: Deployment; hasFailed: boolean }) => {
  useTitle(hasFailed ? 'Sign-in did not work' : 'Signed out');
  const [isLeaving, setLeaving] = useState(false);
  const signIn = async () => {
    setLeaving(true);
    await beginSignIn(config, '/');
  };
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>Suitably</p>
        <h1>{hasFailed ? 'Sign-in did not work' : 'You are signed out'}</h1>
        {hasFailed ? (
          <Alert color="gray" mt="md">
            The sign-in was not completed, or its link was used before. Nothing is wrong with your account; please try
            again.
          </Alert>
        ) : (
          <p className={styles.soft}>Close this window if others use this computer.</p>
        )}
        <Button mt="lg" size="md" fullWidth onClick={signIn} loading={isLeaving}>
          Sign in
        </Button>
      </div>
    </main>
  );
};
