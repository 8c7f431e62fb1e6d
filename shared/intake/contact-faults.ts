/**
 * Why an address or a number was not taken, in words that help to mend it. A chunk of its own: most submissions are
 * right.
 */
import type * as z from 'zod';
import { plainCharacters } from '../contract/copied-text.ts';
import { noMailArrives } from '../contract/email-address.ts';
import type { FieldIssue } from '../contract/expected-error.ts';
import { fieldIssues } from '../contract/field-issues.ts';

const example = 'Enter one plain address such as name@example.com';

const reasons: readonly (readonly [RegExp, string])[] = [
  [/[\n\v\f\r\u0085\u2028\u2029]/, `There is a line break in this address. ${example}.`],
  [/^[^@]*$/, `There is no @ in this address. ${example}.`],
  [/[<>"]/, `${example}, without a name, quotes or angle brackets.`],
  [/^[^@]*@[^@,;/\s]*[,;/\s][^@]*@/, 'These are several addresses. Enter one of them.'],
  [/\s/, 'There is a space inside this address. Take it out.'],
  [/^[^@]*@[^@]*@/, 'There is more than one @ in this address.'],
  [/^@/, `There is nothing before the @. ${example}.`],
  [/^\.|\.[.@]/, 'A dot stands where none can be: at an end, before the @, or twice in a row.'],
  [/\.$/, 'There is a dot at the end of this address. Take it out.'],
  [
    /^[^@]*\P{ASCII}/u,
    'Our mail service cannot deliver to a letter with an accent, or of another script, before the @. Enter another address.',
  ],
  [
    /^[^@]*[^\w#$&'*+/=?^`{|}~.@-]/,
    'There is a character before the @ that addresses cannot have. Check it, or enter another address.',
  ],
  [/^[^@]{65}/, 'What stands before the @ is too long.'],
  [/^[^@]*@[^@.]*$/, `What stands after the @ needs an ending such as .com. ${example}.`],
  [/@[\d.]+$/, 'Enter an address with the name of a domain, not with numbers.'],
];

/** What is wrong with an address that cannot be mailed. Looks at the first characters of it only. */
export const addressFault = (typed: string): string => {
  const text = /[\n\v\f\r\u0085\u2028\u2029]/.test(typed) ? typed : plainCharacters(typed.slice(0, 1_000));
  return (
    reasons.find(([pattern]) => pattern.test(text.slice(0, 1_000)))?.[1] ??
    'What stands after the @ is no domain that mail can be sent to. Check it for a slip.'
  );
};

/** The faults of fields as `fieldIssues` names them, an address with the reason. */
export const submissionIssues = (error: z.ZodError, sent: unknown): FieldIssue[] =>
  fieldIssues(error, sent).map((issue) => {
    if (issue.pointer !== '/contact/email' || issue.code !== 'email') return issue;
    const { contact } = sent as { contact: { email: string } };
    return { ...issue, message: addressFault(contact.email) };
  });

/** That no mail ever arrives at an address. */
export const noMailThere: FieldIssue = {
  pointer: '/contact/email',
  code: 'email',
  message: `${noMailArrives} Enter another one.`,
};

/** Asks back whether another domain was meant. */
export const didYouMean = (domain: string): FieldIssue => ({
  pointer: '/contact/email',
  code: 'email_domain',
  message: `Did you mean …@${domain}? If the address is right as it is, send the form again.`,
});

/** Asks back for a number that can be dialled. `prefix` is the country code of the clinic, as in +39. */
export const unreadPhone = (prefix: string | undefined): FieldIssue => ({
  pointer: '/contact/phone',
  code: 'phone',
  message:
    `We cannot read this phone number. Enter it with + and its country code${prefix ? `, such as ${prefix}` : ''}. ` +
    'If it is right as it is, send the form again.',
});
