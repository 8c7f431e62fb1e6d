/** Leads that wait longer for a first answer than their clinic promised. No lead is read: the index says when it was owed. */
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import { monthsBetween } from '../../leads/intake-stats.ts';
import { waitsFor } from '../../mail/content/alert-digest.ts';
import type { FindLate } from '../../mail/plan/plan-escalation.ts';
import { statusPartition } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';

const countedAtMost = 999;
const row = z.object({ timeSort: z.number(), owedBy: z.number() });

export const lateLeads = (db: Database, table: string): FindLate => {
  /** One month of enquiries that nobody has answered, the oldest first; a few, wherever the clinic works. */
  const lateIn = async (month: string, until: number, atMost: number) => {
    const found: z.output<typeof row>[] = [];
    let place: QueryCommandOutput['LastEvaluatedKey'];
    do {
      const query: QueryCommand = new QueryCommand({
        TableName: table,
        IndexName: 'byStatus',
        KeyConditionExpression: 'statusKey = :month',
        FilterExpression: 'owedBy <= :until',
        ProjectionExpression: 'timeSort, owedBy',
        ExpressionAttributeValues: { ':month': month, ':until': until },
        ExclusiveStartKey: place,
      });
      const page: QueryCommandOutput = await db.send(query);
      found.push(...(page.Items ?? []).map((item) => row.parse(item)));
      place = page.LastEvaluatedKey;
    } while (place && found.length < atMost);
    return found.slice(0, atMost);
  };

  return async (clinic, { after, until }) => {
    const late: z.output<typeof row>[] = [];
    for (const month of monthsBetween(instantOf(until - waitsFor), instantOf(until)))
      late.push(...(await lateIn(statusPartition(clinic, 'new', month), until, countedAtMost - late.length)));
    const [oldest] = late;
    return {
      count: late.length,
      fresh: late.filter(({ owedBy }) => owedBy > after).length,
      oldest: oldest && instantOf(oldest.timeSort),
    };
  };
};
