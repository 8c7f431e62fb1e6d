import { Link, useLocation } from 'wouter';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './safety.module.css';

const tabs = [
  { path: '/safety/adverse-events', of: 'events' },
  { path: '/safety/rules-at-work', of: 'work' },
] as const;

/** The pages about harm and about the rules, beside each other. */
export const SafetyTabs = () => {
  const { safety } = usePageTexts();
  const [path] = useLocation();
  return (
    <nav className={styles.tabs} aria-label={safety.tabs}>
      {tabs.map(({ path: to, of }) => (
        <Link key={to} href={to} aria-current={path === to ? 'page' : undefined} className={styles.tab}>
          {safety[of].title}
        </Link>
      ))}
    </nav>
  );
};
