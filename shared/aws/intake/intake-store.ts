/**
 * The product's promise: lead, screening, consents, result link, every message, the idempotency record and the audit
 * entry are one transaction. A submission is acknowledged after it, and never half there.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { ExpectedError } from '../../contract/expected-error.ts';
import { type IdempotencyRecord, idempotencyRecord } from '../../intake/idempotency.ts';
import type { Intake } from '../../intake/intake-records.ts';
import type { ScreeningEffect } from '../../intake/lead-from-submission.ts';
import type { Lead } from '../../leads/lead.ts';
import type { Database } from '../table/clients.ts';
import type { Pause } from '../table/retry.ts';
import type { LeadTables, Write } from '../table/transaction.ts';
import { knownLeadWrite, matchWrite, newLeadWrite, recordWrites, repeatWrite } from './intake-writes.ts';

/** Stored; or nothing was, because the key is in use, the person is known, or the lead changed under our hands. */
export type TakenIn =
  | { outcome: 'stored' }
  | { outcome: 'repeat'; record: IdempotencyRecord }
  | { outcome: 'known'; leadId: string }
  | { outcome: 'changed' };

/** Writing one submission in one transaction. */
export type IntakeStore = {
  /** `staleLeadId`: the person's former lead, known to be gone, whose place the new one takes. */
  storeNewLead: (intake: Intake, lead: Lead, staleLeadId?: string) => Promise<TakenIn>;
  storeOnLead: (intake: Intake, lead: Lead, effect: ScreeningEffect, status: Lead['status']) => Promise<TakenIn>;
};

const conflictTries = 5;
const match = z.object({ leadId: z.string() });

type Reason = { Code?: string; Item?: Parameters<typeof unmarshall>[0] };

const isConflict = (reasons: readonly Reason[]) =>
  reasons.some(({ Code }) => Code === 'TransactionConflict' || Code === 'ThrottlingError') &&
  !reasons.some(({ Code }) => Code === 'ConditionalCheckFailed');

const failedItem = (reason: Reason | undefined): unknown =>
  reason?.Code === 'ConditionalCheckFailed' && reason.Item ? unmarshall(reason.Item) : undefined;

/** What a refused transaction means. `matchAt` is the index of the write that makes the person known, if there is one. */
const meaningOf = (reasons: readonly Reason[], hasRepeat: boolean, matchAt: number | undefined): TakenIn => {
  const used = hasRepeat ? failedItem(reasons[0]) : undefined;
  if (used) return { outcome: 'repeat', record: idempotencyRecord.parse(used) };
  const known = matchAt === undefined ? undefined : failedItem(reasons[matchAt]);
  return known ? { outcome: 'known', leadId: match.parse(known).leadId } : { outcome: 'changed' };
};

const busy = () =>
  new ExpectedError('unavailable', 'We cannot do this right now. Please try again in a moment.', { retryAfter: 2 });

/** The store over its tables. Throws `unavailable` when other transactions stay in the way. */
export const intakeStore = (db: Database, tables: LeadTables, pause: Pause, random: () => number): IntakeStore => {
  /** Two transactions on one item refuse each other without either being wrong, so ours tries again, a little later. */
  const commit = async (writes: Write[], hasRepeat: boolean, matchAt: number | undefined): Promise<TakenIn> => {
    for (let tries = 1; ; tries += 1) {
      try {
        await db.send(new TransactWriteCommand({ TransactItems: writes }));
        return { outcome: 'stored' };
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const reasons = error.CancellationReasons ?? [];
        if (!isConflict(reasons)) return meaningOf(reasons, hasRepeat, matchAt);
        if (tries === conflictTries) throw busy();
        await pause(random() * 40 * 2 ** tries);
      }
    }
  };

  return {
    storeNewLead: (intake, lead, staleLeadId) => {
      const repeat = repeatWrite(tables.leads, intake);
      const known = matchWrite(tables.leads, lead, intake.hashes.person, staleLeadId);
      const writes = [...repeat, known, newLeadWrite(tables.leads, lead), ...recordWrites(tables, intake, { lead })];
      return commit(writes, repeat.length > 0, repeat.length);
    },
    storeOnLead: (intake, lead, effect, status) => {
      const repeat = repeatWrite(tables.leads, intake);
      const change = knownLeadWrite(tables.leads, lead, effect, status);
      const writes = [...repeat, change, ...recordWrites(tables, intake, { known: lead })];
      return commit(writes, repeat.length > 0, undefined);
    },
  };
};
