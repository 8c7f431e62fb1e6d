import type { Translated } from '../../filled.ts';

/** What the folder `labels` of the console says. */
export const labels = {};

/** The same in another language. */
export type LabelsTexts = Translated<typeof labels>;
