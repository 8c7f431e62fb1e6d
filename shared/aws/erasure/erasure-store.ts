/**
 * Erasing a person (reliability e.6): one transaction makes the lead a tombstone, writes the ledger and the audit, and
 * takes along whatever fits; a purge does the rest. From the transaction on, every reader finds the tombstone.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ExpectedError } from '../../contract/expected-error.ts';
import type { ErasedLead, ErasureReason } from '../../leads/erasure.ts';
import { recordWrites, tombstoneOf, tombstoneWrite } from '../items/erasure-records.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import type { Pause } from '../table/retry.ts';
import type { Write } from '../table/transaction.ts';
import { unlessInTheWay } from '../table/try-transaction.ts';
import { batchOf, matchWrites, personIn } from './erasure-batch.ts';
import { type Erasing, phoneWrites } from './erasure-items.ts';
import { readPartition } from './read-partition.ts';

/** Physical names of the tables that an erase writes to. */
export type ErasureTables = { leads: string; audit: string; ledger: string };

/** `version` is the one that whoever asks has seen; `at` in ms. */
export type Erasure = {
  clinic: string;
  leadId: string;
  version: number;
  reason: ErasureReason;
  actor: string;
  auditId: string;
  at: number;
};

/** Erased, now or before; or nothing was, because the lead has changed or is not there. */
export type Erased = { outcome: 'erased'; tombstone: ErasedLead } | { outcome: 'stale' | 'missing' };

export type ErasureStore = {
  /** Erases a lead; somebody erased already stays as they are. Throws `unavailable` when others keep changing it. */
  erase: (erasure: Erasure) => Promise<Erased>;
  /** Removes what is left of an erased lead, at an instant (ms); any number of times is the same as once. */
  finish: (clinic: string, leadId: string, at: number) => Promise<void>;
};

/** `matchKey` is the deployment's; `pause` waits so many ms between tries. */
export type ErasureDeps = { matchKey: string; pause: Pause };

const tries = 5;

/** The store over its tables. */
export const erasureStore = (db: Database, tables: ErasureTables, { matchKey, pause }: ErasureDeps): ErasureStore => {
  const table = tables.leads;

  /** Tries until there is an answer. */
  const persist = async <T>(attempt: () => Promise<T | 'changed'>): Promise<T> => {
    for (let tried = 1; tried <= tries; tried += 1) {
      const result = await attempt();
      if (result !== 'changed') return result as T;
      await pause(40 * 2 ** tried);
    }
    throw new ExpectedError('unavailable', 'We cannot do this right now. Please try again in a moment.', {
      retryAfter: 2,
    });
  };

  const read = async (clinic: string, leadId: string) => {
    const items = await readPartition(db, table, leadKey(clinic, leadId).PK);
    const own = items.find(({ SK }) => SK === 'LEAD');
    return { own, others: items.filter((item) => item !== own) };
  };

  const eraseOnce = async (erasure: Erasure): Promise<Erased | 'changed'> => {
    const { clinic, leadId, version } = erasure;
    const { own, others } = await read(clinic, leadId);
    if (!own) return { outcome: 'missing' };
    const lead = readLeadItem(own);
    if ('erasedAt' in lead) return { outcome: 'erased', tombstone: lead };
    if (lead.version !== version) return { outcome: 'stale' };
    const tombstone = tombstoneOf(lead, erasure);
    const erasing: Erasing = { table, clinic, leadId, at: tombstone.erasedAt, matchKey };
    const person = personIn(erasing, [own]);
    const done = await unlessInTheWay(db, [
      tombstoneWrite(table, tombstone),
      ...recordWrites(tables, tombstone, { ...erasure, count: others.length + 1 }),
      ...(await matchWrites(db, erasing, person)),
      ...withoutTwins(phoneWrites(erasing, lead.contact), batchOf(erasing, person, others)),
    ]);
    return done ? { outcome: 'erased', tombstone } : 'changed';
  };

  /** Resolves with whether anything may be left. */
  const finishOnce = async (erasing: Erasing): Promise<'more' | 'done' | 'changed'> => {
    const { own, others } = await read(erasing.clinic, erasing.leadId);
    // A lead that is alive is nobody's business here, whatever sent us.
    if (own && !('erasedAt' in readLeadItem(own))) return 'done';
    const person = personIn(erasing, others);
    const batch = batchOf(erasing, person, others);
    if (batch.length === 0) {
      if (own) await leaveIndex(erasing);
      return 'done';
    }
    return (await unlessInTheWay(db, [...batch, ...(await matchWrites(db, erasing, person))])) ? 'more' : 'changed';
  };

  const leaveIndex = async ({ clinic, leadId }: Erasing): Promise<void> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: leadKey(clinic, leadId),
      UpdateExpression: 'REMOVE #shard, nextLook',
      ConditionExpression: 'attribute_exists(erasedAt)',
      ExpressionAttributeNames: { '#shard': 'shard' },
    });
    await db.send(update);
  };

  return {
    erase: (erasure) => persist(() => eraseOnce(erasure)),
    finish: async (clinic, leadId, at) => {
      const erasing: Erasing = { table, clinic, leadId, at: new Date(at).toISOString(), matchKey };
      while ((await persist(() => finishOnce(erasing))) === 'more');
    },
  };
};

/** The lead's own number is most often that of its screening: an item is named once. */
const withoutTwins = (first: readonly Write[], batch: readonly Write[]): Write[] => {
  const named = new Set(batch.map(({ Delete }) => JSON.stringify(Delete?.Key)));
  return [...batch, ...first.filter(({ Delete }) => !named.has(JSON.stringify(Delete?.Key)))];
};
