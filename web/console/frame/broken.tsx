import styles from './state.module.css';

/** What remains when the console itself fails. It stands on nothing but the page. */
export const Broken = () => (
  <main className={styles.alone}>
    <h1>Something went wrong in this page</h1>
    <p>
      Nothing that was saved is lost. Load the page again; if it happens once more, tell whoever runs Suitably for you.
    </p>
    <p>
      <a href="/">Load again</a>
    </p>
  </main>
);
