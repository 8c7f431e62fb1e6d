import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erasureStore } from '../../../shared/aws/erasure/erasure-store.ts';
import { matchKey, screeningKey } from '../../../shared/aws/items/keys.ts';
import { changeLead } from '../../../shared/aws/leads/lead-change-store.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import type { LeadChange } from '../../../shared/leads/lead-change.ts';
import { personHash } from '../../../shared/leads/person-hash.ts';
import { claim } from '../../../shared/mail/protocol/message-moves.ts';
import { aClinic, aSubmission } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { intakeOn, keys, noon } from '../../functions/intake.ts';
import { messageTable } from '../mail/message-table.ts';

let emulator: Emulator;
let intake: ReturnType<typeof intakeOn>;
let change: ReturnType<typeof changeLead>;
let changes = 0;
const settings = aClinic();

beforeAll(async () => {
  emulator = await startEmulator();
  intake = intakeOn(emulator);
  await intake.clinics.createClinic(settings);
  change = changeLead(emulator.db, emulator.tables, intake.leads, async () => {});
});
afterAll(() => emulator.stop());

const aStored = async (email: string, over: Parameters<typeof aSubmission>[0] = {}): Promise<Lead> => {
  await intake.postJson(aSubmission({ consents: { marketing: true }, ...over, contact: { email } }));
  const Key = matchKey('alba', personHash(keys.match, 'alba', email));
  const { Item } = await emulator.db.send(new GetCommand({ TableName: emulator.tables.leads, Key }));
  return (await intake.leads.readLead('alba', String(Item?.leadId))) as Lead;
};
const make = (lead: Lead, wanted: LeadChange, version = lead.version) => {
  changes += 1;
  const entry = { auditId: `change-${changes}`, actor: 'staff-1', name: 'Sam', action: 'lead.changed' };
  return change({ settings, leadId: lead.leadId, version, change: wanted, at: noon + 60_000, entry });
};
const now = async ({ leadId }: Lead) => (await intake.leads.readLead('alba', leadId)) as Lead;
const planOf = async ({ leadId }: Lead) =>
  (await intake.leads.readMessages('alba', leadId))
    .map(({ kind, state, error }) => [kind, state, error].filter(Boolean).join(' '))
    .sort();

