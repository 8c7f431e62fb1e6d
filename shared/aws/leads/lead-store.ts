/** Reading leads and their screenings. The intake's store and the stores of staff write them. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { monthOf } from '../../contract/instant.ts';
import type { ErasedLead } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import { type Review, review } from '../../leads/review.ts';
import type { Screening } from '../../leads/screening.ts';
import { type Message, message } from '../../mail/message.ts';
import { leadKey, messageKey, phoneKey, reviewKey, screeningKey } from '../items/keys.ts';
import { readLeadItem, readScreeningItem, timePartition } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { queryAll, readItem } from '../table/read-items.ts';

/** Pages of 1 MB that are read of the messages of a lead. */
const messagePages = 4;

/** Reading leads and what belongs to them. */
export type LeadStore = {
  /** A lead, its tombstone when it was erased, or undefined; as of now (strongly consistent). */
  readLead: (clinic: string, leadId: string) => Promise<Lead | ErasedLead | undefined>;
  readScreening: (clinic: string, leadId: string, screeningId: string) => Promise<Screening | undefined>;
  readReview: (clinic: string, leadId: string, reviewId: string) => Promise<Review | undefined>;
  /**
   * The messages of a lead, in any state; as of now. Items that cannot be read are left out, and so is what is beyond
   * 4 MB, some 6,000 messages, in no order of time: whoever needs one message reads it by its key.
   */
  readMessages: (clinic: string, leadId: string) => Promise<Message[]>;
  /** Whether more than `limit` leads are new since an instant (ms); at most two months are read. */
  hasMoreLeadsThan: (clinic: string, limit: number, since: number, now: number) => Promise<boolean>;
  /** Whether a lead of the clinic has this phone number, given as its keyed hash. */
  isPhoneKnown: (clinic: string, phoneHash: string) => Promise<boolean>;
};

/** The store over a table. */
export const leadStore = (db: Database, table: string): LeadStore => {
  const countSince = async (clinic: string, inMonth: string, since: number, limit: number): Promise<number> => {
    const { Count = 0 } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'byTime',
        KeyConditionExpression: 'timeKey = :month AND timeSort >= :since',
        ExpressionAttributeValues: { ':month': timePartition(clinic, inMonth), ':since': since },
        Select: 'COUNT',
        Limit: limit,
      }),
    );
    return Count;
  };

  return {
    readLead: async (clinic, leadId) => {
      const found = await readItem(db, table, leadKey(clinic, leadId));
      return found && readLeadItem(found);
    },
    readScreening: async (clinic, leadId, screeningId) => {
      const found = await readItem(db, table, screeningKey(clinic, leadId, screeningId));
      return found && readScreeningItem(found);
    },
    readReview: async (clinic, leadId, reviewId) => {
      const found = await readItem(db, table, reviewKey(clinic, leadId, reviewId));
      return found && review.parse(found);
    },
    readMessages: async (clinic, leadId) => {
      const { PK, SK } = messageKey(clinic, leadId, '');
      const items = await queryAll(
        db,
        {
          TableName: table,
          KeyConditionExpression: 'PK = :lead AND begins_with(SK, :message)',
          ExpressionAttributeValues: { ':lead': PK, ':message': SK },
          ConsistentRead: true,
        },
        messagePages,
      );
      return items.flatMap((item) => message.safeParse(item).data ?? []);
    },
    hasMoreLeadsThan: async (clinic, limit, since, now) => {
      const months = [...new Set([monthOf(now), monthOf(since)])];
      const counts = await Promise.all(months.map((inMonth) => countSince(clinic, inMonth, since, limit + 1)));
      return counts.reduce((sum, count) => sum + count, 0) > limit;
    },
    isPhoneKnown: async (clinic, phoneHash) => {
      const { Count = 0 } = await db.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :phone',
          ExpressionAttributeValues: { ':phone': phoneKey(clinic, phoneHash, '').PK },
          Select: 'COUNT',
          Limit: 1,
        }),
      );
      return Count > 0;
    },
  };
};
