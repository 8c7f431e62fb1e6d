/** The writes of one submission, by the names under which their refusals are read. */
import { secondsOf } from '../../contract/instant.ts';
import type { Intake } from '../../intake/intake.ts';
import type { Lead } from '../../leads/lead.ts';
import { auditWrite } from '../items/audit-entry.ts';
import { countWrite } from '../items/intake-day.ts';
import { idempotencyKey, linkKey, matchKey, phoneKey } from '../items/keys.ts';
import { leadItem, screeningItem } from '../items/lead-item.ts';
import { differencesOf, leadUpdate } from '../items/lead-update.ts';
import { planWrites } from '../items/message-item.ts';
import { nameEntries } from '../items/name-entry.ts';
import { linkKeptSeconds } from '../items/result-link-item.ts';
import { type LeadTables, putNew, type Write } from '../table/transaction.ts';
import { mailboxPlace } from './limit-store.ts';

const isNew = 'attribute_not_exists(PK)';

/** Refuses while the key is in use; hands back the record in use, so that a replay needs no further read. */
const repeatWrites = (table: string, { repeat, screening }: Intake): Write[] => {
  if (!repeat) return [];
  const { keyHash, record } = repeat;
  const ttl = secondsOf(record.expiresAt) + 86_400;
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
const personWrite = (table: string, lead: Lead, personHash: string, staleLeadId: string | undefined): Write => ({
  Put: {
    TableName: table,
    Item: { ...matchKey(lead.clinic, personHash), leadId: lead.leadId, ...nameEntries(lead)[2] },
    ConditionExpression: staleLeadId ? 'leadId = :stale' : isNew,
    ...(staleLeadId && { ExpressionAttributeValues: { ':stale': staleLeadId } }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

/** Refuses when the mailbox has no place left. */
const placeWrite = (table: string, { place, screening }: Intake): Write[] => {
  if (!place) return [];
  const mailbox = { clinic: screening.clinic, hash: place.mailbox, mark: place.mark };
  return [mailboxPlace(table, mailbox, Date.parse(screening.createdAt)).take];
};

/** The screening, of a new lead also found by the end of the name; its link; the phone number. */
const screeningWrites = (table: string, { screening, lead, before, hashes }: Intake): Write[] => {
  const { clinic, leadId, screeningId, linkExpiresAt: expiresAt } = screening;
  // The link is kept past its end for a while, so that a late visitor reads "expired" and not "never was".
  const link = {
    clinic,
    leadId,
    screeningId,
    person: hashes.person,
    expiresAt,
    ttl: secondsOf(expiresAt) + linkKeptSeconds,
  };
  return [
    putNew(table, { ...screeningItem(screening), ...(before ? undefined : nameEntries(lead)[1]) }),
    putNew(table, { ...linkKey(hashes.link), ...link }),
    ...(hashes.phone
      ? [{ Put: { TableName: table, Item: { ...phoneKey(clinic, hashes.phone, leadId), leadId } } }]
      : []),
  ];
};

/** The audit entry, and what the day's intake came to. */
const recordWrites = (tables: LeadTables, { screening, counters, ignored }: Intake): Write[] => {
  const { clinic, leadId, screeningId: entryId, createdAt: at, today: day } = screening;
  const fields = ['screening', 'consents'];
  return [
    auditWrite(tables.audit, { clinic, entryId, at, actor: 'intake', action: 'screening.received', leadId, fields }),
    countWrite(tables.leads, { clinic, day, leadId }, counters, ignored),
  ];
};

/**
 * One submission as one transaction. `repeat` refuses with the record of the submission that it repeats, `person` with
 * the lead that the person is, `place` when the mailbox had its mails of the day, `lead` when the known lead has changed. `staleLeadId`: the person's former lead, known to
 * be gone, whose place the new one takes.
 */
export const intakeWrites = (tables: LeadTables, intake: Intake, staleLeadId?: string) => {
  const { lead, before, hashes, messages, withdrawn } = intake;
  const table = tables.leads;
  return {
    repeat: repeatWrites(table, intake),
    person: before ? [] : personWrite(table, lead, hashes.person, staleLeadId),
    lead: before ? leadUpdate(table, before, differencesOf(before, lead)) : putNew(table, leadItem(lead)),
    place: placeWrite(table, intake),
    screening: screeningWrites(table, intake),
    records: recordWrites(tables, intake),
    plan: planWrites(table, { create: messages, withdraw: withdrawn }),
  };
};