describe('a change of a lead', () => {
  test('to booked takes its follow-ups out of the plan, and is in the audit', async () => {
    const lead = await aStored('booked@example.com');
    const changed = await make(lead, { status: 'booked' });
    expect(changed).toMatchObject({ outcome: 'changed', lead: { status: 'booked', version: lead.version + 1 } });
    expect(await now(lead)).toEqual((changed as { lead: Lead }).lead);
    expect(await planOf(lead)).toEqual([
      'clinic-alert READY',
      'follow-up-1 CANCELLED lead-status',
      'follow-up-2 CANCELLED lead-status',
      'summary READY',
    ]);
    const { Items = [] } = await emulator.client.send(
      new QueryCommand({
        TableName: emulator.tables.audit,
        KeyConditionExpression: 'PK = :clinic',
        ExpressionAttributeValues: { ':clinic': 'CLINIC#alba' },
      }),
    );
    const entry = Items.find(({ leadId, action }) => leadId === lead.leadId && action === 'lead.changed');
    expect(entry).toMatchObject({ actor: 'staff-1', fields: ['status', 'notes'] });
  });

  test('of somebody who is erased between its reads finds the tombstone, and is no defect', async () => {
    const lead = await aStored('erased@example.com');
    const erasures = erasureStore(emulator.db, emulator.tables, { matchKey: keys.match });
    const facts = { reason: 'request', actor: 'admin-1', auditId: 'erase-1', at: noon } as const;
    const slow: typeof intake.leads = {
      ...intake.leads,
      readScreening: async (...id) => {
        await erasures.erase({ clinic: 'alba', leadId: lead.leadId, version: lead.version, ...facts });
        return await intake.leads.readScreening(...id);
      },
    };
    const entry = { auditId: 'change-late', actor: 'staff-1', name: 'Sam', action: 'lead.changed' };
    const late = changeLead(emulator.db, emulator.tables, slow, async () => {});
    const { leadId, version } = lead;
    const request = { settings, leadId, version, known: lead, change: { status: 'booked' }, at: noon, entry } as const;
    expect(await late(request)).toEqual({ outcome: 'erased' });
  });

  test('to treated plans the maintenance, once', async () => {
    const lead = await aStored('treated@example.com');
    await make(lead, { status: 'treated' });
    const treated = await now(lead);
    await make(treated, { assignee: 'staff-2' });
    expect((await planOf(lead)).filter((entry) => entry.startsWith('maintenance'))).toEqual(['maintenance READY']);
    await make(await now(lead), { status: 'closed', closeReason: 'other' });
    expect((await planOf(lead)).filter((entry) => entry.startsWith('maintenance'))).toEqual([
      'maintenance CANCELLED lead-status',
    ]);
  });

  test('of a consent ends what rests on it', async () => {
    const lead = await aStored('consent@example.com');
    await make(lead, { wantsMarketing: false });
    expect((await planOf(lead)).filter((entry) => entry.endsWith('CANCELLED no-consent'))).toHaveLength(2);
  });

  test('that releases it sends the person what the screening would have sent', async () => {
    const lead = await aStored('held@example.com', { leaveEmpty: 'https://spam.example' });
    expect(lead).toMatchObject({ status: 'held', hold: { reason: 'honeypot' } });
    expect(await planOf(lead)).toEqual([]);
    expect(await make(lead, { isRelease: true })).toMatchObject({ outcome: 'changed' });
    const released = await now(lead);
    expect([released.status, released.hold]).toEqual(['new', undefined]);
    expect(await planOf(lead)).toEqual(['follow-up-1 READY', 'follow-up-2 READY', 'summary READY']);
    const Key = screeningKey('alba', lead.leadId, lead.lastScreeningId);
    const { Item } = await emulator.db.send(new GetCommand({ TableName: emulator.tables.leads, Key }));
    expect(Item?.hold).toBeUndefined();
  });

  test.each([
    ['back', { status: 'booked' }, { status: 'new' }],
    ['to closed without a reason', {}, { status: 'closed' }],
    ['to held', {}, { status: 'held' }],
  ] as const)('%s is refused and changes nothing', async (name, first, second) => {
    const lead = await aStored(`${name.replaceAll(' ', '-')}@example.com`);
    await make(lead, first);
    const before = await now(lead);
    expect(await make(before, second)).toEqual({ outcome: 'forbidden' });
    expect(await now(lead)).toEqual(before);
  });

  test('that somebody else made first is stale, and one of twenty at once wins', async () => {
    const lead = await aStored('race@example.com');
    expect(await make(lead, { status: 'booked' }, lead.version + 5)).toEqual({ outcome: 'stale' });
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => make(lead, { assignee: `staff-${at}` })));
    expect(all.filter(({ outcome }) => outcome === 'changed')).toHaveLength(1);
    expect((await now(lead)).version).toBe(lead.version + 1);
  });

  test('leaves a message that a worker has claimed to the fence', async () => {
    const lead = await aStored('claimed@example.com');
    const messages = messageTable(emulator);
    const followUp = (await intake.leads.readMessages('alba', lead.leadId)).find(({ kind }) => kind === 'follow-up-1');
    if (!followUp) throw new Error('There is no follow-up.');
    const claimed = await messages.store.write(claim(followUp, Date.parse(followUp.dueAt), 'worker-1'));
    if (!claimed) throw new Error('The claim was refused.');
    await make(lead, { status: 'booked' });
    expect(await messages.now(followUp)).toMatchObject({ state: 'CLAIMED' });
    expect(await messages.fence(claimed, Date.parse(followUp.dueAt))).toMatchObject({
      outcome: 'refused',
      lead: { status: 'booked' },
    });
  });

  test('of nobody is missing', async () => {
    const lead = await aStored('somebody@example.com');
    expect(await make({ ...lead, leadId: 'nobody' }, { status: 'booked' })).toEqual({ outcome: 'missing' });
  });
});
