/**
 * The queue of a clinic, from its index. One query reads it, so that its rows and its counts are of the same moment and
 * cannot disagree. It is as long as the work that waits, however many leads there are.
 */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { LeadRow } from '../../leads/lead-row.ts';
import type { ToDo } from '../../leads/lists/to-do.ts';
import { leadIdOf, leadKey } from '../items/keys.ts';
import { readListedRow } from '../items/lead-row-item.ts';
import { readToDoSort } from '../items/to-do-item.ts';
import type { Database } from '../table/clients.ts';

/** Rows that one query reads at the most: about 20 read units. */
const mostRows = 1_000;

/** The place behind a row. */
export const toDoPlace = z.object({ toDoSort: z.number(), leadId: z.string() });
export type ToDoPlace = z.output<typeof toDoPlace>;

/** A lead in the queue, and its place there. */
export type ToDoRow = ToDo & { row: LeadRow; place: ToDoPlace };

/** Rows in order, call-backs of days to come among them. `next`: there are more, behind it. */
export type ToDoPage = { rows: ToDoRow[]; next: ToDoPlace | undefined };

/** Reads the queue from its beginning, or behind a place; `now` in ms. */
export type ReadToDo = (clinic: string, now: number, after?: ToDoPlace) => Promise<ToDoPage>;

const keys = z.object({ PK: z.string(), toDoSort: z.number() });

const placeOf = (item: unknown): ToDoPlace => {
  const { PK, toDoSort } = keys.parse(item);
  return { toDoSort, leadId: leadIdOf(PK) };
};

/** The queue over a table. */
export const readToDo =
  (db: Database, table: string, most = mostRows): ReadToDo =>
  async (clinic, now, after) => {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'byToDo',
        KeyConditionExpression: 'toDoKey = :clinic',
        ExpressionAttributeValues: { ':clinic': clinic },
        Limit: most,
        ExclusiveStartKey: after && { ...leadKey(clinic, after.leadId), toDoKey: clinic, toDoSort: after.toDoSort },
      }),
    );
    const rows = Items.flatMap((item): ToDoRow[] => {
      const row = readListedRow(item, now);
      if (!row) return [];
      const place = placeOf(item);
      return [{ row, ...readToDoSort(place.toDoSort), place }];
    });
    return { rows, next: LastEvaluatedKey && placeOf(LastEvaluatedKey) };
  };
