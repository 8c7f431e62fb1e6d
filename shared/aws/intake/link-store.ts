/**
 * Result links: found by the hash of their token, locked for an hour after five wrong addresses
 * (docs/contract.md#result-links).
 */
import * as z from 'zod';
import { linkKey } from '../items/keys.ts';
import { type ResultLink, resultLink } from '../items/result-link-item.ts';
import type { Database } from '../table/clients.ts';
import { readItem } from '../table/read-items.ts';
import { takeTry } from './lock-store.ts';

const erasedLink = z.object({ erasedAt: z.string() });

/** Finding and locking result links. */
export type LinkStore = {
  /** `erased`: there was a link, and its person is erased. */
  readLink: (tokenHash: string) => Promise<ResultLink | 'erased' | undefined>;
  /**
   * Takes a try at a link that there is, at an instant (ms): a wrong address counts, and the fifth locks the link for an
   * hour; a right one begins the count anew. Throws `rate-limited` while it is locked.
   */
  takeTry: (tokenHash: string, isRight: boolean, at: number) => Promise<void>;
};

/** The store over a table. */
export const linkStore = (db: Database, table: string): LinkStore => ({
  readLink: async (tokenHash) => {
    const found = await readItem(db, table, linkKey(tokenHash));
    if (erasedLink.safeParse(found).success) return 'erased';
    return found && resultLink.parse(found);
  },
  takeTry: (tokenHash, isRight, at) =>
    takeTry(db, { TableName: table, Key: linkKey(tokenHash) }, { isRight, at, exists: true }),
});
