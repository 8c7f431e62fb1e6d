/** A table as full as the limits let it become: of each kind of item the largest, and as many as one answer could show. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { seedUsers } from '../../local/seed-users.ts';
import { mostMembers } from '../../shared/aws/clinics/member-changes.ts';
import { auditWrite } from '../../shared/aws/items/audit-entry.ts';
import {
  adverseCountKey,
  adverseKey,
  adverseRowKey,
  consentKey,
  memberKey,
  membershipKey,
  messageKey,
  noteKey,
  overlayProposalKey,
  phoneKey,
  reviewKey,
  rulesEntryKey,
  screeningKey,
  statsKey,
} from '../../shared/aws/items/keys.ts';
import { leadItem } from '../../shared/aws/items/lead-item.ts';
import { leadSources } from '../../shared/intake/lead-source.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { outcomes } from '../../shared/screening/outcome.ts';
import { ruleSetOf } from '../../shared/screening/published/published.ts';
import { labels } from '../../shared/texts/en/console/labels.ts';
import { largestOverlay } from '../largest-overlay.ts';
import type { Item, Stack } from './stack.ts';

/** A mark that JSON and then Lambda escape: four bytes for one character. */
const dear = '"';
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const idOf = (at: number) => `a-${String(at).padStart(5, '0')}`;
/** The id of a note is earlier than those of notes that are written now. */
const oldIdOf = (at: number) => `00-${at}`;

/** A client of the stack's database, as the runner has it. */
export const databaseOf = ({ urls }: Stack): DynamoDBDocumentClient => {
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const raw = new DynamoDBClient({ endpoint: urls.dynamodb, region: 'local', credentials });
  return DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
};

const ruleIds = ((await ruleSetOf({ treatment: 'microneedling', version: '1.0.0' }, 'en'))?.rules ?? []).map(
  ({ id }) => id,
);

const byName = ({ tables }: Stack, part: RegExp): string =>
  Object.entries(tables).find(([id]) => part.test(id))?.[1] ?? '';

/** Everything that staff can do in one save. */
const largestStep = {
  status: { from: 'booked', to: 'treated' },
  assignee: { from: 'a'.repeat(254), to: 'b'.repeat(254) },
  ...{ contacted: 'message_left', followUpOn: { from: '2026-06-15', to: '2026-06-16' } },
  withoutDecision: dear.repeat(500),
};

/** Under a lead: everything that its answers list. */
const underLead = (clinic: string, leadId: string, screening: Item, message: Item): object[] => {
  const at = '2026-06-15T10:00:00.000Z';
  const stored = { clinic, leadId, by: 'sub', byName: dear.repeat(80), at, schemaVersion: 1 };
  const text = dear.repeat(2_000);
  const decided = { decision: 'wait', until: '2027-06-15', isVerifiedInPerson: true, isNotified: true };
  const consent = { isGiven: false, textId: 't'.repeat(100), textHash: 'f'.repeat(64), lang: 'en', at, via: 'link' };
  return [
    ...times(120, (n) => ({ ...screening, ...screeningKey(clinic, leadId, idOf(n)), screeningId: idOf(n) })),
    ...times(60, (n) => ({
      ...stored,
      ...largestStep,
      ...noteKey(clinic, leadId, oldIdOf(n)),
      noteId: oldIdOf(n),
      text,
    })),
    ...times(60, (n) => {
      const screeningId = String(screening.screeningId);
      return {
        ...stored,
        ...decided,
        ...reviewKey(clinic, leadId, idOf(n)),
        reviewId: idOf(n),
        screeningId,
        reason: text,
      };
    }),
    ...times(120, (n) => ({
      ...stored,
      ...adverseKey(clinic, leadId, idOf(n)),
      ...{ entryId: idOf(n), eventId: idOf(n), kind: 'granuloma-or-allergy', severity: 'life-threatening', note: text },
      ...{ happenedOn: '2026-06-15', reportedTo: dear.repeat(200), reportedOn: '2026-06-16', isMistake: false },
    })),
    ...times(120, (n) => ({
      ...consent,
      ...consentKey(clinic, leadId, idOf(n)),
      purpose: 'marketing',
      schemaVersion: 1,
    })),
    ...times(120, (n) => {
      const messageId = `m${String(n).padStart(25, '0')}`;
      const ended = { messageId, state: 'CANCELLED', error: 'e'.repeat(60), shard: undefined, nextLook: undefined };
      return { ...message, ...messageKey(clinic, leadId, messageId), ...ended };
    }),
  ];
};

