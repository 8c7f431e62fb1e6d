import styles from '../components/notice.module.css';

/** Shown when the console itself fails. It needs nothing but its style. */
export const CrashPage = () => (
  <main className={styles.alone}>
    <h1>Something went wrong in this page</h1>
    <p>Everything you saved is still there. Load the page again. If it happens again, tell the operator of Suitably.</p>
    <p>
      <a href="/">Load again</a>
    </p>
  </main>
);
