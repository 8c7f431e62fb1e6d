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
import type { AppTexts } from '../../../shared/texts/en/console/app.ts';
import { counted } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { countWords } from '../to-do/to-do-words.ts';
import { useToDoCounts } from '../to-do/use-to-do.ts';
import styles from './app-frame.module.css';

/** The pages of a clinic, in the order in which they are offered, with the least role that may open them. */
const navItems: readonly { path: string; title: keyof AppTexts['nav']; icon: LucideIcon; least: Role }[] = [
  { path: '/to-do', title: 'toDo', icon: ListTodo, least: 'viewer' },
  { path: '/leads', title: 'leads', icon: Inbox, least: 'viewer' },
  { path: '/dashboard', title: 'dashboard', icon: ChartNoAxesColumn, least: 'viewer' },
  { path: '/rules', title: 'rules', icon: FileCheck, least: 'viewer' },
  { path: '/safety', title: 'safety', icon: ShieldCheck, least: 'clinician' },
  { path: '/settings', title: 'settings', icon: Settings, least: 'viewer' },
  { path: '/members', title: 'members', icon: Users, least: 'admin' },
  { path: '/audit', title: 'audit', icon: ScrollText, least: 'admin' },
];

/** How many leads wait, from the same reading as the list of them. */
const Waiting = () => {
  const texts = useTexts();
  const counts = useToDoCounts('');
  if (!counts || counts.everybody === 0) return null;
  const { everybody, late } = counts;
  const n = countWords(everybody, counts, texts);
  const { waiting, waitingLate } = texts.app;
  const told = counted(everybody, late > 0 ? waitingLate : waiting, texts.lang, { n, late: String(late) });
  return (
    <span className={styles.waiting} data-late={late > 0 || undefined}>
      <span aria-hidden>{n}</span>
      <VisuallyHidden>{told}</VisuallyHidden>
    </span>
  );
};

/** The pages that this person may open: beside the title on a desk, at the foot of the screen on a phone. */
export const Nav = () => {
  const { app: texts } = useTexts();
  const { role } = useClinicContext();
  const [path] = useLocation();
  return (
    <nav className={styles.nav} aria-label={texts.pages}>
      {navItems
        .filter(({ least }) => includes(role, least))
        .map(({ path: to, title, icon: Icon }) => (
          <Link key={to} href={to} aria-current={path.startsWith(to) ? 'page' : undefined} className={styles.navLink}>
            <Icon aria-hidden size={18} strokeWidth={1.75} />
            <span>{texts.nav[title]}</span>
            {to === '/to-do' && <Waiting />}
          </Link>
        ))}
    </nav>
  );
};
