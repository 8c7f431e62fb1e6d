import { Link } from 'wouter';
import { useTexts } from '../texts/use-texts.ts';
import styles from './to-do.module.css';
import { type Counts, countWords } from './to-do-words.ts';
import type { Whose } from './use-to-do.ts';

const views = [
  { whose: '', title: 'all', count: 'everybody' },
  { whose: 'mine', title: 'mine', count: 'mine' },
  { whose: 'nobody', title: 'nobodys', count: 'nobody' },
] as const satisfies readonly { whose: Whose; title: string; count: keyof Counts }[];

/** Whose leads the queue shows, each with how many there are. */
export const WhoseViews = ({ whose, counts }: { whose: Whose; counts: Counts | undefined }) => {
  const texts = useTexts();
  return (
    <nav aria-label={texts.toDo.whose} className={styles.views}>
      {views.map(({ whose: one, title, count }) => (
        <Link
          key={one}
          href={one ? `/to-do?assignee=${one}` : '/to-do'}
          className={styles.view}
          aria-current={one === whose ? 'true' : undefined}
        >
          {texts.toDo[title]}{' '}
          <span className={styles.number}>{counts ? countWords(counts[count], counts, texts) : ''}</span>
        </Link>
      ))}
    </nav>
  );
};
