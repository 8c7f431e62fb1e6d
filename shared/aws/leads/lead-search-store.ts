/**
 * Leads by an address, a number or the beginning of a name. An index finds the leads; the leads themselves are read,
 * because an index may hold what they were before.
 */
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Lead } from '../../leads/lead.ts';
import { fits, type LeadFilter, type LeadRow, rowOf } from '../../leads/lead-row.ts';
import type { LeadSearch } from '../../leads/lists/lead-search.ts';
import { searchedNames } from '../../leads/lists/searched-name.ts';
import { matchKey, phoneKey } from '../items/keys.ts';
import { namePartition, parseNameSort } from '../items/name-entry.ts';
import type { Database } from '../table/clients.ts';
import type { ReadLeads } from './lead-batch.ts';

/** The most entries that a page reads when some of them are left out. */
const lookedAt = 100;

/** The place where a search goes on: behind the keys of an entry. */
export const searchPlace = z.object({ PK: z.string(), SK: z.string(), nameSort: z.string().optional() });
export type SearchPlace = z.output<typeof searchPlace>;

/** `now` in ms. */
export type SearchRequest = {
  clinic: string;
  search: LeadSearch;
  filter: LeadFilter;
  limit: number;
  place?: SearchPlace;
  now: number;
};

/** Rows; rows found by name are in the order of names. `next` is there when there may be more. */
export type SearchPage = { rows: LeadRow[]; next: SearchPlace | undefined };

export type SearchLeads = (request: SearchRequest) => Promise<SearchPage>;

/** An entry, and the lead that it leads to. `isFirst`: no earlier entry leads to the lead. */
type Entry = { place: SearchPlace; leadId: string; isFirst: (lead: Lead) => boolean };

const keys = searchPlace.extend({ leadId: z.string().optional() });
const match = z.object({ leadId: z.string() });

/** Each entry costs the read of its lead, so no more entries than rows are read unless some are left out. */
const entriesFor = ({ filter, limit }: SearchRequest) => (Object.keys(filter).length > 0 ? lookedAt : limit);

/** The searches over a table. */
export const searchLeads = (db: Database, table: string, readLeads: ReadLeads): SearchLeads => {
  const byName = async (request: SearchRequest, name: string) => {
    const { clinic, place } = request;
    const nameKey = namePartition(clinic, name);
    const query = new QueryCommand({
      TableName: table,
      IndexName: 'byName',
      KeyConditionExpression: 'nameKey = :partition AND begins_with(nameSort, :name)',
      ExpressionAttributeValues: { ':partition': nameKey, ':name': name },
      ExclusiveStartKey: place && { ...place, nameKey },
      Limit: entriesFor(request),
    });
    const { Items = [], LastEvaluatedKey } = await db.send(query);
    const entries = Items.flatMap((item): Entry[] => {
      const { nameSort = '', ...key } = searchPlace.parse(item);
      const entry = parseNameSort(nameSort);
      const isFirst = (lead: Lead) =>
        searchedNames(lead.contact.name).findIndex((text) => text.startsWith(name)) === entry?.at;
      return entry ? [{ place: { ...key, nameSort }, leadId: entry.leadId, isFirst }] : [];
    });
    return { entries, hasMore: LastEvaluatedKey !== undefined };
  };

  const byPhone = async (request: SearchRequest, phone: string) => {
    const { clinic, place } = request;
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'PK = :phone',
      ExpressionAttributeValues: { ':phone': phoneKey(clinic, phone, '').PK },
      ExclusiveStartKey: place && { PK: place.PK, SK: place.SK },
      Limit: entriesFor(request),
    });
    const { Items = [], LastEvaluatedKey } = await db.send(query);
    const entries = Items.map((item): Entry => {
      const { leadId = '', ...key } = keys.parse(item);
      return { place: key, leadId, isFirst: () => true };
    });
    return { entries, hasMore: LastEvaluatedKey !== undefined };
  };

  const byEmail = async ({ clinic }: SearchRequest, email: string) => {
    const Key = matchKey(clinic, email);
    const { Item } = await db.send(new GetCommand({ TableName: table, Key }));
    const entries: Entry[] = Item ? [{ place: Key, leadId: match.parse(Item).leadId, isFirst: () => true }] : [];
    return { entries, hasMore: false };
  };

  const find = (request: SearchRequest) => {
    const { search } = request;
    if ('email' in search) return byEmail(request, search.email);
    return 'phone' in search ? byPhone(request, search.phone) : byName(request, search.name);
  };

  return async (request) => {
    const { clinic, filter, limit, now } = request;
    const { entries, hasMore } = await find(request);
    const leadIds = entries.map(({ leadId }) => leadId);
    const leads = await readLeads(clinic, leadIds, now);
    const found = entries.flatMap(({ place, leadId, isFirst }) => {
      const lead = leads.get(leadId);
      return lead && isFirst(lead) && fits(rowOf(lead), filter) ? [{ place, row: rowOf(lead) }] : [];
    });
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1)?.place : hasMore ? entries.at(-1)?.place : undefined;
    return { rows: rows.map(({ row }) => row), next: last };
  };
};
