import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** `isPage`: it stands for the whole page, so its title is the page's. */
type Props = { icon: LucideIcon; title: string; isPage?: boolean; children?: ReactNode };

/** A page or a part of it that has nothing to show, and says why. */
export const Notice = ({ icon: Icon, title, isPage, children }: Props) => (
  <div className={styles.state}>
    <Icon aria-hidden size={28} strokeWidth={1.5} />
    {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
    {children}
  </div>
);
