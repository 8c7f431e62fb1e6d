/**
 * Erasing a person (docs/privacy.md#erase): one transaction makes the lead a tombstone, writes the ledger and the
 * audit, and removes as many items as fit. A purge removes the rest. From the transaction on, every reader finds the
 * tombstone.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ErasedLead, ErasureReason } from '../../leads/erasure.ts';
import { recordWrites, tombstoneOf, tombstoneWrite } from '../items/erasure-records.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { queryPartition } from '../table/read-items.ts';
import { type Pause, retry } from '../table/retry.ts';
import { tryTransaction, type Write } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';
import { batchOf, matchWrites, personIn } from './erasure-batch.ts';
import { type Erasing, phoneWrites } from './erasure-items.ts';

/** Physical names of the tables that an erase writes to. */
export type ErasureTables = { leads: string; audit: string; ledger: string };

/** `version` is the version that the caller has seen; `at` in ms. */
export type Erasure = {
  clinic: string;
  leadId: string;
  version: number;
  reason: ErasureReason;
  actor: string;
  auditId: string;
  at: number;
};

/** Erased, now or before; or nothing was erased, because the lead has changed or is not there. */
export type Erased = { outcome: 'erased'; tombstone: ErasedLead } | { outcome: 'stale' | 'missing' };

export type ErasureStore = {
  /** Erases a lead; an erased lead stays as it is. Throws `unavailable` when the lead keeps changing. */
  erase: (erasure: Erasure) => Promise<Erased>;
  /** Removes the rest of an erased lead, at an instant (ms). Any number of times is the same as once. */
  finish: (clinic: string, leadId: string, at: number) => Promise<void>;
};

/** `matchKey` is the deployment's. */
export type ErasureDeps = { matchKey: string; pause?: Pause };

const tries = 5;

/** The store over its tables. */
export const erasureStore = (db: Database, tables: ErasureTables, { matchKey, pause }: ErasureDeps): ErasureStore => {
  const table = tables.leads;

  const read = async (clinic: string, leadId: string) => {
    const items = await queryPartition(db, table, leadKey(clinic, leadId).PK);
    const own = items.find(({ SK }) => SK === 'LEAD');
    return { own, others: items.filter((item) => item !== own) };
  };

  const eraseOnce = async (erasure: Erasure): Promise<Erased | 'again'> => {
    const { clinic, leadId, version } = erasure;
    const { own, others } = await read(clinic, leadId);
    if (!own) return { outcome: 'missing' };
    const lead = readLeadItem(own);
    if ('erasedAt' in lead) return { outcome: 'erased', tombstone: lead };
    if (lead.version !== version) return { outcome: 'stale' };
    const tombstone = tombstoneOf(lead, erasure);
    const erasing: Erasing = { table, clinic, leadId, at: tombstone.erasedAt, matchKey };
    const person = personIn(erasing, [own]);
    const { outcome } = await tryTransaction(db, {
      lead: tombstoneWrite(table, tombstone),
      records: recordWrites(tables, tombstone, { ...erasure, count: others.length + 1 }),
      match: await matchWrites(db, erasing, person),
      items: withoutTwins(phoneWrites(erasing, lead.contact), batchOf(erasing, person, others)),
    });
    return outcome === 'done' ? { outcome: 'erased', tombstone } : 'again';
  };

  /** Resolves with whether anything may be left. */
  const finishOnce = async (erasing: Erasing): Promise<'more' | 'done' | 'again'> => {
    const { own, others } = await read(erasing.clinic, erasing.leadId);
    // A lead that is not erased is never touched here.
    if (own && !('erasedAt' in readLeadItem(own))) return 'done';
    const person = personIn(erasing, others);
    const batch = batchOf(erasing, person, others);
    if (batch.length === 0) {
      if (own) await leaveIndex(erasing);
      return 'done';
    }
    const match = await matchWrites(db, erasing, person);
    return (await tryTransaction(db, { batch, match })).outcome === 'done' ? 'more' : 'again';
  };

  const leaveIndex = async ({ clinic, leadId }: Erasing): Promise<void> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: leadKey(clinic, leadId),
      ...updateExpression(
        { shard: undefined, nextLook: undefined },
        { condition: { expression: 'attribute_exists(#erasedAt)' } },
      ),
    });
    await db.send(update);
  };

  return {
    erase: (erasure) => retry<Erased>(() => eraseOnce(erasure), { tries, pause }),
    finish: async (clinic, leadId, at) => {
      const erasing: Erasing = { table, clinic, leadId, at: new Date(at).toISOString(), matchKey };
      while ((await retry<'more' | 'done'>(() => finishOnce(erasing), { tries, pause })) === 'more');
    },
  };
};

/** The lead's own number is most often the number of its screening. A transaction may name an item once. */
const withoutTwins = (first: readonly Write[], batch: readonly Write[]): Write[] => {
  const named = new Set(batch.map(({ Delete }) => JSON.stringify(Delete?.Key)));
  return [...batch, ...first.filter(({ Delete }) => !named.has(JSON.stringify(Delete?.Key)))];
};
