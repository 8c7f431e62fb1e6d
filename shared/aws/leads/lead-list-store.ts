/**
 * Lists of leads by time, from the indexes. A page is one query. The next month is read when a month has no more rows,
 * and a page that would take more than six queries ends early and says where to go on.
 */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { monthOf } from '../../contract/instant.ts';
import type { LeadFilter, LeadRow } from '../../leads/lead-row.ts';
import { outcomeDigit } from '../../leads/lists/listed-outcome.ts';
import type { IntakeDays, Order } from '../items/intake-day.ts';
import { leadIdOf, leadKey } from '../items/keys.ts';
import { isListedByStatus, statusPartition, timePartition } from '../items/lead-item.ts';
import { readListedRow } from '../items/lead-row-item.ts';
import type { Database } from '../table/clients.ts';

const queriesPerPage = 6;

/** Rows that one query reads when some of them are left out: 5 to 10 read units. */
const lookedAt = 400;

/** The place where a list goes on: a month (`YYYY-MM`, in UTC), behind a lead that was made at a moment (ms). */
export const listPlace = z.object({
  month: z.string(),
  after: z.object({ at: z.number(), leadId: z.string() }).optional(),
});
export type ListPlace = z.output<typeof listPlace>;

/** `now` in ms. */
export type ListRequest = {
  clinic: string;
  filter: LeadFilter;
  order: Order;
  limit: number;
  place?: ListPlace;
  now: number;
};

/** Rows in order; `next` is there when there may be more. */
export type ListPage = { rows: LeadRow[]; next: ListPlace | undefined };

export type ListLeads = (request: ListRequest) => Promise<ListPage>;

const indexOf = ({ clinic, filter: { status } }: ListRequest, month: string) =>
  status && isListedByStatus(status)
    ? { IndexName: 'byStatus', partitionName: 'statusKey', partition: statusPartition(clinic, status, month) }
    : { IndexName: 'byTime', partitionName: 'timeKey', partition: timePartition(clinic, month) };

/** The filter by attributes that are in no key: rows that do not match are read and left out. */
const attributeFilter = ({ filter: { status, outcome, concern, source, assignee } }: ListRequest) => {
  const wanted = {
    ...(status && !isListedByStatus(status) && { status }),
    ...(outcome && { fit: outcomeDigit(outcome) }),
    ...(concern && { concern }),
    ...(source && { source }),
    ...(assignee && { assignee }),
  };
  const names = Object.keys(wanted);
  const isNobodys = assignee === null;
  if (names.length === 0 && !isNobodys) return undefined;
  const conditions = names.map((name) => `#${name} = :${name}`);
  const all = isNobodys ? [...names, 'assignee'] : names;
  return {
    FilterExpression: [...conditions, ...(isNobodys ? ['attribute_not_exists(#assignee)'] : [])].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(all.map((name) => [`#${name}`, name])),
    values: Object.fromEntries(Object.entries(wanted).map(([name, value]) => [`:${name}`, value])),
  };
};

const monthQuery = (table: string, request: ListRequest, { month, after }: ListPlace, wanted: number) => {
  const { clinic, filter, order } = request;
  const { IndexName, partitionName, partition } = indexOf(request, month);
  const { values, ...filtering } = attributeFilter(request) ?? { values: undefined };
  return new QueryCommand({
    TableName: table,
    IndexName,
    KeyConditionExpression: `${partitionName} = :partition AND timeSort BETWEEN :from AND :last`,
    ...filtering,
    ExpressionAttributeValues: {
      ':partition': partition,
      ':from': filter.from ?? 0,
      ':last': (filter.until ?? Number.MAX_SAFE_INTEGER) - 1,
      ...values,
    },
    ScanIndexForward: order === 'oldest',
    Limit: values ? lookedAt : wanted,
    ExclusiveStartKey: after && {
      ...leadKey(clinic, after.leadId),
      [partitionName]: partition,
      timeSort: after.at,
    },
  });
};

/** The place behind the last row of the page, when more rows were found than asked for, or behind the last row read. */
const placeAfter = (month: string, rows: LeadRow[], wanted: number, lastRead?: Record<string, unknown>) => {
  const last = rows[wanted - 1];
  if (rows.length > wanted && last) return { month, after: { at: Date.parse(last.createdAt), leadId: last.leadId } };
  return lastRead && { month, after: { at: Number(lastRead.timeSort), leadId: leadIdOf(String(lastRead.PK)) } };
};

/** The lists over a table. */
export const listLeads = (db: Database, table: string, { nextMonth }: IntakeDays): ListLeads => {
  const firstPlace = async ({ clinic, filter: { from, until }, order, now }: ListRequest) => {
    if (order === 'newest') return { month: monthOf(Math.min(now, (until ?? Number.MAX_SAFE_INTEGER) - 1)) };
    const month = from === undefined ? await nextMonth(clinic, undefined, order) : monthOf(from);
    return month === undefined ? undefined : { month };
  };

  const placeInNextMonth = async ({ clinic, filter: { from, until }, order }: ListRequest, after: string) => {
    const isLast =
      order === 'newest'
        ? from !== undefined && after <= monthOf(from)
        : until !== undefined && after >= monthOf(until - 1);
    const month = isLast ? undefined : await nextMonth(clinic, after, order);
    return month === undefined ? undefined : { month };
  };

  const readMonth = async (request: ListRequest, place: ListPlace, wanted: number): Promise<ListPage> => {
    const { Items = [], LastEvaluatedKey } = await db.send(monthQuery(table, request, place, wanted));
    const rows = Items.flatMap((item) => readListedRow(item, request.now) ?? []);
    return { rows: rows.slice(0, wanted), next: placeAfter(place.month, rows, wanted, LastEvaluatedKey) };
  };

  return async (request) => {
    const rows: LeadRow[] = [];
    let place: ListPlace | undefined = request.place ?? (await firstPlace(request));
    for (let queries = 0; place && rows.length < request.limit && queries < queriesPerPage; queries += 1) {
      const { month } = place;
      const page: ListPage = await readMonth(request, place, request.limit - rows.length);
      rows.push(...page.rows);
      place = page.next ?? (await placeInNextMonth(request, month));
    }
    return { rows, next: place };
  };
};
