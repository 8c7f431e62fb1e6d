/** Colours of our pages as custom properties: light and dark, with a clinic's own where it has some. */
import type { ClinicTheme } from '../clinics/clinic-settings.ts';
import { type ColourScheme, themedColours } from '../clinics/clinic-theme.ts';

const rest: Record<ColourScheme, string> = {
  light: '--line:#d5dfe0;--warn:#8a3b12;--warn-ground:#fdf3ec',
  dark: '--line:#33434a;--warn:#f2b48f;--warn-ground:#33231a',
};

const properties = (scheme: ColourScheme, theme: ClinicTheme | undefined): string => {
  const named = Object.entries(themedColours(scheme, theme));
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
