/** Addresses that the person's own programs open. What a stranger wrote becomes one only where it is what it should be. */

const number = /^\+?[\d ()/.-]{4,32}$/;

const mailbox = /^([^\s@?&#%<>"']+)@([^\s@?&#%/<>"':]+)$/;

/** Calls a number; `undefined` for a text that is no number. */
export const callAddress = (phone: string): string | undefined =>
  number.test(phone) ? `tel:${phone.replaceAll(/[^+\d]/g, '')}` : undefined;

/** Writes to an address and to nobody else; `undefined` for a text that is no plain address. */
export const mailAddress = (email: string): string | undefined => {
  const [, local = '', domain = ''] = mailbox.exec(email) ?? [];
  return local && domain ? `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}` : undefined;
};
