/**
 * Domains that may be written in any script, so that one can look exactly like another: in Cyrillic, `раураl.com` is
 * somebody else's. Staff see the form that mail is sent by beside it.
 */

/** The domain of an address in plain letters (`xn--…`), where it is written in others; undefined where it is plain. */
export const plainDomain = (email: string): string | undefined => {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  if (!/\P{ASCII}/u.test(domain)) return undefined;
  const address = `https://${domain}`;
  return URL.canParse(address) ? new URL(address).hostname : undefined;
};
