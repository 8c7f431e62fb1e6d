import type { Translated } from '../../filled.ts';

/** What the folder `app` of the console says. */
export const app = {};

/** The same in another language. */
export type AppTexts = Translated<typeof app>;