/** Beside it: possible duplicates, a full first page of the list, members, memberships, figures. */
const besideLead = (clinic: string, lead: Lead, phoneHash: string, sub: string): object[] => {
  const others = times(110, (n) => ({
    ...lead,
    leadId: `z${String(n).padStart(21, '0')}`,
    assignee: `${'a'.repeat(64)}@${'b'.repeat(60)}.example`,
    status: 'new' as const,
    contact: { ...lead.contact, name: dear.repeat(80), email: `p${n}@example.com` },
  }));
  const email = (n: number) => `${'a'.repeat(55)}${n}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(50)}.example`;
  const member = (n: number) => ({ role: 'viewer', email: email(n), name: dear.repeat(80), addedAt: lead.createdAt });
  const counters = [
    ...['leads', 'again', 'afterDeferral', 'held'],
    ...outcomes.map((outcome) => `outcome:${outcome}`),
    ...Object.keys(labels.concerns).map((concern) => `concern:${concern}`),
    ...leadSources.map((source) => `source:${source}`),
  ];
  const seeded = seedUsers.filter((user) => user.clinic === clinic).length;
  const day = (n: number) => new Date(Date.parse(lead.createdAt) - n * 86_400_000).toISOString().slice(0, 10);
  return [
    ...others.map(leadItem),
    ...others.slice(0, 30).map(({ leadId }) => ({ ...phoneKey(clinic, phoneHash, leadId), leadId })),
    // Beside those of the seeds, and one place for who is added.
    ...times(mostMembers - seeded - 1, (n) => ({
      ...memberKey(clinic, `s${n}`),
      clinic,
      sub: `s${n}`,
      ...member(n),
      schemaVersion: 1,
    })),
    ...times(500, (n) => {
      const other = `${'clinic-with-a-long-name-'}${n}`;
      return { ...membershipKey(sub, other), clinic: other, sub, ...member(n), schemaVersion: 1 };
    }),
    ...others.map(({ leadId: of }, n) => ({
      ...adverseRowKey(clinic, '2026-06-15', idOf(n)),
      ...{ eventId: idOf(n), leadId: of, kind: 'granuloma-or-allergy', happenedOn: '2026-06-15' },
      ...{ severity: 'life-threatening', reportedOn: '2026-06-16', isMistake: false, entries: 999, schemaVersion: 1 },
    })),
    ...times(10, (n) => ({
      ...adverseCountKey(clinic, `${2017 + n}#microneedling#1.0.0`),
      events: 999_999,
      ...Object.fromEntries(ruleIds.map((ruleId) => [`fired:${ruleId}`, 999_999])),
    })),
    ...times(400, (n) => ({
      ...statsKey(clinic, `${day(n)}#0`),
      ...Object.fromEntries(counters.map((name) => [name, 999_999])),
    })),
  ];
};

/** A history of the rules, each entry with the largest overlay, and such a proposal. */
const rules = (clinic: string): object[] => {
  const overlay = largestOverlay();
  const by = { clinic, at: '2026-06-15T10:00:00.000Z', by: 'a'.repeat(36), byName: dear.repeat(80) };
  const said = { overlay, reason: dear.repeat(1_000) };
  return [
    ...times(60, (n) => ({ kind: 'proposed', ...rulesEntryKey(clinic, idOf(n)), entryId: idOf(n), ...by, ...said })),
    { ...overlayProposalKey(clinic), proposalId: 'p', ...by, ...said },
  ];
};

/** Entries of the audit about the lead, as long as any. */
const entries = (table: string, clinic: string, leadId: string): object[] =>
  times(600, (n) => {
    const at = new Date(Date.parse('2026-06-15T10:00:00Z') + n).toISOString();
    const fields = times(25, (one) => `attribute-with-a-long-name-${one}`);
    const entry = { clinic, at, entryId: `e-${n}`, actor: 'a'.repeat(36), action: 'leads.downloaded', leadId, fields };
    return auditWrite(table, { ...entry, count: 999_999 }).Put.Item;
  });

/** Fills the tables around one lead that was posted with a phone number; `sub` is a member's. */
export const fillTables = async (stack: Stack, lead: Lead, sub: string): Promise<void> => {
  const client = databaseOf(stack);
  const leads = stack.leadsTable ?? '';
  const audit = byName(stack, /Audit/);
  const { clinic, leadId, lastScreeningId } = lead;
  const items = await stack.items();
  const { Item: screening } = await client.send(
    new GetCommand({ TableName: leads, Key: screeningKey(clinic, leadId, lastScreeningId) }),
  );
  const message = items.find(
    ({ SK, leadId: of, kind }) => SK.startsWith('MSG#') && of === leadId && kind === 'summary',
  );
  const phone = items.find(({ PK, leadId: of }) => PK.includes('#PHONE#') && of === leadId);
  if (!screening || !message || !phone) throw new Error('The lead lacks a screening, a message or a number');
  const [, phoneHash = ''] = phone.PK.split('#PHONE#');
  const put = async (table: string, all: object[]) => {
    const batches = times(Math.ceil(all.length / 25), (at) => all.slice(at * 25, at * 25 + 25));
    await Promise.all(
      batches.map((batch) => {
        const puts = batch.map((Item) => ({ PutRequest: { Item } }));
        return client.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
      }),
    );
  };
  await put(leads, underLead(clinic, leadId, screening as Item, message));
  await put(leads, besideLead(clinic, lead, phoneHash, sub));
  await put(leads, rules(clinic));
  await put(audit, entries(audit, clinic, leadId));
  client.destroy();
};
