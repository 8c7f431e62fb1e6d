import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { KeysHelp } from '../keys/keys-help.tsx';
import { AccountMenu } from './account-menu.tsx';
import styles from './app-frame.module.css';
import { Nav } from './nav.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { RulesStrip } from './rules-strip.tsx';

/** Moves the focus to the page that an address has opened, so that a reader with a keyboard begins at its top. */
const useFocusOnArrival = () => {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  return main;
};

/** What is around every page of a clinic. */
export const AppFrame = ({ children }: { children: ReactNode }) => {
  const main = useFocusOnArrival();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <header className={styles.header}>
        <Link href="/leads" className={styles.brand}>
          Suitably
        </Link>
        <Nav />
        <AccountMenu />
      </header>
      <OfflineBanner />
      <KeysHelp />
      <RulesStrip />
      <main id="page" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
};
