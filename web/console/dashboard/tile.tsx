import styles from './dashboard.module.css';

/** One figure. */
export const Tile = ({ name, value, detail }: { name: string; value: string; detail: string }) => (
  <div className={styles.tile}>
    <dt>{name}</dt>
    <dd>
      <span className={styles.value}>{value}</span>
      <span className={styles.detail}>{detail}</span>
    </dd>
  </div>
);
