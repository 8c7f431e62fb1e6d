import type { CSSProperties } from 'react';
import { type ColourScheme, contrastFaults, themedColours } from '../../../../shared/clinics/clinic-theme.ts';
import { fieldWords } from '../../labels/field-words.ts';
import type { SettingsValues } from '../settings-values.ts';
import styles from './colours.module.css';

/** Whether a colour is typed to its end. */
export const isColour = (typed: string): boolean => /^#[0-9a-f]{6}$/i.test(typed);

const asProperties = (colours: Record<string, string>): CSSProperties =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--form-${name}`, value]));

type SheetProps = { scheme: ColourScheme; colours: Record<string, string>; clinicName: string };

const Sheet = ({ scheme, colours, clinicName }: SheetProps) => (
  <div
    className={styles.ground}
    style={asProperties(colours)}
    role="img"
    aria-label={`The form with these colours, on a device that asks for ${scheme} pages`}
  >
    <div className={styles.sheet} aria-hidden>
      <p className={styles.clinic}>{clinicName}</p>
      <p className={styles.question}>Do you smoke?</p>
      <p className={styles.help}>Smoking slows healing.</p>
      <p className={styles.choice} data-chosen>
        No
      </p>
      <p className={styles.choice}>Yes</p>
      <p className={styles.foot}>
        <span className={styles.button}>Next</span>
        <span className={styles.link}>Privacy notice</span>
      </p>
    </div>
  </div>
);

/** The form in the colours that are typed, in light and dark, and what of them cannot be read. Half a colour is ours. */
export const ThemePreview = ({ theme, clinicName }: { theme: SettingsValues['theme']; clinicName: string }) => {
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
            {fieldWords(said, 'en')}
          </p>
        ))}
        {isColour(ground) && !isColour(accent) && (
          <p className={styles.fault}>A colour behind the page needs an accent colour as well.</p>
        )}
      </div>
    </>
  );
};
