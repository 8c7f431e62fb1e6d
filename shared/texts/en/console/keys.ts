import type { Translated } from '../../filled.ts';

/** What the folder `keys` of the console says. */
export const keys = {};

/** The same in another language. */
export type KeysTexts = Translated<typeof keys>;
