/**
 * A moment that we signed for one purpose: the form token of a page (how long ago was it loaded?), the value that shows
 * a result at once, and the values that tell a page's own button from anything else that posts. Holds nothing but the
 * time; the subject it is bound to is not in it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from './derived-key.ts';

type Purpose = 'form-token' | 'result-now' | 'receipt-page' | 'unsubscribe-page' | 'opt-in-page';

const mac = (key: string, purpose: Purpose, subject: string, time: string): Buffer =>
  createHmac('sha256', derivedKey(key, purpose)).update(`${subject}\n${time}`).digest().subarray(0, 16);

/** Signs an instant (ms since the epoch) for a subject, such as a clinic or a result token. */
export const signTime = (key: string, purpose: Purpose, subject: string, at: number): string =>
  `${at.toString(36)}.${mac(key, purpose, subject, at.toString(36)).toString('base64url')}`;

/** The instant (ms) of a value that one of the keys signed for this purpose and subject; undefined for any other. */
export const readSignedTime = (
  keys: readonly string[],
  purpose: Purpose,
  subject: string,
  value: string,
): number | undefined => {
  const [time = '', signature = ''] = value.split('.');
  if (!/^[0-9a-z]{1,11}$/.test(time) || !/^[\w-]{22}$/.test(signature)) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const isOurs = keys.some((key) => key !== '' && timingSafeEqual(mac(key, purpose, subject, time), given));
  return isOurs ? Number.parseInt(time, 36) : undefined;
};
