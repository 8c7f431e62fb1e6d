import type { ReactNode } from 'react';
import styles from './dashboard.module.css';

type Props = { name: string; value: string; detail?: string | undefined; children?: ReactNode };

/** One figure, what it is made of, and what it was before. */
export const Tile = ({ name, value, detail, children }: Props) => (
  <div className={styles.tile}>
    <dt>{name}</dt>
    <dd>
      <span className={styles.value}>{value}</span>
      {children && <span className={styles.detail}>{children}</span>}
      {detail && <span className={styles.detail}>{detail}</span>}
    </dd>
  </div>
);
