/**
 * Called every minute for erased leads that still have items, every hour for leads whose retention is over, and by the
 * table's stream when DynamoDB expired a lead before that. Deletes every item of the person but the tombstone.
 * Called every hour as well for sign-offs of rules that will be over, and every five minutes for promises to answer that
 * were not kept: plans the mails about them.
 */
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { v7 } from 'uuid';
import { clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { memberStore } from '../shared/aws/clinics/member-store.ts';
import { type ErasureStore, erasureStore } from '../shared/aws/erasure/erasure-store.ts';
import { type PurgeDeps, purge } from '../shared/aws/erasure/purge-items.ts';
import { purgeStore } from '../shared/aws/erasure/purge-store.ts';
import { parseLeadKey } from '../shared/aws/items/keys.ts';
import { lateLeads } from '../shared/aws/leads/late-leads.ts';
import { leadStore } from '../shared/aws/leads/lead-store.ts';
import { planEscalations } from '../shared/aws/mail/plan-escalations.ts';
import { planReviews } from '../shared/aws/mail/plan-reviews.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { errorFields, log } from '../shared/lambda/log.ts';
import { readStream } from '../shared/lambda/stream.ts';

/** The schedule of every minute names no task; the others say theirs. */
export type PurgeTrigger = DynamoDBStreamEvent | { task?: 'retention' | 'reviews' | 'promises' };

type PlanNotices = ReturnType<typeof planReviews>;

type Deps = ReturnType<typeof purge> &
  Pick<ErasureStore, 'finish'> &
  Pick<PurgeDeps, 'now'> & { planReviews: PlanNotices; planEscalations: PlanNotices };

/** Starts no further lead when less time than this is left, in ms. */
const stopsBefore = 10_000;

/** Purges the leads of the trigger. Answers with the stream records that failed, so that they are delivered again. */
export const purgeLeads =
  ({ finishErased, eraseExpired, finish, planReviews, planEscalations, now }: Deps) =>
  async (event: PurgeTrigger, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<DynamoDBBatchResponse> => {
    const startedAt = now();
    const hasTime = () => context.getRemainingTimeInMillis() > stopsBefore;
    if ('Records' in event) {
      return await readStream(event.Records, async (key) => {
        const lead = parseLeadKey(key);
        if (lead) await finish(lead.clinic, lead.leadId, now());
      });
    }
    if ('task' in event && event.task === 'retention') {
      log('purge.expired', { ...(await eraseExpired(hasTime)), durationMs: now() - startedAt });
    } else if ('task' in event && event.task === 'reviews') {
      log('rules.reminded', { ...(await planReviews(startedAt, hasTime)), durationMs: now() - startedAt });
    } else if ('task' in event && event.task === 'promises') {
      log('promises.told', { ...(await planEscalations(startedAt, hasTime)), durationMs: now() - startedAt });
    } else {
      const { erased, oldest } = await finishErased(hasTime);
      const oldestSeconds = Math.max(0, Math.floor(startedAt / 1000 - oldest));
      log('purge.done', { erased, oldestSeconds, durationMs: now() - startedAt });
    }
    return { batchItemFailures: [] };
  };

const environment = readEnvironment('purge', process.env);
const db = connect();
const tables = { leads: environment.LEADS_TABLE, audit: environment.AUDIT_TABLE, ledger: environment.LEDGER_TABLE };
const clinics = clinicStore(db, tables.leads, Date.now);
const erasures = erasureStore(db, tables, { matchKey: environment.MATCH_KEY });

export const handler = purgeLeads({
  ...purge({
    erasures,
    purges: purgeStore(db, tables.leads),
    leads: leadStore(db, tables.leads),
    listClinics: clinics.listClinics,
    newId: v7,
    now: Date.now,
    random: Math.random,
    failed: (about, error) => log('purge.failed', { ...about, ...errorFields(error) }),
  }),
  finish: erasures.finish,
  planReviews: planReviews(db, tables.leads, {
    clinics,
    members: memberStore(db, tables.leads),
    failed: (clinic, error) => log('rules.unreminded', { clinic, ...errorFields(error) }),
  }),
  planEscalations: planEscalations(db, tables.leads, {
    clinics,
    findLate: lateLeads(db, tables.leads),
    failed: (clinic, error) => log('promises.untold', { clinic, ...errorFields(error) }),
  }),
  now: Date.now,
});
