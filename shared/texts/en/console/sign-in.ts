import type { Translated } from '../../filled.ts';

/** What the folder `sign-in` of the console says. */
export const signIn = {};

/** The same in another language. */
export type SignInTexts = Translated<typeof signIn>;
