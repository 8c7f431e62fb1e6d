/** The colours of our pages for patients, as far as a clinic's own are measured against them. Hex, light and dark. */
export const pageColours = {
  light: { ink: '#1d2b33', soft: '#51636d', paper: '#ffffff', ground: '#f3f6f6', accent: '#0b6b63' },
  dark: { ink: '#e8eef0', soft: '#a9b8bf', paper: '#182227', ground: '#0f171b', accent: '#5cc8bd' },
} as const;

/** Text on a button: the one of the two that is easier to read on its colour. */
export const buttonInks = ['#ffffff', '#06201d'] as const;
