/** Leads that wait longer for a first answer than their clinic promised, from the queue: it says until when one was owed. */
import { instantOf } from '../../contract/instant.ts';
import type { FindLate } from '../../mail/plan/plan-escalation.ts';
import type { Database } from '../table/clients.ts';
import { readToDo, type ToDoPlace, type ToDoRow } from './to-do-store.ts';

const countedAtMost = 999;

/** Since when somebody waits, in ms; the day of a call-back is no answer to that. */
const waitsSince = ({ why, since, row }: ToDoRow): number => (why === 'call-back' ? Date.parse(row.createdAt) : since);

export const lateLeads = (db: Database, table: string): FindLate => {
  const read = readToDo(db, table);
  return async (clinic, { after, until }) => {
    const late: { owedBy: number; since: number }[] = [];
    let place: ToDoPlace | undefined;
    do {
      const { rows, next } = await read(clinic, until, place);
      for (const found of rows) {
        const owedBy = Date.parse(found.row.respondBy ?? '');
        if (owedBy <= until) late.push({ owedBy, since: waitsSince(found) });
      }
      place = next;
    } while (place && late.length < countedAtMost);
    return {
      count: Math.min(late.length, countedAtMost),
      fresh: Math.min(late.filter(({ owedBy }) => owedBy > after).length, countedAtMost),
      oldest: late.length > 0 ? instantOf(Math.min(...late.map(({ since }) => since))) : undefined,
    };
  };
};
