import { type ReactNode, useId } from 'react';
import styles from './part.module.css';

/** `anchor`: what an address names it by, after `#`. */
type Props = { title: string; children: ReactNode; action?: ReactNode; anchor?: string };

/** A titled part of a page. */
export const Part = ({ title, children, action, anchor }: Props) => {
  const id = useId();
  return (
    <section id={anchor} className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
};
