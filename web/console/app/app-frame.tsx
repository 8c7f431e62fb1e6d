import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { KeysHelp } from '../keys/keys-help.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { News } from '../to-do/news.tsx';
import { AccountLabel } from './account-label.tsx';
import styles from './app-frame.module.css';
import { Nav } from './nav.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { RulesStrip } from './rules-strip.tsx';

/** Menus bring a tenth of what a first page would have to load; until they are there, the label stands in their place. */
const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }));

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
  const { app: texts } = useTexts();
  const main = useFocusOnArrival();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        {texts.skip}
      </a>
      <header className={styles.header}>
        <Link href="/to-do" className={styles.brand}>
          Suitably
        </Link>
        <Nav />
        <Suspense
          fallback={
            <span className={styles.account}>
              <AccountLabel />
            </span>
          }
        >
          <AccountMenu />
        </Suspense>
      </header>
      <News />
      <OfflineBanner />
      <KeysHelp />
      <RulesStrip />
      <main id="page" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
};
