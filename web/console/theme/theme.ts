import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import type { Texts } from '../texts/load-texts.ts';

const sea: MantineColorsTuple = [
  '#eef7f6',
  '#dcecea',
  '#b5d8d4',
  '#8bc4bd',
  '#69b3ab',
  '#4a9c93',
  '#25837a',
  '#0f7168',
  '#0b6b63',
  '#08544e',
];

const slate: MantineColorsTuple = [
  '#f5f8f8',
  '#e9eff0',
  '#d5dfe0',
  '#bccacd',
  '#94a7ad',
  '#71858c',
  '#51636d',
  '#3d4d56',
  '#26343b',
  '#1d2b33',
];

const night: MantineColorsTuple = [
  '#e8eef0',
  '#c4d0d5',
  '#a9b8bf',
  '#7c8e96',
  '#43555d',
  '#33434a',
  '#243138',
  '#182227',
  '#0f171b',
  '#0a1013',
];

/** The look of the console: the colours of the pages that patients see, system fonts, dense but not small. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 8, dark: 7 },
  colors: { sea, gray: slate, dark: night },
  black: '#1d2b33',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
  headings: { fontWeight: '650', textWrap: 'pretty' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
});

/** The look, with the names that screen readers and speech know its parts by. */
export const themeIn = ({ components: { closeMessage } }: Texts) =>
  createTheme({
    ...theme,
    components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': closeMessage } } } },
  });

/** Colours that have to be read on the ground that they stand on: at least 4.5 : 1. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#51636d',
    '--mantine-color-placeholder': '#5f727b',
    '--mantine-color-error': '#a8231c',
    '--mantine-color-anchor': '#0b6b63',
    '--mantine-color-default-border': '#b6c5c8',
  },
  dark: {
    '--mantine-color-body': '#182227',
    '--mantine-color-dimmed': '#a9b8bf',
    '--mantine-color-placeholder': '#93a4ac',
    '--mantine-color-error': '#ffa39c',
    '--mantine-color-anchor': '#5cc8bd',
    '--mantine-color-default-border': '#43555d',
  },
});
