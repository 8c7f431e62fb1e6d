/**
 * Links by which a person confirms that follow-up mails are wanted (docs/contract.md#confirmation-links). They name the
 * screening in which the box was ticked, because that is the sentence that is confirmed.
 */
import { millisecondsInDay } from 'date-fns/constants';
import * as z from 'zod';
import { capability, readCapability } from './capability.ts';

/** How long after the screening a confirmation counts, in days. */
export const optInLinkDays = 30;

/** `expiresAt` is an ISO instant; from then on the link confirms nothing. */
export type OptInLink = { clinic: string; leadId: string; screeningId: string; expiresAt: string };

const about = z.tuple([z.string(), z.string(), z.string(), z.iso.datetime()]);

/** The link for a screening that was made at an ISO instant. `key` is the current link key. */
export const optInUrl = ({
  publicUrl,
  key,
  clinic,
  leadId,
  screeningId,
  screenedAt,
}: Omit<OptInLink, 'expiresAt'> & { publicUrl: string; key: string; screenedAt: string }): string => {
  const expiresAt = new Date(Date.parse(screenedAt) + optInLinkDays * millisecondsInDay).toISOString();
  return `${publicUrl}/s/${capability(key, 'opt-in', [clinic, leadId, screeningId, expiresAt])}`;
};

/** What a token confirms; undefined when none of the keys signed it. Whether it has expired is the caller's business. */
export const readOptInToken = (keys: readonly string[], token: string): OptInLink | undefined => {
  const read = about.safeParse(readCapability(keys, 'opt-in', token));
  if (!read.success) return undefined;
  const [clinic, leadId, screeningId, expiresAt] = read.data;
  return { clinic, leadId, screeningId, expiresAt };
};
