/** Saved views: one item for each member of a clinic, which goes when the membership ends. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Member } from '../../clinics/member.ts';
import { type SavedViews, savedViews } from '../../clinics/saved-views.ts';
import { viewsKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { readItem } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';

type Owner = Pick<Member, 'clinic' | 'sub'>;

/** Reading and replacing views. */
export type ViewStore = {
  /** As of now (strongly consistent). */
  readViews: (owner: Owner) => Promise<SavedViews>;
  /** Replaces the views that had the version before theirs. False when they have another: nothing was written. */
  saveViews: (owner: Owner, views: SavedViews) => Promise<boolean>;
};

/** For the transaction that ends a membership. */
export const forgetViewsWrite = (table: string, { clinic, sub }: Owner): Write => ({
  Delete: { TableName: table, Key: viewsKey(clinic, sub) },
});

/** The store over a table. */
export const viewStore = (db: Database, table: string): ViewStore => ({
  readViews: async ({ clinic, sub }) => {
    const found = await readItem(db, table, viewsKey(clinic, sub));
    return found ? savedViews.parse(found) : { views: [], version: 0 };
  },
  saveViews: async ({ clinic, sub }, views) => {
    const written = await retryWrite(
      db,
      new PutCommand({
        TableName: table,
        Item: { ...viewsKey(clinic, sub), ...savedViews.parse(views), schemaVersion },
        ConditionExpression: views.version === 1 ? 'attribute_not_exists(PK)' : '#version = :before',
        ...(views.version > 1 && {
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': views.version - 1 },
        }),
      }),
    );
    return written.outcome === 'done';
  },
});
