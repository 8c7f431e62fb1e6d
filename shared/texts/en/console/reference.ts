import type { Translated } from '../../filled.ts';

/** What the folder `reference` of the console says. */
export const reference = {};

/** The same in another language. */
export type ReferenceTexts = Translated<typeof reference>;
