import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import type { Plugin } from 'vite';
import { readableColours, theme } from './theme/theme.ts';

const css = (): string => {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const usual = defaultCssVariablesResolver(merged);
  const ours = readableColours(merged);
  return convertCssVariables({
    variables: { ...usual.variables, ...ours.variables },
    light: { ...usual.light, ...ours.light },
    dark: { ...usual.dark, ...ours.dark },
  });
};

/**
 * Writes the variables of the theme into a style sheet. In a browser the library would put them into a style element,
 * which the page's content security policy forbids.
 */
export const themeVariables = (): Plugin => ({
  name: 'theme-variables',
  enforce: 'pre',
  load: (id) => (id.endsWith('/theme/variables.css') ? css() : undefined),
});
