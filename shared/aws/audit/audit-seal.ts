/**
 * Seals over days of the audit (docs/privacy.md#audit): the hash of a day's entries, bound to the seal of the day
 * before by a key. No function that writes entries has the key. Pure: entries and the key are given.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Item } from '../table/read-items.ts';

/** A seal as stored. `previous` is the seal of the day before, or `genesis`; `day` is `YYYY-MM-DD` in UTC. */
export const auditSeal = z.object({
  clinic: z.string(),
  day: z.string(),
  count: z.int(),
  digest: z.string(),
  previous: z.string(),
  seal: z.string(),
});
export type AuditSeal = z.output<typeof auditSeal>;

/** Stands for the seal before the first. */
export const genesis = 'genesis';

/** Every attribute counts, in one order. */
const lineOf = (item: Item): string => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));

const digestOf = (items: readonly Item[]): string =>
  createHash('sha256').update(items.map(lineOf).join('\n')).digest('base64url');

const signed = (key: string, { clinic, day, count, digest, previous }: Omit<AuditSeal, 'seal'>): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['v1', clinic, day, count, digest, previous]))
    .digest('base64url');

/** Seals the entries of a clinic's day, in the order of their keys. */
export const sealOf = (
  key: string,
  { clinic, day, previous }: Pick<AuditSeal, 'clinic' | 'day' | 'previous'>,
  items: readonly Item[],
): AuditSeal => {
  const unsigned = { clinic, day, count: items.length, digest: digestOf(items), previous };
  return { ...unsigned, seal: signed(key, unsigned) };
};

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Whether a stored seal was made with the key, follows the seal before, and fits the entries of now. `before` is the
 * stored seal of the day before; undefined when the check begins with this day.
 */
export const isIntact = (
  key: string,
  stored: AuditSeal,
  items: readonly Item[],
  before: string | undefined,
): boolean => {
  const own = sealOf(key, stored, items);
  const follows = before === undefined || stored.previous === before;
  return follows && stored.count === own.count && stored.digest === own.digest && isSame(stored.seal, own.seal);
};
