/** The writes of one submission, in the order in which their refusals are looked at. */
import type { Intake } from '../../intake/intake-records.ts';
import type { ScreeningEffect } from '../../intake/lead-from-submission.ts';
import { countedAtIntake } from '../../leads/intake-counts.ts';
import type { Lead } from '../../leads/lead.ts';
import { outcomeDigit } from '../../leads/listed-outcome.ts';
import { auditWrite } from '../items/audit-entry.ts';
import { countWrite } from '../items/intake-day.ts';
import { idempotencyKey, leadKey, linkKey, matchKey, phoneKey } from '../items/keys.ts';
import { againOf, indexAttributes, leadItem, leadTtl, screeningItem } from '../items/lead-item.ts';
import { messageItem } from '../items/message-item.ts';
import { updateOf } from '../items/message-update.ts';
import { nameEntries } from '../items/name-entry.ts';
import type { LeadTables, Write } from '../table/transaction.ts';

/** Somebody new, or somebody known as their lead was before. */
type Arrived = Parameters<typeof countedAtIntake>[0];

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);
const isNew = 'attribute_not_exists(PK)';

/** Refuses while the key is in use; hands back the record in use, so that a replay needs no further read. */
export const repeatWrite = (table: string, { repeat, screening }: Intake): Write[] => {
  if (!repeat) return [];
  const { keyHash, record } = repeat;
  const ttl = seconds(record.expiresAt) + 86_400;
  return [
    {
      Put: {
        TableName: table,
        Item: { ...idempotencyKey(screening.clinic, keyHash), ...record, ttl },
        ConditionExpression: `${isNew} OR expiresAt <= :now`,
        ExpressionAttributeValues: { ':now': screening.createdAt },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
  ];
};

/** Makes the person known; hands back the lead that they are when they are known already. */
export const matchWrite = (table: string, lead: Lead, personHash: string, staleLeadId?: string): Write => ({
  Put: {
    TableName: table,
    Item: { ...matchKey(lead.clinic, personHash), leadId: lead.leadId, ...nameEntries(lead)[2] },
    ConditionExpression: staleLeadId ? 'leadId = :stale' : isNew,
    ...(staleLeadId && { ExpressionAttributeValues: { ':stale': staleLeadId } }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

/** Makes a lead, provided that its id is free. */
export const newLeadWrite = (table: string, lead: Lead): Write => ({
  Put: { TableName: table, Item: leadItem(lead), ConditionExpression: isNew },
});

/** Changes a known lead, provided that nobody changed it since it was read and that it was not erased. */
export const knownLeadWrite = (table: string, lead: Lead, effect: ScreeningEffect, status: Lead['status']): Write => {
  const { statusKey } = indexAttributes({ ...lead, status });
  const again = againOf({ ...lead, ...effect });
  const ttl = effect.expiresAt && leadTtl(effect.expiresAt);
  const listed = {
    fit: outcomeDigit(effect.outcome),
    ...(again !== undefined && { again }),
    ...(ttl !== undefined && { ttl }),
  };
  // The key stays with the status: it has the month of the lead's creation.
  const moved = status === lead.status ? {} : { status, statusKey };
  const changes = { ...effect, ...listed, ...moved, version: lead.version + 1 };
  const names = Object.keys(changes);
  // A reopened lead is not closed for a reason any more.
  const removal = status === lead.status ? '' : ' REMOVE closeReason';
  return {
    Update: {
      TableName: table,
      Key: leadKey(lead.clinic, lead.leadId),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${removal}`,
      ConditionExpression: 'version = :read AND attribute_not_exists(erasedAt)',
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(changes).map(([name, value]) => [`:${name}`, value])),
        ':read': lead.version,
      },
    },
  };
};

/** The first screening of a lead, also found by the end of the name; and what a day's intake came to. */
const screeningWrites = (table: string, { screening }: Intake, arrived: Arrived): Write[] => {
  const { clinic, leadId, today: day } = screening;
  const entry = 'lead' in arrived ? nameEntries(arrived.lead)[1] : undefined;
  const Item = { ...screeningItem(screening), ...entry };
  return [
    { Put: { TableName: table, Item, ConditionExpression: isNew } },
    countWrite(table, { clinic, day, leadId }, countedAtIntake(arrived)),
  ];
};

/** Screening, counters, result link, phone, audit entry, every message, and those that the plan loses. */
export const recordWrites = (tables: LeadTables, intake: Intake, arrived: Arrived): Write[] => {
  const { screening, messages, withdrawn, hashes, auditId } = intake;
  const { clinic, leadId, screeningId, createdAt, linkExpiresAt } = screening;
  const link = { clinic, leadId, screeningId, person: hashes.person, expiresAt: linkExpiresAt };
  // Kept past its end for a while, so that a late visitor reads "expired" and not "never was".
  const ttl = seconds(linkExpiresAt) + 90 * 86_400;
  const put = (Item: Record<string, unknown>): Write => ({
    Put: { TableName: tables.leads, Item, ConditionExpression: isNew },
  });
  const entry = {
    clinic,
    entryId: auditId,
    at: createdAt,
    actor: 'intake',
    action: 'screening.received',
    leadId,
    fields: ['screening', 'consents'],
  };
  return [
    ...screeningWrites(tables.leads, intake, arrived),
    put({ ...linkKey(hashes.token), ...link, ttl }),
    auditWrite(tables.audit, entry),
    ...messages.map((message) => put(messageItem(message))),
    ...withdrawn.map((move) => ({ Update: { TableName: tables.leads, ...updateOf(move) } })),
    ...(hashes.phone
      ? [{ Put: { TableName: tables.leads, Item: { ...phoneKey(clinic, hashes.phone, leadId), leadId } } }]
      : []),
  ];
};
