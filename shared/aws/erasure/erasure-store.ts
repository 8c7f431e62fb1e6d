/**
 * Erasing a person (docs/privacy.md#erase): one transaction makes the lead a tombstone, writes the ledger and the
 * audit, and removes as many items as fit. A purge removes the rest. From the transaction on, every reader finds the
 * tombstone.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { leadSortKey } from '../../contract/tables.ts';
import type { ErasedLead, ErasureReason } from '../../leads/erasure.ts';
import { recordWrites, tombstoneOf, tombstoneWrite } from '../items/erasure-records.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { type Item, readItem, readPartitionPage } from '../table/read-items.ts';
import { type Pause, retry } from '../table/retry.ts';
import { tryTransaction, type Write } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';
import { batchOf, matchWrites, newestScreening, personIn } from './erasure-batch.ts';
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

/** Items that are looked at for one transaction: more than fit into it. */
const atOnce = 100;

/** A sort key behind which there may be more to remove. */
type Place = string | undefined;
type Step = { step: 'removed' | 'not erased' } | { step: 'on'; to: string } | { step: 'end'; isThere: boolean };

/** The store over its tables. */
export const erasureStore = (db: Database, tables: ErasureTables, { matchKey, pause }: ErasureDeps): ErasureStore => {
  const table = tables.leads;

  const readOwn = async (clinic: string, leadId: string) => {
    const own = await readItem(db, table, leadKey(clinic, leadId));
    return own && { own, lead: readLeadItem(own) };
  };

  /** Some of the items beside the lead's own. Whoever knows an address decides how many there are. */
  const readOthers = async (clinic: string, leadId: string, after?: string) => {
    const { PK } = leadKey(clinic, leadId);
    const { items, next } = await readPartitionPage(db, table, PK, { after, limit: atOnce });
    return { others: items.filter(({ SK }) => SK !== leadSortKey), next };
  };

  const eraseOnce = async (erasure: Erasure): Promise<Erased | 'again'> => {
    const { clinic, leadId, version } = erasure;
    const [found, { others, next }] = await Promise.all([readOwn(clinic, leadId), readOthers(clinic, leadId)]);
    if (!found) return { outcome: 'missing' };
    const { own, lead } = found;
    if ('erasedAt' in lead) return { outcome: 'erased', tombstone: lead };
    if (lead.version !== version) return { outcome: 'stale' };
    const tombstone = tombstoneOf(lead, erasure);
    const erasing: Erasing = { table, clinic, leadId, at: tombstone.erasedAt, matchKey };
    const person = personIn(erasing, [own]);
    const count = next === undefined ? others.length + 1 : undefined;
    const { outcome } = await tryTransaction(db, {
      lead: tombstoneWrite(table, tombstone),
      records: recordWrites(tables, tombstone, { ...erasure, count }),
      match: await matchWrites(db, erasing, person),
      items: withoutTwins(phoneWrites(erasing, lead.contact), batchOf(erasing, person, others)),
    });
    return outcome === 'done' ? { outcome: 'erased', tombstone } : 'again';
  };

  /** The person of an erased lead: by one of the items, or by the newest screening, which goes last. */
  const personOf = async (erasing: Erasing, others: readonly Item[]) =>
    personIn(erasing, others) ?? personIn(erasing, await newestScreening(db, erasing));

  /** Removes what a transaction takes of the items behind a place. */
  const finishOnce = async (erasing: Erasing, after: Place): Promise<Step | 'again'> => {
    const { clinic, leadId } = erasing;
    const [found, { others, next }] = await Promise.all([readOwn(clinic, leadId), readOthers(clinic, leadId, after)]);
    // A lead that is not erased is never touched here.
    if (found && !('erasedAt' in found.lead)) return { step: 'not erased' };
    if (batchOf(erasing, undefined, others).length === 0) {
      return next === undefined ? { step: 'end', isThere: found !== undefined } : { step: 'on', to: next };
    }
    const person = await personOf(erasing, others);
    const batch = batchOf(erasing, person, others);
    const match = await matchWrites(db, erasing, person);
    return (await tryTransaction(db, { batch, match })).outcome === 'done' ? { step: 'removed' } : 'again';
  };

  /** From one end to the other, until a walk finds nothing: workers may still write to messages behind its back. */
  const finishAll = async (erasing: Erasing): Promise<void> => {
    let after: Place;
    let isClean = true;
    for (;;) {
      const taken = await retry<Step>(() => finishOnce(erasing, after), { tries, pause });
      if (taken.step === 'not erased') return;
      if (taken.step === 'removed') isClean = false;
      if (taken.step === 'on') after = taken.to;
      if (taken.step !== 'end') continue;
      if (isClean || after === undefined) return taken.isThere ? await leaveIndex(erasing) : undefined;
      after = undefined;
      isClean = true;
    }
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
      await finishAll(erasing);
    },
  };
};

/** The lead's own number is most often the number of its screening. A transaction may name an item once. */
const withoutTwins = (first: readonly Write[], batch: readonly Write[]): Write[] => {
  const named = new Set(batch.map(({ Delete }) => JSON.stringify(Delete?.Key)));
  return [...batch, ...first.filter(({ Delete }) => !named.has(JSON.stringify(Delete?.Key)))];
};
