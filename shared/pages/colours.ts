/** Colours of our pages as custom properties: light and dark, with a clinic's own where it has some. */
import type { ClinicTheme } from '../clinics/clinic-settings.ts';
import { neededContrast } from '../clinics/clinic-theme.ts';
import { contrastOf, lightened } from '../clinics/contrast.ts';
import { buttonInks, pageColours } from '../clinics/page-colours.ts';

type Scheme = keyof typeof pageColours;

const rest: Record<Scheme, string> = {
  light: '--line:#d5dfe0;--warn:#8a3b12;--warn-ground:#fdf3ec',
  dark: '--line:#33434a;--warn:#f2b48f;--warn-ground:#33231a',
};

const inkOn = (accent: string): string =>
  [...buttonInks].sort((one, other) => contrastOf(other, accent) - contrastOf(one, accent))[0] ?? buttonInks[0];

const properties = (scheme: Scheme, theme: ClinicTheme | undefined): string => {
  const usual = pageColours[scheme];
  // A clinic names colours for light pages; on a dark one its accent is made readable, and the ground stays ours.
  const themed = scheme === 'light' ? theme?.accent : theme && lightened(theme.accent, usual.paper, neededContrast);
  const accent = themed ?? usual.accent;
  const ground = (scheme === 'light' && theme?.ground) || usual.ground;
  const named = Object.entries({ ...usual, accent, ground, 'on-accent': inkOn(accent) });
  return `${named.map(([name, value]) => `--${name}:${value}`).join(';')};${rest[scheme]}`;
};

/** For a page: as the device asks for. */
export const pageColourRules = (theme?: ClinicTheme): string =>
  [
    `:root{color-scheme:light dark;${properties('light', theme)}}`,
    `@media (prefers-color-scheme:dark){:root{${properties('dark', theme)}}}`,
    // Paper is white, whatever the screen was.
    `@media print{:root{color-scheme:light;${properties('light', theme)}}}`,
  ].join('\n');

/** For a form inside another page: light, unless its `scheme` attribute says `dark` or `auto`. */
export const embedColourRules = (theme?: ClinicTheme): string => {
  const dark = `color-scheme:dark;${properties('dark', theme)}`;
  return [
    `:host{color-scheme:light;${properties('light', theme)}}`,
    `:host([scheme=dark]){${dark}}`,
    `@media (prefers-color-scheme:dark){:host([scheme=auto]){${dark}}}`,
  ].join('\n');
};
