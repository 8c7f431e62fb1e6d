import type { CSSProperties } from 'react';
import { type ColourScheme, contrastFaults, themedColours } from '../../../../shared/clinics/clinic-theme.ts';
import { fieldSentence } from '../../../../shared/texts/problem-texts.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import type { SettingsValues } from '../settings-values.ts';
import styles from './colours.module.css';

/** Whether a colour is typed to its end. */
export const isColour = (typed: string): boolean => /^#[0-9a-f]{6}$/i.test(typed);

const asProperties = (colours: Record<string, string>): CSSProperties =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--form-${name}`, value]));

type SheetProps = { scheme: ColourScheme; colours: Record<string, string>; clinicName: string };

const Sheet = ({ scheme, colours, clinicName }: SheetProps) => {
  const { colours: texts } = usePageTexts().settings;
  return (
    <div className={styles.ground} style={asProperties(colours)} role="img" aria-label={texts[scheme]}>
      <div className={styles.sheet} aria-hidden>
        <p className={styles.clinic}>{clinicName}</p>
        <p className={styles.question}>{texts.question}</p>
        <p className={styles.help}>{texts.help}</p>
        <p className={styles.choice} data-chosen>
          {texts.no}
        </p>
        <p className={styles.choice}>{texts.yes}</p>
        <p className={styles.foot}>
          <span className={styles.button}>{texts.next}</span>
          <span className={styles.link}>{texts.privacy}</span>
        </p>
      </div>
    </div>
  );
};

/** The form in the colours that are typed, in light and dark, and what of them cannot be read. Half a colour is ours. */
export const ThemePreview = ({ theme, clinicName }: { theme: SettingsValues['theme']; clinicName: string }) => {
  const texts = usePageTexts();
  const [accent, ground] = [theme.accent.trim(), theme.ground.trim()];
  const shown = isColour(accent) ? { accent, ...(isColour(ground) && { ground }) } : undefined;
  const faults = shown ? contrastFaults(shown) : [];
  return (
    <>
      <div className={styles.preview}>
        {(['light', 'dark'] as const).map((scheme) => (
          <Sheet key={scheme} scheme={scheme} colours={themedColours(scheme, shown)} clinicName={clinicName} />
        ))}
      </div>
      <div role="status">
        {faults.map((said) => (
          <p key={said.says} className={styles.fault}>
            {fieldSentence(texts, texts.lang, said)}
          </p>
        ))}
        {isColour(ground) && !isColour(accent) && <p className={styles.fault}>{texts.settings.colours.groundAlone}</p>}
      </div>
    </>
  );
};
