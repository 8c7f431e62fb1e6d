/**
 * The purge: removes the rest of erased leads, and erases leads whose time is over. Both may run twice or side by side,
 * and may be cut off anywhere: the next run finds the rest. Both take what they find in an order of chance: a lead or a
 * clinic that fails, or that takes all of the time, is in front of others in one run and behind them in the next.
 */
import { dueShards } from '../../contract/tables.ts';
import type { ErasedLead } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import { isExpired } from '../../leads/retention.ts';
import { shuffled } from '../../mail/protocol/due-pool.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { LeadRef, PurgeStore } from './purge-store.ts';

/** `now` in ms; `random` gives 0 ≤ r < 1. */
export type PurgeDeps = {
  purges: PurgeStore;
  erasures: ErasureStore;
  leads: { readLead: (clinic: string, leadId: string) => Promise<Lead | ErasedLead | undefined> };
  listClinics: () => Promise<string[]>;
  newId: () => string;
  now: () => number;
  random: () => number;
  /** Called with the error of one lead, or of a clinic whose leads cannot be found; the run goes on with the next. */
  failed: (about: { clinic: string; leadId?: string }, error: unknown) => void;
};

/** The number of leads that a run erased or emptied, and whether it looked at every lead that there was. */
export type Purged = { erased: number; isComplete: boolean };

/** Whether there is time for one more lead. */
type HasTime = () => boolean;

/** Clinics at once, so that one with thousands of leads makes the others wait for a part of the run only. */
const clinicsAtOnce = 4;

const shards = Array.from({ length: dueShards }, (_, shard) => shard);

/** The purge by its parts. */
export const purge = ({ purges, erasures, leads, listClinics, newId, now, random, failed }: PurgeDeps) => {
  const finish = async ({ clinic, leadId }: LeadRef): Promise<boolean> => {
    try {
      await erasures.finish(clinic, leadId, now());
      return true;
    } catch (error) {
      failed({ clinic, leadId }, error);
      return false;
    }
  };

  const expire = async ({ clinic, leadId }: LeadRef): Promise<boolean> => {
    try {
      const found = await leads.readLead(clinic, leadId);
      if (!found || 'erasedAt' in found || !isExpired(found, now())) return false;
      const { version } = found;
      const about = { clinic, leadId, version, reason: 'expired', actor: 'purge' } as const;
      // The next run finds a lead again that changes meanwhile.
      return (await erasures.erase({ ...about, auditId: newId(), at: now() })).outcome === 'erased';
    } catch (error) {
      failed({ clinic, leadId }, error);
      return false;
    }
  };

  /** Does something with each, by chance the first or the last, while there is time. */
  const takeEach = async <Ref extends LeadRef>(
    found: readonly Ref[],
    take: (ref: Ref) => Promise<boolean>,
    hasTime: HasTime,
  ): Promise<Purged> => {
    let erased = 0;
    for (const ref of shuffled(found, random)) {
      if (!hasTime()) return { erased, isComplete: false };
      if (await take(ref)) erased += 1;
    }
    return { erased, isComplete: true };
  };

  /** Erases the leads of a clinic whose time is over. */
  const expireOf = async (clinic: string, hasTime: HasTime): Promise<Purged> => {
    try {
      const over: LeadRef[] = [];
      for await (const found of purges.readOver(clinic, now())) {
        if (!hasTime()) return { erased: 0, isComplete: false };
        over.push(found);
      }
      return await takeEach(over, expire, hasTime);
    } catch (error) {
      failed({ clinic }, error);
      return { erased: 0, isComplete: false };
    }
  };

  return {
    /** Empties erased leads; `oldest` is the epoch second of the longest wait among those that were found. */
    finishErased: async (hasTime: HasTime): Promise<Purged & { oldest: number }> => {
      const total = { erased: 0, isComplete: true, oldest: now() / 1000 };
      for (const shard of shuffled(shards, random)) {
        const found = await purges.readErased(shard);
        for (const { erasedAt } of found) total.oldest = Math.min(total.oldest, erasedAt);
        const { erased, isComplete } = await takeEach(found, finish, hasTime);
        total.erased += erased;
        total.isComplete &&= isComplete;
      }
      return total;
    },
    /** Erases leads of all clinics whose time is over. */
    eraseExpired: async (hasTime: HasTime): Promise<Purged> => {
      const total: Purged = { erased: 0, isComplete: true };
      // One list for all workers: each takes the next clinic.
      const clinics = shuffled(await listClinics(), random).values();
      const worker = async () => {
        for (const clinic of clinics) {
          const { erased, isComplete } = hasTime() ? await expireOf(clinic, hasTime) : { erased: 0, isComplete: false };
          total.erased += erased;
          total.isComplete &&= isComplete;
        }
      };
      await Promise.all(Array.from({ length: clinicsAtOnce }, worker));
      return total;
    },
  };
};
