/**
 * Called every hour. Seals the finished days of each clinic's audit, so that a later change to an entry is found.
 */
import type { Context } from 'aws-lambda';
import { sealDays } from '../shared/aws/audit/seal-days.ts';
import { sealStore } from '../shared/aws/audit/seal-store.ts';
import { clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { errorFields, log } from '../shared/lambda/log.ts';
import { shuffled } from '../shared/mail/protocol/due-pool.ts';

type Deps = {
  listClinics: () => Promise<string[]>;
  /** Seals the finished days of a clinic at an instant (ms). Resolves with the number of days. */
  seal: (clinic: string, at: number) => Promise<number>;
  now: () => number;
  random: () => number;
};

/** Starts no further clinic when less time than this is left, in ms. */
const stopsBefore = 10_000;

/**
 * A clinic that fails does not stop the others, and one that takes all of the time is in front of others in one run and
 * behind them in the next. The next run tries it again.
 */
export const sealAudit =
  ({ listClinics, seal, now, random }: Deps) =>
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const startedAt = now();
    let days = 0;
    let failed = 0;
    for (const clinic of shuffled(await listClinics(), random)) {
      if (context.getRemainingTimeInMillis() <= stopsBefore) {
        failed += 1;
        continue;
      }
      try {
        days += await seal(clinic, startedAt);
      } catch (error) {
        failed += 1;
        log('audit.unsealed', { clinic, ...errorFields(error) });
      }
    }
    log('audit.sealed', { days, failed, durationMs: now() - startedAt });
  };

const environment = readEnvironment('seal-audit', process.env);
const db = connect();
const store = sealStore(db, { audit: environment.AUDIT_TABLE, ledger: environment.LEDGER_TABLE });

export const handler = sealAudit({
  listClinics: clinicStore(db, environment.LEADS_TABLE, Date.now).listClinics,
  seal: (clinic, at) => sealDays(store, environment.SEAL_KEY, clinic, at),
  now: Date.now,
  random: Math.random,
});
