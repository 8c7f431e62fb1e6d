/**
 * Limits that a stranger can run into. A counter is a set of request hashes in one item per window, changed by one
 * conditional update: it cannot be raced past its limit, and the same request sent again does not count again, so twins
 * and retries are never refused for being repeats.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { counterKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';

/** Short hash that stands for one request within a window. */
type Mark = string;

type Limit = { attribute: string; limit: number };

type Count = { key: { PK: string; SK: string }; limits: readonly Limit[]; mark: Mark; expiresAt: number };

type Mailbox = { clinic: string; hash: string; mark: Mark };

/** Taking one place within a limit, or learning that there is none. */
export type LimitStore = {
  /** Whether a source may send one more submission to a clinic this minute. Hashes, never addresses. */
  admitSource: (
    source: { clinic: string; block: string; network?: string; mark: Mark },
    at: number,
  ) => Promise<boolean>;
  /** Whether one more submission for a mailbox is mailed about today: 3 at a clinic, 5 at all. Takes the place when it may. */
  admitMailbox: (mailbox: Mailbox, at: number) => Promise<boolean>;
  /** The same bounds for the mails themselves, whatever they are about; the mark is the message's. */
  admitMail: (mailbox: Mailbox, at: number) => Promise<boolean>;
  /** Counts a miss on unguessable links; whether the source is still within 60 a minute. */
  admitMiss: (source: { block: string; mark: Mark }, at: number) => Promise<boolean>;
};

const minute = (at: number) => new Date(at).toISOString().slice(0, 16);
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

const isOverLimit = (error: unknown) => error instanceof Error && error.name === 'ConditionalCheckFailedException';

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
    return await db.send(update).then(
      () => true,
      (error) => {
        if (isOverLimit(error)) return false;
        throw error;
      },
    );
  };

  const until = (at: number, seconds: number) => Math.floor(at / 1000) + seconds;

  const perDay = (kind: 'mailbox' | 'mail', { clinic, hash, mark }: Mailbox, at: number): Count => ({
    key: counterKey(kind, hash, day(at)),
    limits: [
      { attribute: `c_${clinic}`, limit: 3 },
      { attribute: 'all', limit: 5 },
    ],
    mark,
    expiresAt: until(at, 172_800),
  });

  return {
    admitSource: ({ clinic, block, network, mark }, at) => {
      const key = counterKey('source', `${clinic}#${network ?? block}`, minute(at));
      // One item holds a /48 and the /64 blocks seen in it, so that both limits are one update.
      const limits = [{ attribute: `b_${block}`, limit: 30 }, ...(network ? [{ attribute: 'all', limit: 300 }] : [])];
      return admit({ key, limits, mark, expiresAt: until(at, 3_600) });
    },
    admitMailbox: (mailbox, at) => admit(perDay('mailbox', mailbox, at)),
    admitMail: (mailbox, at) => admit(perDay('mail', mailbox, at)),
    admitMiss: ({ block, mark }, at) =>
      admit({
        key: counterKey('miss', block, minute(at)),
        limits: [{ attribute: 'all', limit: 60 }],
        mark,
        expiresAt: until(at, 3_600),
      }),
  };
};
