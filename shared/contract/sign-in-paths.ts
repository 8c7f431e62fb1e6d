/** Pages of the console to which sign-in and sign-out lead back; the user pool sends people to no other. */
export const signInPaths = { signedIn: '/signed-in', signedOut: '/signed-out' } as const;
