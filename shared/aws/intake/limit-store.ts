/**
 * Limits for strangers. A counter is a set of request hashes in one item per window, changed by one conditional update.
 * So no race passes its limit, and the same request sent again does not count again: a retry is never refused for being
 * a repeat.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dayOf, instantOf } from '../../contract/instant.ts';
import { counterKey, type Key } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import type { Item } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';

/** A short hash of one request within a window. */
type Mark = string;

type Limit = { attribute: string; limit: number };

type Count = { key: Key; limits: readonly Limit[]; mark: Mark; expiresAt: number };

type Mailbox = { clinic: string; hash: string; mark: Mark };

/** Takes one place within a limit, or finds that there is none. */
export type LimitStore = {
  /** Whether a source may send one more submission to a clinic this minute. Hashes, never addresses. */
  admitSource: (
    source: { clinic: string; block: string; network?: string; mark: Mark },
    at: number,
  ) => Promise<boolean>;
  /** Whether one more mail may go to a mailbox today: 3 of a clinic, 5 in all. Takes a place if so; the mark is the message's. */
  admitMail: (mailbox: Mailbox, at: number) => Promise<boolean>;
  /** Counts a wrong guess of a link; whether the source is still within 60 a minute. */
  admitMiss: (source: { block: string; mark: Mark }, at: number) => Promise<boolean>;
};

const minuteOf = (at: number) => instantOf(at).slice(0, 16);

const until = (at: number, seconds: number) => Math.floor(at / 1000) + seconds;

const perDay = (kind: 'mailbox' | 'mail', { clinic, hash, mark }: Mailbox, at: number): Count => ({
  key: counterKey(kind, hash, dayOf(at)),
  limits: [
    { attribute: `c_${clinic}`, limit: 3 },
    { attribute: 'all', limit: 5 },
  ],
  mark,
  expiresAt: until(at, 172_800),
});

/** Adds the mark to every set unless one of them is full without it. */
const taking = (TableName: string, { key, limits, mark, expiresAt }: Count) => {
  const names: Record<string, string> = { '#ttl': 'ttl' };
  const values: Record<string, unknown> = { ':mark': mark, ':marks': new Set([mark]), ':ttl': expiresAt };
  const conditions = limits.map(({ attribute, limit }, at) => {
    names[`#set${at}`] = attribute;
    values[`:limit${at}`] = limit;
    return `(attribute_not_exists(#set${at}) OR contains(#set${at}, :mark) OR size(#set${at}) < :limit${at})`;
  });
  return {
    TableName,
    Key: key,
    UpdateExpression: `ADD ${limits.map((_limit, at) => `#set${at} :marks`).join(', ')} SET #ttl = :ttl`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
};

const marks = z.set(z.string());

/**
 * A place among the submissions that cause mail for a mailbox on a day: 3 at a clinic, 5 at all. It is taken in the
 * transaction that stores the submission, so that what is refused takes none.
 */
export const mailboxPlace = (table: string, mailbox: Mailbox, at: number) => {
  const count = perDay('mailbox', mailbox, at);
  return {
    key: count.key,
    take: { Update: taking(table, count) } satisfies Write,
    /** Whether the counter, as it was read, has no place for the mark. */
    isNoneIn: (found: Item | undefined): boolean =>
      count.limits.some(({ attribute, limit }) => {
        const { data } = marks.safeParse(found?.[attribute]);
        return data !== undefined && data.size >= limit && !data.has(count.mark);
      }),
  };
};

/** The store over a table. */
export const limitStore = (db: Database, table: string): LimitStore => {
  const admit = async (count: Count): Promise<boolean> =>
    (await retryWrite(db, new UpdateCommand(taking(table, count)))).outcome === 'done';

  return {
    admitSource: ({ clinic, block, network, mark }, at) => {
      const key = counterKey('source', `${clinic}#${network ?? block}`, minuteOf(at));
      // One item holds a /48 and the /64 blocks seen in it, so that both limits are one update.
      const limits = [{ attribute: `b_${block}`, limit: 30 }, ...(network ? [{ attribute: 'all', limit: 300 }] : [])];
      return admit({ key, limits, mark, expiresAt: until(at, 3_600) });
    },
    admitMail: (mailbox, at) => admit(perDay('mail', mailbox, at)),
    admitMiss: ({ block, mark }, at) =>
      admit({
        key: counterKey('miss', block, minuteOf(at)),
        limits: [{ attribute: 'all', limit: 60 }],
        mark,
        expiresAt: until(at, 3_600),
      }),
  };
};
