/** The caller's idempotency key, from the header or the form field: 1 to 255 printable ASCII characters (contract 2.4). */
import { ExpectedError } from '../contract/expected-error.ts';

const printable = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;

/** The key, or undefined when none was sent. Throws `idempotency-key-invalid` for an empty, long or unprintable one. */
export const readIdempotencyKey = (given: string | undefined): string | undefined => {
  if (given === undefined || printable.test(given)) return given;
  throw new ExpectedError('idempotency-key-invalid', 'An idempotency key is 1 to 255 printable ASCII characters.');
};
