/**
 * The purge: removes the rest of erased leads, and erases leads whose time is over. Both may run twice or side by side,
 * and may be cut off anywhere: the next run finds the rest.
 */
import { dueShards } from '../../contract/tables.ts';
import type { ErasedLead } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import { isExpired } from '../../leads/retention.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { LeadRef, PurgeStore } from './purge-store.ts';

/** `now` in ms; `hasTime`: whether there is time for one more lead. */
export type PurgeDeps = {
  purges: PurgeStore;
  erasures: ErasureStore;
  leads: { readLead: (clinic: string, leadId: string) => Promise<Lead | ErasedLead | undefined> };
  listClinics: () => Promise<string[]>;
  newId: () => string;
  now: () => number;
  /** Called with the error of one lead; the run goes on with the next lead. */
  failed: (lead: LeadRef, error: unknown) => void;
};

/** The number of leads that a run erased or emptied, and whether it came to its end. */
export type Purged = { erased: number; isComplete: boolean };

/** Erased leads of a shard that one run empties. */
const perShard = 50;

/** The purge by its parts. */
export const purge = ({ purges, erasures, leads, listClinics, newId, now, failed }: PurgeDeps) => {
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

  return {
    /** Empties erased leads; `oldest` is the epoch second of the longest wait among them. */
    finishErased: async (hasTime: () => boolean): Promise<Purged & { oldest: number }> => {
      let erased = 0;
      let oldest = now() / 1000;
      for (let shard = 0; shard < dueShards; shard += 1) {
        for (const found of await purges.readErased(shard, perShard)) {
          if (!hasTime()) return { erased, oldest, isComplete: false };
          oldest = Math.min(oldest, found.erasedAt);
          if (await finish(found)) erased += 1;
        }
      }
      return { erased, oldest, isComplete: true };
    },
    /** Erases leads of all clinics whose time is over. */
    eraseExpired: async (hasTime: () => boolean): Promise<Purged> => {
      let erased = 0;
      for (const clinic of await listClinics()) {
        for await (const found of purges.readOver(clinic, now())) {
          if (!hasTime()) return { erased, isComplete: false };
          if (await expire(found)) erased += 1;
        }
      }
      return { erased, isComplete: true };
    },
  };
};
