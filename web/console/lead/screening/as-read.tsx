import type { ReactNode } from 'react';
import { inLanguage, languageName } from '../../labels/language-name.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { withNodes } from '../../texts/with-nodes.ts';
import styles from './answers.module.css';

/** What the person read, in their own language, for below the same in the language of staff. */
export const AsRead = ({ lang, children }: { lang: string; children: ReactNode }) => (
  <p className={styles.asRead}>
    {withNodes(usePageTexts().lead.screening.asRead, {
      ...{ language: languageName(lang), text: <span {...inLanguage(lang)}>{children}</span> },
    })}
  </p>
);
