/** Result links: found by the hash of their token, locked for an hour after five wrong addresses (contract 4). */
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { linkKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';

const resultLink = z.object({
  clinic: z.string(),
  leadId: z.string(),
  screeningId: z.string(),
  /** Keyed hash of the person's address; whoever types the address is taken to be the person. */
  person: z.string(),
  expiresAt: z.string(),
  lockedUntil: z.string().optional(),
});
export type ResultLink = z.output<typeof resultLink>;

const erasedLink = z.object({ erasedAt: z.string() });

/** Finding and locking result links. */
export type LinkStore = {
  /** `erased`: there was a link, and its person is gone. */
  readLink: (tokenHash: string) => Promise<ResultLink | 'erased' | undefined>;
  /** Counts a wrong address at an instant (ms); the fifth locks the link for an hour and starts the count anew. */
  noteWrongAddress: (tokenHash: string, at: number) => Promise<void>;
};

const triesBeforeLock = 5;
const lockedFor = 3_600_000;

/** The store over a table. */
export const linkStore = (db: Database, table: string): LinkStore => ({
  readLink: async (tokenHash) => {
    const { Item } = await db.send(new GetCommand({ TableName: table, Key: linkKey(tokenHash), ConsistentRead: true }));
    if (erasedLink.safeParse(Item).success) return 'erased';
    return Item && resultLink.parse(Item);
  },
  noteWrongAddress: async (tokenHash, at) => {
    const { Attributes } = await db.send(
      new UpdateCommand({
        TableName: table,
        Key: linkKey(tokenHash),
        UpdateExpression: 'ADD wrongAddresses :one',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: { ':one': 1 },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    if (z.object({ wrongAddresses: z.number() }).parse(Attributes).wrongAddresses < triesBeforeLock) return;
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: linkKey(tokenHash),
        UpdateExpression: 'SET lockedUntil = :until, wrongAddresses = :none',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: { ':until': new Date(at + lockedFor).toISOString(), ':none': 0 },
      }),
    );
  },
});
