/**
 * Limits for strangers. A counter is a set of request hashes in one item per window, changed by one conditional update.
 * So no race passes its limit, and the same request sent again does not count again: a retry is never refused for being
 * a repeat.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dayOf, instantOf } from '../../contract/instant.ts';
import { counterKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';

/** A short hash of one request within a window. */
type Mark = string;

type Limit = { attribute: string; limit: number };

type Count = { key: { PK: string; SK: string }; limits: readonly Limit[]; mark: Mark; expiresAt: number };

type Mailbox = { clinic: string; hash: string; mark: Mark };

/** Takes one place within a limit, or finds that there is none. */
export type LimitStore = {
  /** Whether a source may send one more submission to a clinic this minute. Hashes, never addresses. */
  admitSource: (
    source: { clinic: string; block: string; network?: string; mark: Mark },
    at: number,
  ) => Promise<boolean>;
  /** Whether one more submission for a mailbox causes mail today: 3 at a clinic, 5 at all. Takes a place if so. */
  admitMailbox: (mailbox: Mailbox, at: number) => Promise<boolean>;
  /** The same bounds for the mails themselves, of any kind; the mark is the message's. */
  admitMail: (mailbox: Mailbox, at: number) => Promise<boolean>;
  /** Counts a wrong guess of a link; whether the source is still within 60 a minute. */
  admitMiss: (source: { block: string; mark: Mark }, at: number) => Promise<boolean>;
};

const minuteOf = (at: number) => instantOf(at).slice(0, 16);

/** The store over a table. */
export const limitStore = (db: Database, table: string): LimitStore => {
  /** Adds the mark to every set unless one of them is full without it. */
  const admit = async ({ key, limits, mark, expiresAt }: Count): Promise<boolean> => {
    const names: Record<string, string> = { '#ttl': 'ttl' };
    const values: Record<string, unknown> = { ':mark': mark, ':marks': new Set([mark]), ':ttl': expiresAt };
    const conditions = limits.map(({ attribute, limit }, at) => {
      names[`#set${at}`] = attribute;
      values[`:limit${at}`] = limit;
      return `(attribute_not_exists(#set${at}) OR contains(#set${at}, :mark) OR size(#set${at}) < :limit${at})`;
    });
    const update = new UpdateCommand({
      TableName: table,
      Key: key,
      UpdateExpression: `ADD ${limits.map((_limit, at) => `#set${at} :marks`).join(', ')} SET #ttl = :ttl`,
      ConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    });
    return (await retryWrite(db, update)).outcome === 'done';
  };

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

  return {
    admitSource: ({ clinic, block, network, mark }, at) => {
      const key = counterKey('source', `${clinic}#${network ?? block}`, minuteOf(at));
      // One item holds a /48 and the /64 blocks seen in it, so that both limits are one update.
      const limits = [{ attribute: `b_${block}`, limit: 30 }, ...(network ? [{ attribute: 'all', limit: 300 }] : [])];
      return admit({ key, limits, mark, expiresAt: until(at, 3_600) });
    },
    admitMailbox: (mailbox, at) => admit(perDay('mailbox', mailbox, at)),
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
