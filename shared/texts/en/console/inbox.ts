import type { Translated } from '../../filled.ts';

/** What the folder `inbox` of the console says. */
export const inbox = {};

/** The same in another language. */
export type InboxTexts = Translated<typeof inbox>;
