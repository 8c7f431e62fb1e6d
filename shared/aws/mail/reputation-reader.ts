/** Our standing with the provider, per clinic and over all, remembered for a minute: every marketing mail asks for it. */
import { isAtRisk, reputationAge, reputationSpan } from '../../mail/protocol/reputation.ts';
import type { Database } from '../table/clients.ts';
import { readReputation } from './reputation-store.ts';

/** Tells whether marketing of a clinic must rest at an instant (ms), by its own counts or by those of the account. */
export const standingStore = (db: Database, table: string): ((clinic: string, at: number) => Promise<boolean>) => {
  const remembered = new Map<string, { atRisk: boolean; readAt: number }>();

  const judge = async (clinic: string, at: number): Promise<boolean> => {
    const known = remembered.get(clinic);
    if (known && Math.abs(at - known.readAt) < reputationAge) return known.atRisk;
    const counts = await readReputation(db, table, { clinic, ...reputationSpan(at) });
    const atRisk = isAtRisk(counts);
    remembered.set(clinic, { atRisk, readAt: at });
    return atRisk;
  };

  return async (clinic, at) => (await judge('*', at)) || (await judge(clinic, at));
};
