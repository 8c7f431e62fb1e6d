import { Link, useLocation } from 'wouter';
import { includes } from '../../../shared/contract/roles.ts';
import { useDesk } from './desk.ts';
import styles from './frame.module.css';
import { navItems } from './nav-items.ts';

/** The pages that this person may open: beside the title on a desk, at the foot of the screen on a phone. */
export const Nav = () => {
  const { role } = useDesk();
  const [path] = useLocation();
  return (
    <nav className={styles.nav} aria-label="Pages">
      {navItems
        .filter(({ least }) => includes(role, least))
        .map(({ path: to, title, icon: Icon }) => (
          <Link key={to} href={to} aria-current={path.startsWith(to) ? 'page' : undefined} className={styles.navLink}>
            <Icon aria-hidden size={18} strokeWidth={1.75} />
            <span>{title}</span>
          </Link>
        ))}
    </nav>
  );
};
