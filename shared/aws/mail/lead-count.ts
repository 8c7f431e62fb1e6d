/** How many enquiries a clinic got between two instants, counted in the index of leads by time; nothing of them is read. */
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { monthsBetween } from '../../leads/months-between.ts';
import { timePartition } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';

/** After one instant and up to another (ISO); counting ends at `atMost`. */
export type CountedSpan = { after: string; until: string; atMost: number };

/** Leads that wait for staff to look at them are left out. The index may lag a moment. */
export type CountLeads = (clinic: string, span: CountedSpan) => Promise<number>;

export const leadCount = (db: Database, table: string): CountLeads => {
  const countIn = async (partition: string, { after, until }: CountedSpan, atMost: number): Promise<number> => {
    let count = 0;
    for (let start: QueryCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start && count < atMost; ) {
      const query: QueryCommand = new QueryCommand({
        TableName: table,
        IndexName: 'byTime',
        // The first instant itself is out, the last is in.
        KeyConditionExpression: 'timeKey = :month AND timeSort BETWEEN :after AND :until',
        FilterExpression: 'attribute_not_exists(held)',
        ExpressionAttributeValues: {
          ':month': partition,
          ':after': Date.parse(after) + 1,
          ':until': Date.parse(until),
        },
        Select: 'COUNT',
        ExclusiveStartKey: start === 'first' ? undefined : start,
      });
      const page: QueryCommandOutput = await db.send(query);
      count += page.Count ?? 0;
      start = page.LastEvaluatedKey;
    }
    return count;
  };

  return async (clinic, span) => {
    // Nothing lies between an instant and itself, and the index would refuse the question.
    if (span.until <= span.after) return 0;
    let count = 0;
    for (const month of monthsBetween(span.after, span.until)) {
      if (count < span.atMost) count += await countIn(timePartition(clinic, month), span, span.atMost - count);
    }
    return Math.min(count, span.atMost);
  };
};
