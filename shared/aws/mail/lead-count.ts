/** The number of enquiries of a clinic between two instants, counted in an index of leads. No lead is read. */
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { monthsBetween } from '../../leads/intake-stats.ts';
import { statusPartition, timePartition } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';

/** After one instant and up to another (ISO); counting ends at `atMost`. */
export type CountedSpan = { after: string; until: string; atMost: number };

/** Held leads are left out. The index may lag a moment. `isWaiting`: only enquiries that nobody has answered yet. */
export type CountLeads = (clinic: string, span: CountedSpan, isWaiting?: boolean) => Promise<number>;

const everyLead = (clinic: string, month: string) => ({
  IndexName: 'byTime',
  KeyConditionExpression: 'timeKey = :month AND timeSort BETWEEN :after AND :until',
  FilterExpression: 'attribute_not_exists(held)',
  month: timePartition(clinic, month),
});

const waitingLead = (clinic: string, month: string) => ({
  IndexName: 'byStatus',
  KeyConditionExpression: 'statusKey = :month AND timeSort BETWEEN :after AND :until',
  month: statusPartition(clinic, 'new', month),
});

export const leadCount = (db: Database, table: string): CountLeads => {
  type Counted = ReturnType<typeof everyLead> | ReturnType<typeof waitingLead>;
  const countIn = async ({ month, ...index }: Counted, { after, until }: CountedSpan, atMost: number) => {
    let count = 0;
    let place: QueryCommandOutput['LastEvaluatedKey'];
    do {
      const query: QueryCommand = new QueryCommand({
        TableName: table,
        ...index,
        // The first instant itself is out, the last is in.
        ExpressionAttributeValues: {
          ':month': month,
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

  return async (clinic, span, isWaiting = false) => {
    // DynamoDB refuses a range whose end is before its beginning.
    if (span.until <= span.after) return 0;
    const indexOf = isWaiting ? waitingLead : everyLead;
    let count = 0;
    for (const month of monthsBetween(span.after, span.until)) {
      if (count < span.atMost) count += await countIn(indexOf(clinic, month), span, span.atMost - count);
    }
    return Math.min(count, span.atMost);
  };
};
