import type { Translated } from '../../filled.ts';

/** The page of somebody who is signed out, or whose sign-in did not work. */
export const signIn = {
  failed: 'Sign-in did not work',
  failedText:
    'The sign-in was not completed, or its link was used before. Nothing is wrong with your account; please try again.',
  /** Title of the window. */
  signedOut: 'Signed out',
  heading: 'You are signed out',
  closeWindow: 'Close this window if others use this computer.',
  signIn: 'Sign in',
};

/** The same in each language. */
export type SignInTexts = Translated<typeof signIn>;
