import * as z from 'zod';

const key = 'suitably.sign-in';

const pendingSignIn = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  /** Path and query that the person wanted to see. */
  returnTo: z.string().regex(/^\/(?!\/)/),
});

/** What has to be remembered while the browser is at the sign-in pages. No token is among it. */
export type PendingSignIn = z.output<typeof pendingSignIn>;

/** Remembers a sign-in that has begun, for this tab. */
export const keepPending = (pending: PendingSignIn): void => sessionStorage.setItem(key, JSON.stringify(pending));

/** The sign-in that this tab began, once; undefined when it began none. */
export const takePending = (): PendingSignIn | undefined => {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  try {
    return pendingSignIn.parse(JSON.parse(kept ?? ''));
  } catch {
    return undefined;
  }
};
