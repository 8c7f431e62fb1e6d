import { crash as english } from '../../../shared/texts/en/console/crash.ts';
import { crash as italian } from '../../../shared/texts/it/console/crash.ts';
import type { StaffLanguage } from '../../../shared/texts/language.ts';
import styles from '../components/notice.module.css';
import { deviceLanguage } from '../texts/device-language.ts';

const texts = { en: english, it: italian } satisfies Record<StaffLanguage, typeof english>;

/** Shown when the console itself fails. It needs nothing but its style: the other texts may be what did not load. */
export const CrashPage = () => {
  const lang = deviceLanguage();
  const { title, text, again } = texts[lang];
  return (
    <main className={styles.alone} lang={lang}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">{again}</a>
      </p>
    </main>
  );
};
