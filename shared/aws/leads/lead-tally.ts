/** What became of the leads of a period, from the rows of the list by time: a bounded number of the newest. */
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import { type LeadTally, monthsBetween } from '../../leads/intake-stats.ts';
import { leadStatuses } from '../../leads/lead.ts';
import { outcomeOf } from '../../leads/lists/listed-outcome.ts';
import { isOverBy, timePartition } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';

/** The most rows that are read: about 200 read units. */
const mostRows = 10_000;

/** Leads that are new from an instant on and before another, at a moment; all in ms. */
export type TallyRequest = { clinic: string; from: number; until: number; now: number };

export type TallyLeads = (request: TallyRequest) => Promise<LeadTally>;

const row = z.object({
  status: z.enum(leadStatuses),
  timeSort: z.number(),
  fit: z.int(),
  concern: z.string(),
  source: z.string().optional(),
  waited: z.number().optional(),
  ttl: z.number().optional(),
});
type Row = z.output<typeof row>;
type Start = QueryCommandOutput['LastEvaluatedKey'];

/** The tally over a table. */
export const tallyLeads = (db: Database, table: string, most = mostRows): TallyLeads => {
  const readSome = (partition: string, { from, until }: TallyRequest, limit: number, start: Start) =>
    db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'byTime',
        KeyConditionExpression: 'timeKey = :month AND timeSort BETWEEN :from AND :last',
        ExpressionAttributeValues: { ':month': partition, ':from': from, ':last': until - 1 },
        ProjectionExpression: '#status, timeSort, fit, concern, #source, waited, #ttl',
        ExpressionAttributeNames: { '#status': 'status', '#source': 'source', '#ttl': 'ttl' },
        ScanIndexForward: false,
        Limit: limit,
        ExclusiveStartKey: start,
      }),
    );

  const readRows = async (request: TallyRequest): Promise<{ rows: Row[]; isComplete: boolean }> => {
    const rows: Row[] = [];
    const last = Math.min(request.until - 1, request.now);
    if (last < request.from) return { rows, isComplete: true };
    for (const month of monthsBetween(instantOf(request.from), instantOf(last)).reverse()) {
      let start: Start;
      do {
        if (rows.length === most) return { rows, isComplete: false };
        const page = await readSome(timePartition(request.clinic, month), request, most - rows.length, start);
        rows.push(...(page.Items ?? []).map((item) => row.parse(item)));
        start = page.LastEvaluatedKey;
      } while (start);
    }
    return { rows, isComplete: true };
  };

  return async (request) => {
    const { rows, isComplete } = await readRows(request);
    const present = rows.filter(({ ttl }) => ttl === undefined || !isOverBy(ttl, request.now));
    const leads = present.map(({ timeSort, fit, ttl: _ttl, ...others }) => ({
      ...others,
      createdAt: timeSort,
      outcome: outcomeOf(fit),
    }));
    return { leads, isComplete };
  };
};
