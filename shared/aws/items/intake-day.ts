/**
 * What a clinic's intake came to, by the days of its calendar: counters that are raised in the transaction of the
 * submission that they count. They also say in which months there are leads at all.
 */
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CountedDay } from '../../leads/intake-stats.ts';
import type { Database } from '../table/clients.ts';
import type { Write } from '../table/transaction.ts';
import { statsKey } from './keys.ts';

/** Items that a day is spread over, so that submissions of the same moment seldom meet in one. */
const parts = 8;

const oneDay = 86_400_000;

/** The write that raises counters of a clinic's calendar day by one. Part of the transaction that stores what is counted. */
export const countWrite = (
  table: string,
  { clinic, day, leadId }: { clinic: string; day: string; leadId: string },
  counters: readonly string[],
): Write => ({
  Update: {
    TableName: table,
    Key: statsKey(clinic, `${day}#${Buffer.from(leadId).reduce((sum, byte) => sum + byte, 0) % parts}`),
    UpdateExpression: `ADD ${counters.map((_name, at) => `#c${at} :one`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(counters.map((name, at) => [`#c${at}`, name])),
    ExpressionAttributeValues: { ':one': 1 },
  },
});

/** Which way a list goes through time. */
export type Order = 'newest' | 'oldest';

/** Where there are leads. */
export type IntakeDays = {
  /**
   * The next month (`YYYY-MM`, in UTC) after a given one, in the order of the list, that leads were made in; the first
   * one without it. It may name a month without any, never skip one with some.
   */
  nextMonth: (clinic: string, after: string | undefined, order: Order) => Promise<string | undefined>;
  /** Days (`YYYY-MM-DD`) with something counted, from one to another, both included. May lag a moment. */
  readDays: (clinic: string, from: string, to: string) => Promise<CountedDay[]>;
};

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const month = (at: number) => day(at).slice(0, 7);
const startOf = (of: string) => Date.parse(`${of}-01`);
const monthAfter = (of: string) => month(startOf(of) + 32 * oneDay);
const monthBefore = (of: string) => month(startOf(of) - oneDay);

// A clinic's day begins up to 14 hours before the same day of UTC and up to 12 after it. So the days of a month are
// looked for from a day earlier to a day later, and a day may mean the month of the day beside it.
const older = (found: number, before: string) => {
  const latest = month(found + oneDay);
  return latest < before ? latest : monthBefore(before);
};
const newer = (found: number, after: string) => {
  const earliest = month(found - oneDay);
  return earliest > after ? earliest : monthAfter(after);
};

const counted = z.object({ SK: z.string() });
const part = z.object({ PK: z.string(), SK: z.string() }).catchall(z.number());
type Part = z.output<typeof part>;

/** The store over a table. */
export const intakeDays = (db: Database, table: string): IntakeDays => {
  const nextDay = async (clinic: string, bound: string | undefined, order: Order): Promise<number | undefined> => {
    const { PK } = statsKey(clinic, '');
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: `PK = :PK${bound ? ` AND SK ${order === 'newest' ? '<' : '>='} :bound` : ''}`,
      ExpressionAttributeValues: { ':PK': PK, ...(bound && { ':bound': bound }) },
      ScanIndexForward: order === 'oldest',
      Limit: 1,
    });
    const { Items: [found] = [] } = await db.send(query);
    return found && Date.parse(counted.parse(found).SK.slice(0, 10));
  };

  const readParts = async (clinic: string, from: string, to: string): Promise<Part[]> => {
    const found: Part[] = [];
    for (let start: QueryCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start; ) {
      const query: QueryCommand = new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'PK = :PK AND SK BETWEEN :from AND :to',
        // "~" sorts after the digits of the parts.
        ExpressionAttributeValues: { ':PK': statsKey(clinic, '').PK, ':from': from, ':to': `${to}#~` },
        ExclusiveStartKey: start === 'first' ? undefined : start,
      });
      const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await db.send(query);
      found.push(...Items.map((item) => part.parse(item)));
      start = LastEvaluatedKey;
    }
    return found;
  };

  return {
    readDays: async (clinic, from, to) => {
      const days = new Map<string, Record<string, number>>();
      for (const { SK, PK: _PK, ...counts } of await readParts(clinic, from, to)) {
        const sums = days.get(SK.slice(0, 10)) ?? {};
        for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
        days.set(SK.slice(0, 10), sums);
      }
      return [...days].map(([of, counts]) => ({ day: of, counts }));
    },
    nextMonth: async (clinic, after, order) => {
      if (order === 'newest') {
        const found = await nextDay(clinic, after && day(startOf(after) + oneDay), order);
        return found === undefined ? undefined : after ? older(found, after) : month(found + oneDay);
      }
      const found = await nextDay(clinic, after && day(startOf(monthAfter(after)) - oneDay), order);
      return found === undefined ? undefined : after ? newer(found, after) : month(found - oneDay);
    },
  };
};
