/** Ids of leads. They stand in URLs, in cells of sheets and on command lines, so their alphabet has no sign of its own. */
import { base32 } from 'rfc4648';

/** The id of a new lead: 16 random bytes in lower-case base32 without padding, 26 characters. */
export const leadIdOf = (bytes: Uint8Array): string => base32.stringify(bytes, { pad: false }).toLowerCase();

/** An id as it is made today; or as it was made before, 16 bytes in base64url, which may begin with a dash. */
const shape = /^(?:[a-z2-7]{26}|[\w-]{22})$/;

/** Whether text can be the id of a lead at all. */
export const isLeadId = (text: string): boolean => shape.test(text);
