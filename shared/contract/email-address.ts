/**
 * E-mail addresses (docs/contract.md#addresses): a dot-atom local part without `%` and `!`, at most 64 characters, and
 * a domain of at least two labels, which may be written in any script. Quoted local parts, comments and display names
 * are refused, because mail software disagrees about where they deliver (docs/reliability.md#facts, R17).
 */
import { domainToASCII } from 'node:url';
import { plainCharacters } from './copied-text.ts';

/** One address in the forms that are needed of it. */
export type EmailAddress = {
  /** As the person typed it, without what copying adds. */
  typed: string;
  /** What SES is given: the local part as typed, the domain in its ASCII form. */
  wire: string;
  /**
   * What makes two addresses the same person at a clinic: all lower case, ASCII domain
   * (docs/contract.md#one-person-one-lead).
   */
  matchText: string;
  /**
   * What makes two addresses the same mailbox for mail limits: as `matchText`, without a `+tag`. At SES' mailbox simulator
   * each tag is a mailbox of its own, because nobody reads any of them.
   */
  mailboxText: string;
};

const dotAtom = /^[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*$/;
// Letters of any script. ASCII punctuation stays out so that domainToASCII decodes and re-interprets nothing.
const domainAsTyped = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const topLabel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;

/** Where SES takes mails that go to nobody (SES developer guide, "mailbox simulator"). */
export const simulatorDomain = 'simulator.amazonses.com';

const asciiDomain = (typed: string): string | undefined => {
  if (!domainAsTyped.test(typed)) return undefined;
  const ascii = domainToASCII(typed).toLowerCase();
  const labels = ascii.split('.');
  const isDomain = labels.length > 1 && labels.every((part) => label.test(part)) && topLabel.test(labels.at(-1) ?? '');
  return isDomain && ascii.length <= 253 ? ascii : undefined;
};

/** Reads an address as typed into a form; undefined when it is not one that we can mail. */
export const emailAddress = (text: string): EmailAddress | undefined => {
  // Bounded before any pattern runs, so that no input is slow. A line break is no slip: it is how headers are smuggled in.
  if (text.length > 1_000 || lineBreak.test(text)) return undefined;
  const typed = plainCharacters(text);
  if (typed.length > 254) return undefined;
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at);
  const domain = at > 0 ? asciiDomain(typed.slice(at + 1)) : undefined;
  if (!domain || local.length > 64 || !dotAtom.test(local)) return undefined;
  const wire = `${local}@${domain}`;
  if (wire.length > 254) return undefined;
  const lower = local.toLowerCase();
  // "+" alone is a tag without a mailbox; then the whole local part counts.
  const mailbox = domain === simulatorDomain ? lower : lower.split('+')[0] || lower;
  return { typed, wire, matchText: `${lower}@${domain}`, mailboxText: `${mailbox}@${domain}` };
};

const matchText = (text: string) => emailAddress(text)?.matchText ?? text;

/** Whether two addresses, as typed, are the same. */
export const isSameAddress = (one: string, other: string): boolean => matchText(one) === matchText(other);

/**
 * Whether the domain of an address means nothing beyond a house or a machine (RFC 6761, RFC 6762), so that no mail ever
 * arrives there. Known addresses are read all the same.
 */
export const neverGetsMail = ({ wire }: Pick<EmailAddress, 'wire'>): boolean =>
  /\.(?:local|localhost|localdomain|invalid|test|internal|lan|home\.arpa|onion)$/.test(wire);
