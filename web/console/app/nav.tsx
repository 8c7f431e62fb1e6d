import { VisuallyHidden } from '@mantine/core';
import {
  ChartNoAxesColumn,
  FileCheck,
  Inbox,
  ListTodo,
  type LucideIcon,
  ScrollText,
  Settings,
  ShieldCheck,
  Users,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { includes, type Role } from '../../../shared/contract/roles.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { countWords } from '../to-do/to-do-words.ts';
import { useToDoCounts } from '../to-do/use-to-do.ts';
import styles from './app-frame.module.css';

/** The pages of a clinic, in the order in which they are offered, with the least role that may open them. */
const navItems: readonly { path: string; title: string; icon: LucideIcon; least: Role }[] = [
  { path: '/to-do', title: 'To do', icon: ListTodo, least: 'viewer' },
  { path: '/leads', title: 'Leads', icon: Inbox, least: 'viewer' },
  { path: '/dashboard', title: 'Dashboard', icon: ChartNoAxesColumn, least: 'viewer' },
  { path: '/rules', title: 'Rules', icon: FileCheck, least: 'viewer' },
  { path: '/safety', title: 'Safety', icon: ShieldCheck, least: 'clinician' },
  { path: '/settings', title: 'Settings', icon: Settings, least: 'viewer' },
  { path: '/members', title: 'Members', icon: Users, least: 'admin' },
  { path: '/audit', title: 'Audit', icon: ScrollText, least: 'admin' },
];

/** How many leads wait, from the same reading as the list of them. */
const Waiting = () => {
  const counts = useToDoCounts('');
  const texts = useTexts();
  if (!counts || counts.everybody === 0) return null;
  return (
    <span className={styles.waiting} data-late={counts.late > 0 || undefined}>
      {countWords(counts.everybody, counts, texts)}
      <VisuallyHidden>{counts.late > 0 ? ` waiting, ${counts.late} of them late` : ' waiting'}</VisuallyHidden>
    </span>
  );
};

/** The pages that this person may open: beside the title on a desk, at the foot of the screen on a phone. */
export const Nav = () => {
  const { role } = useClinicContext();
  const [path] = useLocation();
  return (
    <nav className={styles.nav} aria-label="Pages">
      {navItems
        .filter(({ least }) => includes(role, least))
        .map(({ path: to, title, icon: Icon }) => (
          <Link key={to} href={to} aria-current={path.startsWith(to) ? 'page' : undefined} className={styles.navLink}>
            <Icon aria-hidden size={18} strokeWidth={1.75} />
            <span>{title}</span>
            {to === '/to-do' && <Waiting />}
          </Link>
        ))}
    </nav>
  );
};
