/** A clinic's own colours on the pages for its patients. Colours that cannot be read are refused, with what was measured. */
import { saying } from '../contract/saying.ts';
import type { SentenceValues } from '../texts/problem-texts.ts';
import { type ClinicTheme, storedTheme } from './clinic-settings.ts';
import { contrastOf, lightened } from './contrast.ts';
import { buttonInks, pageColours } from './page-colours.ts';

/** Running text, WCAG 2.2, 1.4.3. */
export const neededContrast = 4.5;

/** A pair of colours that cannot be told apart well enough. `ratio` is measured. */
export type ContrastFault = {
  field: 'accent' | 'ground';
  ratio: number;
  says: 'accentOnWhite' | 'accentOnGround' | 'textOnGround';
  values: SentenceValues;
};

/** Light and dark pages. */
export type ColourScheme = keyof typeof pageColours;

const inkOn = (accent: string): string =>
  [...buttonInks].sort((one, other) => contrastOf(other, accent) - contrastOf(one, accent))[0] ?? buttonInks[0];

/** The colours of our pages by name, with a clinic's own where it has some. Pure. */
export const themedColours = (scheme: ColourScheme, theme: ClinicTheme | undefined): Record<string, string> => {
  const usual = pageColours[scheme];
  // A clinic names colours for light pages; on a dark one its accent is made readable, and the ground stays ours.
  const themed = scheme === 'light' ? theme?.accent : theme && lightened(theme.accent, usual.paper, neededContrast);
  const accent = themed ?? usual.accent;
  const ground = (scheme === 'light' && theme?.ground) || usual.ground;
  return { ...usual, accent, ground, 'on-accent': inkOn(accent) };
};

const { paper, soft, ground: usualGround } = pageColours.light;

/** Rounded down, so that a ratio that is refused never reads like one that would do. */
const rounded = (ratio: number): number => Math.floor(ratio * 100) / 100;

/** What is wrong with a theme's contrast; nothing when it can be used. Pure. */
export const contrastFaults = ({ accent, ground = usualGround }: ClinicTheme): ContrastFault[] => {
  const pairs = [
    { field: 'accent', one: accent, other: paper, says: 'accentOnWhite' },
    { field: 'accent', one: accent, other: ground, says: 'accentOnGround' },
    { field: 'ground', one: soft, other: ground, says: 'textOnGround' },
  ] as const;
  return pairs.flatMap(({ field, one, other, says }) => {
    const ratio = contrastOf(one, other);
    if (ratio >= neededContrast) return [];
    const values = { colour: one, ground: other, ratio: rounded(ratio), needed: neededContrast };
    return [{ field, ratio, says, values }];
  });
};

/** The theme as an admin sends it; a contrast that fails is an issue of its field with code `contrast`. */
export const clinicTheme = storedTheme.superRefine((theme, ctx) => {
  for (const { field, says, values } of contrastFaults(theme)) {
    ctx.addIssue({ code: 'custom', path: [field], ...saying('contrast', says, values) });
  }
});
