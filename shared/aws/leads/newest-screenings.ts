/**
 * A clinic's stored screenings, newest first, a bounded number at a time, without anything about how the person is reached.
 * They are found by the entries of their intake in the audit (docs/decisions/0041-newest-screenings.md). Those of leads that
 * are erased, or whose time is over, are left out, deleted or not.
 */
import * as z from 'zod';
import { lead } from '../../leads/lead.ts';
import { isExpired } from '../../leads/retention.ts';
import { type JudgedScreening, judgedScreening } from '../../leads/screening.ts';
import type { AuditReader, ReceivedScreening } from '../audit/audit-reader.ts';
import { leadKey, screeningKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { mostAtOnce, readBatch } from '../table/read-batch.ts';
import type { Pause } from '../table/retry.ts';

/** The most screenings of one page: some 150 read units as screenings mostly are, 1,000 if each were as large as can be. */
export const mostScreenings = 100;

/** Screenings, newest first; `next`: where to go on, absent at the end. A page may hold none and not be the last. */
export type ScreeningsPage = { screenings: JudgedScreening[]; next: string | undefined };

/** `limit` is at most `mostScreenings`, `after` the `next` of the page before, `now` in ms. */
export type ScreeningsRequest = { clinic: string; limit: number; after: string | undefined; now: number };

/** Reads a page; it may lag a moment. Throws `unavailable` when the table is too busy. */
export type ReadNewest = (request: ScreeningsRequest) => Promise<ScreeningsPage>;

const timed = lead.pick({ leadId: true, status: true, isConsulted: true, lastScreeningAt: true, expiresAt: true });
const kept = z.object({ PK: z.string(), SK: z.string(), erasedAt: z.string().optional() });

const attributes = [
  ...new Set(['PK', 'SK', 'erasedAt', ...Object.keys(timed.shape), ...Object.keys(judgedScreening.shape)]),
];

/** Screenings whose leads fit into one batch with them. */
const atOnce = mostAtOnce / 2;

const isReadable = (item: unknown, now: number): boolean =>
  kept.parse(item).erasedAt === undefined && !isExpired(timed.parse(item), now);

type Sources = { db: Database; table: string; pause: Pause | undefined };

const readSome = async (
  { db, table, pause }: Sources,
  clinic: string,
  received: readonly ReceivedScreening[],
  now: number,
): Promise<JudgedScreening[]> => {
  const leadIds = [...new Set(received.map(({ leadId }) => leadId))];
  const keys = [
    ...leadIds.map((leadId) => leadKey(clinic, leadId)),
    ...received.map(({ leadId, screeningId }) => screeningKey(clinic, leadId, screeningId)),
  ];
  if (keys.length === 0) return [];
  const items = await readBatch(db, table, keys, { pause, attributes });
  const found = new Map(items.map((item) => [`${item.PK} ${item.SK}`, item]));
  const itemOf = ({ PK, SK }: { PK: string; SK: string }) => found.get(`${PK} ${SK}`);
  return received.flatMap(({ leadId, screeningId }) => {
    const ofLead = itemOf(leadKey(clinic, leadId));
    const item = itemOf(screeningKey(clinic, leadId, screeningId));
    return item && ofLead && isReadable(ofLead, now) ? judgedScreening.parse(item) : [];
  });
};

/** The reader over the tables. */
export const readNewest =
  (db: Database, table: string, audit: Pick<AuditReader, 'readReceived'>, pause?: Pause): ReadNewest =>
  async ({ clinic, limit, after, now }) => {
    const { found, next } = await audit.readReceived(clinic, Math.min(limit, mostScreenings), after);
    const parts = [found.slice(0, atOnce), found.slice(atOnce)];
    const read = await Promise.all(parts.map((part) => readSome({ db, table, pause }, clinic, part, now)));
    return { screenings: read.flat(), next };
  };
