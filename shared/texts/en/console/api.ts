import type { Translated } from '../../filled.ts';

/** What the folder `api` of the console says. */
export const api = {};

/** The same in another language. */
export type ApiTexts = Translated<typeof api>;
