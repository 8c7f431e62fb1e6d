/** Reading leads and their screenings. Writing is the intake's and the staff stores' business. */
import { GetCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { ErasedLead } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import { type Review, review } from '../../leads/review.ts';
import type { Screening } from '../../leads/screening.ts';
import { type Message, message } from '../../mail/message.ts';
import { leadKey, messageKey, phoneKey, reviewKey, screeningKey } from '../items/keys.ts';
import { readLeadItem, readScreeningItem, timePartition } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';

/** Reading leads and what belongs to them. */
export type LeadStore = {
  /** A lead, its tombstone when it was erased, or undefined; as of now (strongly consistent). */
  readLead: (clinic: string, leadId: string) => Promise<Lead | ErasedLead | undefined>;
  readScreening: (clinic: string, leadId: string, screeningId: string) => Promise<Screening | undefined>;
  readReview: (clinic: string, leadId: string, reviewId: string) => Promise<Review | undefined>;
  /** Every message of a lead, in any state; as of now. Items that this code cannot read are left out. */
  readMessages: (clinic: string, leadId: string) => Promise<Message[]>;
  /** Whether more than `limit` leads were made since an instant (ms); at most two months are looked at. */
  hasMoreLeadsThan: (clinic: string, limit: number, since: number, now: number) => Promise<boolean>;
  /** Whether a lead of the clinic has this phone number, given as its keyed hash. */
  isPhoneKnown: (clinic: string, phoneHash: string) => Promise<boolean>;
};

const month = (at: number) => new Date(at).toISOString().slice(0, 7);

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
      const get = new GetCommand({ TableName: table, Key: leadKey(clinic, leadId), ConsistentRead: true });
      const { Item } = await db.send(get);
      return Item && readLeadItem(Item);
    },
    readScreening: async (clinic, leadId, screeningId) => {
      const Key = screeningKey(clinic, leadId, screeningId);
      const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && readScreeningItem(Item);
    },
    readReview: async (clinic, leadId, reviewId) => {
      const Key = reviewKey(clinic, leadId, reviewId);
      const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && review.parse(Item);
    },
    readMessages: async (clinic, leadId) => {
      const found: Message[] = [];
      const { PK, SK } = messageKey(clinic, leadId, '');
      for (let start: QueryCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start; ) {
        const query: QueryCommand = new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :lead AND begins_with(SK, :message)',
          ExpressionAttributeValues: { ':lead': PK, ':message': SK },
          ConsistentRead: true,
          ExclusiveStartKey: start === 'first' ? undefined : start,
        });
        const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await db.send(query);
        found.push(...Items.flatMap((item) => message.safeParse(item).data ?? []));
        start = LastEvaluatedKey;
      }
      return found;
    },
    hasMoreLeadsThan: async (clinic, limit, since, now) => {
      const months = [...new Set([month(now), month(since)])];
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
