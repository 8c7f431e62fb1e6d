import { Link, useLocation } from 'wouter';
import styles from './safety.module.css';

const tabs = [
  { path: '/safety/adverse-events', title: 'Adverse events' },
  { path: '/safety/rules-at-work', title: 'Rules at work' },
];

/** The pages about harm and about the rules, beside each other. */
export const SafetyTabs = () => {
  const [path] = useLocation();
  return (
    <nav className={styles.tabs} aria-label="Safety">
      {tabs.map(({ path: to, title }) => (
        <Link key={to} href={to} aria-current={path === to ? 'page' : undefined} className={styles.tab}>
          {title}
        </Link>
      ))}
    </nav>
  );
};
