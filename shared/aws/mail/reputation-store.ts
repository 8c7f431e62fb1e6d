/**
 * Our reputation with the provider: mails that it took, hard bounces and complaints, per clinic and over all, by day
 * (UTC). A count is written in the transaction that notes its event on the message, so an event that comes twice counts
 * once.
 */
import * as z from 'zod';
import { secondsOf } from '../../contract/instant.ts';
import { isAtRisk, reputationAge, reputationSpan } from '../../mail/protocol/reputation.ts';
import { reputationKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { queryItems } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';

/** The events that are counted. */
export const reputationKinds = ['sent', 'bounced', 'complained'] as const;
export type ReputationKind = (typeof reputationKinds)[number];
/** Counts over some days. */
export type Reputation = Record<ReputationKind, number>;

/** Items that the account's day is spread over: every event of every clinic writes to one of them. */
const accountParts = 16;

/** Days that a count stays; a judgement looks back a few weeks. */
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
      ...updateExpression({ ttl: secondsOf(at) + keptDays * 86_400 }, { add: { [kind]: 1 } }),
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
  const items = queryItems(db, {
    TableName: table,
    KeyConditionExpression: 'PK = :subject AND SK BETWEEN :from AND :until',
    // "~" sorts after "#": the last day's parts are in.
    ExpressionAttributeValues: {
      ':subject': reputationKey(clinic, '').PK,
      ':from': fromOn,
      ':until': `${untilOn}~`,
    },
  });
  for await (const item of items) {
    const day = counts.parse(item);
    for (const kind of reputationKinds) total[kind] += day[kind];
  }
  return total;
};

/**
 * Makes the function that says whether marketing of a clinic must rest at an instant (ms), by its own counts or by those
 * of the account. Remembered for a minute, because every marketing mail asks.
 */
export const reputationReader = (db: Database, table: string): ((clinic: string, at: number) => Promise<boolean>) => {
  const remembered = new Map<string, { atRisk: boolean; readAt: number }>();

  const judge = async (clinic: string, at: number): Promise<boolean> => {
    const known = remembered.get(clinic);
    if (known && Math.abs(at - known.readAt) < reputationAge) return known.atRisk;
    const atRisk = isAtRisk(await readReputation(db, table, { clinic, ...reputationSpan(at) }));
    remembered.set(clinic, { atRisk, readAt: at });
    return atRisk;
  };

  return async (clinic, at) => (await judge('*', at)) || (await judge(clinic, at));
};
