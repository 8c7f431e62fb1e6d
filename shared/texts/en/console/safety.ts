import type { Translated } from '../../filled.ts';

/** What the folder `safety` of the console says. */
export const safety = {};

/** The same in another language. */
export type SafetyTexts = Translated<typeof safety>;
