/**
 * What the provider will judge us by: mails it took, hard bounces and complaints, per clinic and over all, by day (UTC).
 * A count is written in the transaction that notes its event on the message, so an event that comes twice counts once.
 */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { reputationKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import type { Write } from '../table/transaction.ts';

/** What is counted of our mails. */
export const reputationKinds = ['sent', 'bounced', 'complained'] as const;
export type ReputationKind = (typeof reputationKinds)[number];
/** Counts over some days. */
export type Reputation = Record<ReputationKind, number>;

/** Items that the account's day is spread over: every event of every clinic writes to one of them. */
const accountParts = 16;

/** Days that a count stays; whoever judges looks back a few weeks. */
const keptDays = 90;

/**
 * The writes that count one event: parts of a transaction whose other part allows it only once. `at` is an ISO instant,
 * `part` any number that differs from message to message.
 */
export const noteReputation = (
  table: string,
  noted: { kind: ReputationKind; clinic: string; at: string; part: number },
): Write[] => {
  const { kind, clinic, at, part } = noted;
  const day = at.slice(0, 10);
  const keys = [reputationKey(clinic, day), reputationKey('*', `${day}#${part % accountParts}`)];
  return keys.map((Key) => ({
    Update: {
      TableName: table,
      Key,
      UpdateExpression: 'ADD #kind :one SET #ttl = :ttl',
      ExpressionAttributeNames: { '#kind': kind, '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':one': 1, ':ttl': Math.floor(Date.parse(at) / 1000) + keptDays * 86_400 },
    },
  }));
};

const counts = z.object({
  sent: z.int().default(0),
  bounced: z.int().default(0),
  complained: z.int().default(0),
});

/** Sums of a clinic, or of all (`*`), over calendar days (UTC, both included). One query; 16 small items a day for all. */
export const readReputation = async (
  db: Database,
  table: string,
  { clinic, fromOn, untilOn }: { clinic: string; fromOn: string; untilOn: string },
): Promise<Reputation> => {
  const total: Reputation = { sent: 0, bounced: 0, complained: 0 };
  let start: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'PK = :subject AND SK BETWEEN :from AND :until',
        ExpressionAttributeValues: {
          ':subject': reputationKey(clinic, '').PK,
          ':from': fromOn,
          // "~" sorts after "#": the last day's parts are in.
          ':until': `${untilOn}~`,
        },
        ExclusiveStartKey: start,
      }),
    );
    for (const item of page.Items ?? []) {
      const day = counts.parse(item);
      for (const kind of reputationKinds) total[kind] += day[kind];
    }
    start = page.LastEvaluatedKey;
  } while (start);
  return total;
};
