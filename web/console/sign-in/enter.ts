import { signInPaths } from '../../../shared/contract/sign-in-paths.ts';
import type { Deployment } from '../load-config.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { openSession, type Session } from './session.ts';

/** How somebody comes in: signed in, signed out, refused, to read the API page, or on the way to the sign-in pages. */
export type Entry =
  | { kind: 'session'; session: Session }
  | { kind: 'signed-out' }
  | { kind: 'failed' }
  | { kind: 'reference' }
  | { kind: 'leaving' };

/** Decides by the address what the page is to be, and finishes or begins a sign-in where one is needed. */
export const enter = async (config: Deployment): Promise<Entry> => {
  const { pathname, search, href } = location;
  if (pathname === '/docs') return { kind: 'reference' };
  if (pathname === signInPaths.signedOut) return { kind: 'signed-out' };
  if (pathname !== signInPaths.signedIn) {
    await beginSignIn(config, `${pathname}${search}`);
    return { kind: 'leaving' };
  }
  try {
    const { tokens, returnTo } = await finishSignIn(config, new URL(href));
    // The code is spent; it need not stay in the history.
    history.replaceState(null, '', returnTo);
    return { kind: 'session', session: openSession(config, tokens) };
  } catch {
    history.replaceState(null, '', signInPaths.signedIn);
    return { kind: 'failed' };
  }
};
