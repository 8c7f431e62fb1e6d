import { Link } from 'wouter';
import styles from './to-do.module.css';
import { type Counts, countWords } from './to-do-words.ts';
import type { Whose } from './use-to-do.ts';

const views: readonly { whose: Whose; title: string; count: 'everybody' | 'mine' | 'nobody' }[] = [
  { whose: '', title: 'All', count: 'everybody' },
  { whose: 'mine', title: 'Mine', count: 'mine' },
  { whose: 'nobody', title: 'Nobody’s', count: 'nobody' },
];

/** Whose leads the queue shows, each with how many there are. */
export const WhoseViews = ({ whose, counts }: { whose: Whose; counts: Counts | undefined }) => (
  <nav aria-label="Whose leads" className={styles.views}>
    {views.map(({ whose: one, title, count }) => (
      <Link
        key={one}
        href={one ? `/to-do?assignee=${one}` : '/to-do'}
        className={styles.view}
        aria-current={one === whose ? 'true' : undefined}
      >
        {title} <span className={styles.number}>{counts ? countWords(counts[count], counts) : ''}</span>
      </Link>
    ))}
  </nav>
);
