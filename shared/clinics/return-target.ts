/** Where a form post leads after success (docs/contract.md#form-posts): only to places that the clinic has listed. */
import type { ClinicSettings } from './clinic-settings.ts';

// Blanks, control characters and backslashes make browsers and parsers read an address differently.
const plainAddress = /^https?:\/\/[\x21-\x5b\x5d-\x7e]+$/;

const isBelow = (path: string, prefix: string) =>
  path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);

/** Whether a place is at or below one of the prefixes, which are addresses. */
export const isListed = (target: URL, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => {
    const listed = new URL(prefix);
    return target.origin === listed.origin && isBelow(target.pathname, listed.pathname);
  });

/** The address as asked for when its origin and path are listed, else the clinic's thank-you page, else undefined. */
export const returnTarget = (
  asked: string | undefined,
  { returnPrefixes, thankYouUrl }: Pick<ClinicSettings, 'returnPrefixes' | 'thankYouUrl'>,
): string | undefined => {
  if (!asked || !plainAddress.test(asked) || !URL.canParse(asked)) return thankYouUrl;
  const target = new URL(asked);
  const hasCredentials = target.username !== '' || target.password !== '';
  return !hasCredentials && isListed(target, returnPrefixes) ? target.href : thankYouUrl;
};
