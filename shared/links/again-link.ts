/**
 * Links from a reminder back to the form (docs/mail-protocol.md#kinds, `eligible-again`). They name the screening that
 * is taken up again; its answers are shown only to who types the person's address.
 */
import { millisecondsInDay } from 'date-fns/constants';
import * as z from 'zod';
import { capability, readCapability } from './capability.ts';

/** How long such a link opens after the day that the reminder is due, in days. */
export const againLinkDays = 30;

/** `expiresAt` is an ISO instant; from then on the link opens no more. */
export type AgainLink = { clinic: string; leadId: string; screeningId: string; expiresAt: string };

const about = z.tuple([z.string(), z.string(), z.string(), z.iso.datetime()]);

/** The link in a reminder that is due at an ISO instant. `key` is the current link key. */
export const againUrl = ({
  publicUrl,
  key,
  clinic,
  leadId,
  screeningId,
  dueAt,
}: Omit<AgainLink, 'expiresAt'> & { publicUrl: string; key: string; dueAt: string }): string => {
  const expiresAt = new Date(Date.parse(dueAt) + againLinkDays * millisecondsInDay).toISOString();
  return `${publicUrl}/c/${clinic}?again=${capability(key, 'again', [clinic, leadId, screeningId, expiresAt])}`;
};

/** What a token is about; undefined when none of the keys signed it. Whether it has expired is the caller's business. */
export const readAgainToken = (keys: readonly string[], token: string): AgainLink | undefined => {
  const read = about.safeParse(readCapability(keys, 'again', token));
  if (!read.success) return undefined;
  const [clinic, leadId, screeningId, expiresAt] = read.data;
  return { clinic, leadId, screeningId, expiresAt };
};
