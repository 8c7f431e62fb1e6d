/**
 * Counters of a clinic's intake, by the days of its calendar. The transaction that stores a submission raises them. They
 * also say in which months there are leads.
 */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dayOf, monthOf } from '../../contract/instant.ts';
import type { CountedDay, IgnoredFields } from '../../leads/intake-stats.ts';
import type { Database } from '../table/clients.ts';
import { queryAll } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';
import { statsKey } from './keys.ts';

/** Items that a day is spread over, so that submissions of the same moment seldom meet in one item. */
const parts = 8;

const oneDay = 86_400_000;

// The last form of a part of a day is enough to find its page by, and cannot grow.
const noting = ' SET ignoredPage = :page, ignoredNames = :names';

/**
 * The write that raises counters of a clinic's calendar day by one, and says what was left out of a form: part of the
 * transaction that stores the submission.
 */
export const countWrite = (
  table: string,
  { clinic, day, leadId }: { clinic: string; day: string; leadId: string },
  counters: readonly string[],
  ignored?: IgnoredFields,
): Write => ({
  Update: {
    TableName: table,
    Key: statsKey(clinic, `${day}#${Buffer.from(leadId).reduce((sum, byte) => sum + byte, 0) % parts}`),
    UpdateExpression: `ADD ${counters.map((_name, at) => `#c${at} :one`).join(', ')}${ignored ? noting : ''}`,
    ExpressionAttributeNames: Object.fromEntries(counters.map((name, at) => [`#c${at}`, name])),
    ExpressionAttributeValues: { ':one': 1, ...(ignored && { ':page': ignored.page, ':names': ignored.names }) },
  },
});

/** Which way a list goes through time. */
export type Order = 'newest' | 'oldest';

/** Months in which there are leads, and the counters of days. */
export type IntakeDays = {
  /**
   * The next month (`YYYY-MM`, in UTC) with new leads after a given month, in the order of the list; without one, the
   * first. It may name a month without leads, but it never skips a month with leads.
   */
  nextMonth: (clinic: string, after: string | undefined, order: Order) => Promise<string | undefined>;
  /** Days (`YYYY-MM-DD`) with something counted, from one to another, both included. May lag a moment. */
  readDays: (clinic: string, from: string, to: string) => Promise<CountedDay[]>;
};

const startOf = (month: string) => Date.parse(`${month}-01`);
const monthAfter = (month: string) => monthOf(startOf(month) + 32 * oneDay);
const monthBefore = (month: string) => monthOf(startOf(month) - oneDay);

// A clinic's day begins up to 14 hours before the same day of UTC and up to 12 after it. So the days of a month are
// looked for from a day earlier to a day later, and a day may mean the month of the day beside it.
const older = (found: number, before: string) => {
  const latest = monthOf(found + oneDay);
  return latest < before ? latest : monthBefore(before);
};
const newer = (found: number, after: string) => {
  const earliest = monthOf(found - oneDay);
  return earliest > after ? earliest : monthAfter(after);
};

const counted = z.object({ SK: z.string() });
// Whatever is no number is a word of another build, and no counter.
const part = z
  .object({ PK: z.string(), SK: z.string(), ignoredPage: z.string().optional(), ignoredNames: z.string().optional() })
  .catchall(z.unknown());
type Part = z.output<typeof part>;

/** A day whose parts are added up one by one. */
type SummedDay = { day: string; counts: Record<string, number>; ignored: IgnoredFields[] };

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
    const query = {
      TableName: table,
      KeyConditionExpression: 'PK = :PK AND SK BETWEEN :from AND :to',
      // "~" sorts after the digits of the parts.
      ExpressionAttributeValues: { ':PK': statsKey(clinic, '').PK, ':from': from, ':to': `${to}#~` },
    };
    return (await queryAll(db, query)).map((item) => part.parse(item));
  };

  return {
    readDays: async (clinic, from, to) => {
      const days = new Map<string, SummedDay>();
      for (const { SK, PK: _PK, ignoredPage, ignoredNames, ...counts } of await readParts(clinic, from, to)) {
        const day = SK.slice(0, 10);
        const sums: SummedDay = days.get(day) ?? { day, counts: {}, ignored: [] };
        for (const [name, count] of Object.entries(counts))
          if (typeof count === 'number') sums.counts[name] = (sums.counts[name] ?? 0) + count;
        if (ignoredNames !== undefined) sums.ignored.push({ page: ignoredPage ?? '', names: ignoredNames });
        days.set(day, sums);
      }
      return [...days.values()];
    },
    nextMonth: async (clinic, after, order) => {
      if (order === 'newest') {
        const found = await nextDay(clinic, after && dayOf(startOf(after) + oneDay), order);
        return found === undefined ? undefined : after ? older(found, after) : monthOf(found + oneDay);
      }
      const found = await nextDay(clinic, after && dayOf(startOf(monthAfter(after)) - oneDay), order);
      return found === undefined ? undefined : after ? newer(found, after) : monthOf(found - oneDay);
    },
  };
};
