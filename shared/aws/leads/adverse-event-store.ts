/**
 * Adverse events: entries under the lead, the row of the clinic's list, and the counts by rule, written together. Entries
 * are only added; the row is a copy of what the latest ones say.
 */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Lead } from '../../leads/lead.ts';
import {
  type AdverseEntry,
  type AdverseEventRow,
  adverseEntry,
  adverseEventRow,
} from '../../leads/safety/adverse-event.ts';
import type { Screening } from '../../leads/screening.ts';
import { adverseCountWrite } from '../items/adverse-count.ts';
import type { AuditEntry } from '../items/audit-entry.ts';
import { adverseKey, adverseRowKey, screeningKey } from '../items/keys.ts';
import { readScreeningItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { queryItems, readItem } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';
import { type Added, type AddToLead, addition } from './add-to-lead.ts';

/** Rows of a clinic's list, the latest days first; `next` is the place of the following page, if there may be one. */
export type AdversePage = { rows: AdverseEventRow[]; next: string | undefined };

/** `screening` is the last one before the event, if there was one. */
export type AdverseEventStore = {
  readEntry: (clinic: string, leadId: string, entryId: string) => Promise<AdverseEntry | undefined>;
  /**
   * The last screening of a lead before a day of the clinic; held ones are left out. Looked for among the newest 4 MB,
   * some 1,000.
   */
  screeningBefore: (clinic: string, leadId: string, day: string) => Promise<Screening | undefined>;
  /** The first entry of an event. */
  addEvent: (lead: Lead, entry: AdverseEntry, screening: Screening | undefined) => Promise<Added>;
  /** A further entry; the first one that says "by mistake" takes the event out of the counts. */
  addEntry: (lead: Lead, entry: AdverseEntry, screening: Screening | undefined) => Promise<Added>;
  readPage: (clinic: string, limit: number, after?: string) => Promise<AdversePage>;
};

const auditOf = (entry: AdverseEntry, action: string): AuditEntry => {
  const { clinic, leadId, entryId, by: actor, at } = entry;
  return { clinic, leadId, entryId, actor, at, action, fields: ['adverseEvents'] };
};

/** Pages of 1 MB that are read of the screenings of a lead. */
const screeningPages = 4;

/** Whether an entry is the first that takes its event back, by the row as it stands. */
const takesBack = (entry: AdverseEntry, { isMistake }: AdverseEventRow): boolean => entry.isMistake && !isMistake;

/** The store over a table; `add` adds to leads. */
export const adverseEventStore = (db: Database, table: string, add: AddToLead): AdverseEventStore => {
  const readRow = async ({ clinic, happenedOn, eventId }: AdverseEntry): Promise<AdverseEventRow | undefined> => {
    const found = await readItem(db, table, adverseRowKey(clinic, happenedOn, eventId));
    return found && adverseEventRow.parse(found);
  };

  const rowUpdate = (entry: AdverseEntry, before: AdverseEventRow): Write => {
    const { clinic, happenedOn, eventId, severity, reportedOn = before.reportedOn } = entry;
    const changes = { severity, reportedOn, isMistake: entry.isMistake || before.isMistake };
    const condition = { expression: '#entries = :read', values: { ':read': before.entries } };
    return {
      Update: {
        TableName: table,
        Key: adverseRowKey(clinic, happenedOn, eventId),
        ...updateExpression({ ...changes, entries: before.entries + 1 }, { condition }),
      },
    };
  };

  return {
    readEntry: async (clinic, leadId, entryId) => {
      const found = await readItem(db, table, adverseKey(clinic, leadId, entryId));
      return found && adverseEntry.parse(found);
    },
    screeningBefore: async (clinic, leadId, day) => {
      const { PK, SK } = screeningKey(clinic, leadId, '');
      const query = {
        TableName: table,
        KeyConditionExpression: 'PK = :PK AND begins_with(SK, :screening)',
        FilterExpression: 'today < :day AND attribute_not_exists(#hold)',
        ExpressionAttributeNames: { '#hold': 'hold' },
        ExpressionAttributeValues: { ':PK': PK, ':screening': SK, ':day': day },
        ScanIndexForward: false,
        ConsistentRead: true,
      };
      for await (const item of queryItems(db, query, screeningPages)) return readScreeningItem(item);
      return undefined;
    },
    addEvent: (lead, entry, screening) => {
      const { clinic, leadId, eventId, kind, happenedOn, severity, reportedOn, isMistake } = entry;
      const listed: AdverseEventRow = { eventId, leadId, kind, happenedOn, severity, isMistake, entries: 1 };
      return add(lead, auditOf(entry, 'adverse-event.recorded'), () => [
        addition(table, adverseKey(clinic, leadId, entry.entryId), entry),
        addition(table, adverseRowKey(clinic, happenedOn, eventId), { ...listed, ...(reportedOn && { reportedOn }) }),
        adverseCountWrite(table, 1, entry, screening),
      ]);
    },
    addEntry: (lead, entry, screening) =>
      add(lead, auditOf(entry, 'adverse-event.added-to'), async () => {
        const added = addition(table, adverseKey(entry.clinic, entry.leadId, entry.entryId), entry);
        const before = await readRow(entry);
        // An erase took the row, and with it the lead, whose version then refuses the entry.
        if (!before) return [added];
        return [
          added,
          rowUpdate(entry, before),
          ...(takesBack(entry, before) ? [adverseCountWrite(table, -1, entry, screening)] : []),
        ];
      }),
    readPage: async (clinic, limit, after) => {
      const { PK } = adverseRowKey(clinic, '', '');
      const query = new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'PK = :PK',
        ExpressionAttributeValues: { ':PK': PK },
        ScanIndexForward: false,
        Limit: limit,
        ...(after !== undefined && { ExclusiveStartKey: { PK, SK: after } }),
      });
      const { Items = [], LastEvaluatedKey } = await db.send(query);
      return {
        rows: Items.map((item) => adverseEventRow.parse(item)),
        next: LastEvaluatedKey && String(LastEvaluatedKey.SK),
      };
    },
  };
};
