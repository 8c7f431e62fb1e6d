import type { Translated } from '../../filled.ts';

/** What is said when the console itself fails. It is there before the other texts are, in every language. */
export const crash = {
  title: 'Something went wrong in this page',
  text: 'Everything you saved is still there. Load the page again. If it happens again, tell the operator of Suitably.',
  again: 'Load again',
};

/** The same in each language. */
export type CrashTexts = Translated<typeof crash>;
