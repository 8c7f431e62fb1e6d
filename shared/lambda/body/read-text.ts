/** Bytes to text, strictly: at most 32 KiB, real UTF-8, no byte-order mark. Replacement characters would hide damage. */
import { ExpectedError } from '../../contract/expected-error.ts';

/** Decoded size limit of a request body, in bytes (docs/contract.md#limits). */
export const bodyLimit = 32 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Throws `payload-too-large` over 32 KiB, before anything is read. */
export const checkSize = (body: Buffer): void => {
  if (body.length > bodyLimit) throw new ExpectedError('payload-too-large', 'bodySize');
};

/** The body as text. Throws `payload-too-large`, or `malformed-body` when it is not UTF-8. */
export const readText = (body: Buffer): string => {
  checkSize(body);
  try {
    return decoder.decode(body);
  } catch (cause) {
    throw new ExpectedError('malformed-body', 'notUtf8', { cause });
  }
};
