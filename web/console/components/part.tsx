import { type ReactNode, useId } from 'react';
import styles from './part.module.css';

type Props = { title: string; children: ReactNode; action?: ReactNode };

/** A titled part of a page. */
export const Part = ({ title, children, action }: Props) => {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
};
