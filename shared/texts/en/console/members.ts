import type { Translated } from '../../filled.ts';

/** What the folder `members` of the console says. */
export const members = {};

/** The same in another language. */
export type MembersTexts = Translated<typeof members>;
