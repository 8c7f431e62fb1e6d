/**
 * Unsubscribe links (docs/contract.md#unsubscribe-links): about an address at a clinic, not about a lead, so that they
 * still work after an erase. They never expire.
 */
import * as z from 'zod';
import { capability, readCapability } from './capability.ts';

/** `emailHash` is the personHash of the address's matchText, keyed for the clinic. */
export type Unsubscriber = { clinic: string; emailHash: string };

const about = z.tuple([z.string(), z.string()]);

/** Where a marketing mail's reader leaves; also the address in `List-Unsubscribe`. `key` is the current link key. */
export const unsubscribeUrl = ({
  publicUrl,
  key,
  clinic,
  emailHash,
}: Unsubscriber & { publicUrl: string; key: string }): string =>
  `${publicUrl}/u/${capability(key, 'unsubscribe', [clinic, emailHash])}`;

/** Who a token unsubscribes; undefined when none of the keys signed it. */
export const readUnsubscribeToken = (keys: readonly string[], token: string): Unsubscriber | undefined => {
  const read = about.safeParse(readCapability(keys, 'unsubscribe', token));
  return read.success ? { clinic: read.data[0], emailHash: read.data[1] } : undefined;
};
