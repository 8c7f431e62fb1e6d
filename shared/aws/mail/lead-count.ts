/** The number of enquiries of a clinic between two instants, counted in the index of leads by time. No lead is read. */
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { monthsBetween } from '../../leads/intake-stats.ts';
import { timePartition } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';

/** After one instant and up to another (ISO); counting ends at `atMost`. */
export type CountedSpan = { after: string; until: string; atMost: number };

/** Held leads are left out. The index may lag a moment. */
export type CountLeads = (clinic: string, span: CountedSpan) => Promise<number>;

export const leadCount = (db: Database, table: string): CountLeads => {
  const countIn = async (partition: string, { after, until }: CountedSpan, atMost: number): Promise<number> => {
    let count = 0;
    let place: QueryCommandOutput['LastEvaluatedKey'];
    do {
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
        ExclusiveStartKey: place,
      });
      const page: QueryCommandOutput = await db.send(query);
      count += page.Count ?? 0;
      place = page.LastEvaluatedKey;
    } while (place && count < atMost);
    return count;
  };

  return async (clinic, span) => {
    // DynamoDB refuses a range whose end is before its beginning.
    if (span.until <= span.after) return 0;
    let count = 0;
    for (const month of monthsBetween(span.after, span.until)) {
      if (count < span.atMost) count += await countIn(timePartition(clinic, month), span, span.atMost - count);
    }
    return Math.min(count, span.atMost);
  };
};
