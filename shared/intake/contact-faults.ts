/**
 * Why an address or a number was not taken, in words that help to mend it. A chunk of its own: most submissions are
 * right.
 */
import type * as z from 'zod';
import { plainCharacters } from '../contract/copied-text.ts';
import type { FieldIssue } from '../contract/expected-error.ts';
import { fieldIssues } from '../contract/field-issues.ts';
import type { FieldKey } from '../texts/en/problems.ts';

const reasons: readonly (readonly [RegExp, FieldKey])[] = [
  [/[\n\v\f\r\u0085\u2028\u2029]/, 'lineBreak'],
  [/^[^@]*$/, 'noAt'],
  [/[<>"]/, 'brackets'],
  [/^[^@]*@[^@,;/\s]*[,;/\s][^@]*@/, 'severalAddresses'],
  [/\s/, 'spaceInside'],
  [/^[^@]*@[^@]*@/, 'severalAts'],
  [/^@/, 'nothingBefore'],
  [/^\.|\.[.@]/, 'strayDot'],
  [/\.$/, 'dotAtEnd'],
  [/^[^@]*\P{ASCII}/u, 'otherScript'],
  [/^[^@]*[^\w#$&'*+/=?^`{|}~.@-]/, 'otherCharacter'],
  [/^[^@]{65}/, 'longBefore'],
  [/^[^@]*@[^@.]*$/, 'noEnding'],
  [/@[\d.]+$/, 'numbersOnly'],
];

/** What is wrong with an address that cannot be mailed. Looks at the first characters of it only. */
export const addressFault = (typed: string): FieldKey => {
  const text = /[\n\v\f\r\u0085\u2028\u2029]/.test(typed) ? typed : plainCharacters(typed.slice(0, 1_000));
  return reasons.find(([pattern]) => pattern.test(text.slice(0, 1_000)))?.[1] ?? 'noDomain';
};

/** The faults of fields as `fieldIssues` names them, an address with the reason. */
export const submissionIssues = (error: z.ZodError, sent: unknown): FieldIssue[] =>
  fieldIssues(error, sent).map((issue) => {
    if (issue.pointer !== '/contact/email' || issue.code !== 'email') return issue;
    const { contact } = sent as { contact: { email: string } };
    return { ...issue, says: addressFault(contact.email) };
  });

/** That no mail ever arrives at an address. */
export const noMailThere: FieldIssue = {
  pointer: '/contact/email',
  code: 'email',
  says: 'noMailThere',
};

/** Asks back whether another domain was meant. */
export const didYouMean = (domain: string): FieldIssue => ({
  pointer: '/contact/email',
  code: 'email_domain',
  says: 'didYouMean',
  values: { domain },
});

/** Asks back for a number that can be dialled. `prefix` is the country code of the clinic, as in +39. */
export const unreadPhone = (prefix: string | undefined): FieldIssue => ({
  pointer: '/contact/phone',
  code: 'phone',
  ...(prefix ? { says: 'phoneWithPrefix', values: { prefix } } : { says: 'phone' }),
});
