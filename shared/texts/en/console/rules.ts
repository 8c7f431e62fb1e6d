import type { Translated } from '../../filled.ts';

/** What the folder `rules` of the console says. */
export const rules = {};

/** The same in another language. */
export type RulesTexts = Translated<typeof rules>;
