/** A clinic's own colours on the pages for its patients. Colours that cannot be read are refused, with what was measured. */
import { type ClinicTheme, storedTheme } from './clinic-settings.ts';
import { contrastOf } from './contrast.ts';
import { pageColours } from './page-colours.ts';

/** Running text, WCAG 2.2, 1.4.3. */
export const neededContrast = 4.5;

/** A pair of colours that cannot be told apart well enough. `ratio` is measured. */
export type ContrastFault = { field: 'accent' | 'ground'; ratio: number; message: string };

const { paper, soft, ground: usualGround } = pageColours.light;

/** Rounded down, so that a ratio that is refused never reads like one that would do. */
const written = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

/** What is wrong with a theme's contrast; nothing when it can be used. Pure. */
export const contrastFaults = ({ accent, ground = usualGround }: ClinicTheme): ContrastFault[] => {
  const pairs = [
    { field: 'accent', one: accent, other: paper, what: `The accent ${accent} on white` },
    { field: 'accent', one: accent, other: ground, what: `The accent ${accent} on the ground ${ground}` },
    { field: 'ground', one: soft, other: ground, what: `Our text ${soft} on the ground ${ground}` },
  ] as const;
  return pairs.flatMap(({ field, one, other, what }) => {
    const ratio = contrastOf(one, other);
    if (ratio >= neededContrast) return [];
    const message = `${what} has a contrast of ${written(ratio)} to 1; text needs ${neededContrast} to 1.`;
    return [{ field, ratio, message }];
  });
};

/** The theme as an admin sends it; a contrast that fails is an issue of its field with code `contrast`. */
export const clinicTheme = storedTheme.superRefine((theme, ctx) => {
  for (const { field, message } of contrastFaults(theme)) {
    ctx.addIssue({ code: 'custom', path: [field], params: { code: 'contrast' }, message });
  }
});
