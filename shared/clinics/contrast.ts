/** Contrast of two colours as WCAG 2.2 measures it. Colours are `#rrggbb`. */

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 (the same) to 21 (black on white). Running text needs 4.5. */
export const contrastOf = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
};

const mixed = (colour: string, into: string, share: number): string => {
  const target = channels(into);
  const parts = channels(colour).map((part, at) => Math.round((part + ((target[at] ?? 0) - part) * share) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** The colour, lightened in steps of a twentieth until it reads well enough on a dark ground. */
export const lightened = (colour: string, ground: string, needed: number): string => {
  for (let step = 0; step < 20; step += 1) {
    const tried = mixed(colour, '#ffffff', step / 20);
    if (contrastOf(tried, ground) >= needed) return tried;
  }
  return '#ffffff';
};
