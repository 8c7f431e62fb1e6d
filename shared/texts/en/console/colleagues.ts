import type { Translated } from '../../filled.ts';

/** What the folder `colleagues` of the console says. */
export const colleagues = {};

/** The same in another language. */
export type ColleaguesTexts = Translated<typeof colleagues>;
