/** Addresses of a clinic's own pages as settings: exact origins, places below them, and single pages. */
import * as z from 'zod';
import { saying } from '../contract/saying.ts';
import { isListed } from './return-target.ts';

// Blanks, control characters, backslashes and anything beyond ASCII make browsers and parsers read an address differently.
const plain = /^[\x21-\x5b\x5d-\x7e]{1,500}$/;
const publicHost = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const ownMachine = ['localhost', '127.0.0.1'];

/** A web address that may stand in settings: https, plain http on one's own machine only, and nobody's credentials. */
const readAddress = (typed: string): URL | undefined => {
  if (!plain.test(typed) || !URL.canParse(typed)) return undefined;
  const url = new URL(typed);
  const isOwn = ownMachine.includes(url.hostname);
  const isSecure = url.protocol === 'https:' || (isOwn && url.protocol === 'http:');
  const hasCredentials = url.username !== '' || url.password !== '' || typed.includes('@');
  return isSecure && !hasCredentials && (isOwn || publicHost.test(url.hostname)) ? url : undefined;
};

/** An origin exactly as browsers send it. */
export const pageOrigin = z
  .string()
  .refine((typed) => readAddress(typed)?.origin === typed, saying('origin', 'origin'));

/** An origin with a path that return addresses begin with; without query and fragment. */
export const returnPrefix = z.string().refine(
  (typed) => {
    const url = readAddress(typed);
    return url !== undefined && (typed === `${url.origin}${url.pathname}` || `${typed}/` === url.href);
  },
  saying('prefix', 'prefix'),
);

/** One page. */
export const pageAddress = z.string().refine((typed) => readAddress(typed) !== undefined, saying('address', 'page'));

/** Whether a page is on one of the origins, or below one of the prefixes. Both are valid, as is the page. */
export const isOwnPage = (page: string, origins: readonly string[], prefixes: readonly string[]): boolean => {
  const url = new URL(page);
  return origins.includes(url.origin) || isListed(url, prefixes);
};
