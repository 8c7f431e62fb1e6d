import type { Translated } from '../../filled.ts';

/** What the folder `settings` of the console says. */
export const settings = {};

/** The same in another language. */
export type SettingsTexts = Translated<typeof settings>;
