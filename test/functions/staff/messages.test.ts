import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { controlKey, messageKey } from '../../../shared/aws/items/keys.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { personHash } from '../../../shared/leads/person-hash.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { keys, noon } from '../intake.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
});
afterAll(() => emulator.stop());
beforeEach(() => {
  desk.clock.now = noon;
});

type Shown = { messageId: string; kind: string; state: string; willSend: boolean; because: string };

const planOf = async (lead: Lead, as: 'viewer@alba' | 'staff@alba' = 'viewer@alba') =>
  json(await desk.messages(lead.leadId, { as })).messages as Shown[];
const flights = async (lead: Lead) =>
  Object.fromEntries((await planOf(lead)).map(({ kind, willSend, because }) => [kind, `${willSend} ${because}`]));
const idOf = async (lead: Lead, kind: string) =>
  (await planOf(lead)).find((message) => message.kind === kind)?.messageId ?? '';

/** What a worker, or an end of some kind, leaves of a message. */
const setState = async ({ clinic, leadId }: Lead, messageId: string, state: Message['state']) => {
  await emulator.client.send(
    new UpdateCommand({
      TableName: emulator.tables.leads,
      Key: messageKey(clinic, leadId, messageId),
      UpdateExpression: 'SET #state = :state REMOVE nextLook, #shard',
      ExpressionAttributeNames: { '#state': 'state', '#shard': 'shard' },
      ExpressionAttributeValues: { ':state': state },
    }),
  );
};

const wanting = { consents: { marketing: true, reminder: true } };

describe('the flight plan of a lead', () => {
  test('says of each message when it is due, whether it will be sent, and why', async () => {
    const lead = await desk.aLead(wanting);
    const summary = (await planOf(lead)).find(({ kind }) => kind === 'summary');
    expect(summary).toMatchObject({
      messageId: expect.any(String),
      class: 'service',
      state: 'READY',
      dueAt: '2026-06-15T10:00:00.000Z',
      notAfter: '2026-06-16T10:00:00.000Z',
      willSend: true,
    });
    expect(await flights(lead)).toEqual({
      summary: 'true nothing is against it and it is due',
      'clinic-alert': 'true nothing is against it and it is due',
      'follow-up-1': 'true nothing is against it and its day will come',
      'follow-up-2': 'true nothing is against it and its day will come',
    });
  });

  test('shows what was ended by a change, and what was sent, parked or refused', async () => {
    const lead = await desk.aLead(wanting);
    await setState(lead, await idOf(lead, 'summary'), 'PARKED');
    await setState(lead, await idOf(lead, 'clinic-alert'), 'DEAD');
    await setState(lead, await idOf(lead, 'follow-up-1'), 'SENT');
    await desk.patch(lead.leadId, { body: { status: 'booked' }, headers: { 'if-match': '"1"' } });
    expect(await flights(lead)).toEqual({
      summary: 'false somebody has to look at it',
      'clinic-alert': 'false the mail service refused it',
      'follow-up-1': 'false it was sent',
      'follow-up-2': 'false it was taken out of the plan',
    });
  });

  test('knows who must not be mailed: by the clinic, by anybody, and the clinic’s own address apart', async () => {
    const lead = await desk.aLead({ ...wanting, contact: { email: 'leaver@example.com' } });
    const at = new Date(noon).toISOString();
    const emailHash = personHash(keys.match, 'alba', 'leaver@example.com');
    await desk.suppressions.suppress({ clinic: 'alba', emailHash, scope: 'marketing', reason: 'unsubscribed', at });
    const before = await flights(lead);
    expect(before['follow-up-1']).toBe('false this address must not be mailed');
    expect(before.summary).toMatch(/^true/);
    const everywhere = personHash(keys.match, '*', 'leaver@example.com');
    await desk.suppressions.suppress({ clinic: '*', emailHash: everywhere, scope: 'all', reason: 'bounced', at });
    const after = await flights(lead);
    expect([after.summary, after['clinic-alert']]).toEqual([
      'false this address must not be mailed',
      'true nothing is against it and it is due',
    ]);
  });

  test('of a held lead with a decision shows that its mail waits for the release', async () => {
    const lead = await desk.aLead({ leaveEmpty: 'https://spam.example' });
    const review = { decision: 'proceed', reason: 'Real.', verifiedInPerson: false, notify: true };
    expect((await desk.review(lead.leadId, { as: 'clinician@alba', body: review })).statusCode).toBe(201);
    expect(await flights(lead)).toEqual({ decision: 'false the lead is held' });
    await desk.release(lead.leadId);
    expect((await flights(lead)).decision).toMatch(/^true/);
  });

  test('of a restored table, or while sending is paused, shows that nothing goes', async () => {
    const lead = await desk.aLead();
    const setControl = (item: Record<string, unknown>) =>
      emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item: { ...controlKey(), ...item } }));
    await setControl({ epoch: 'another' });
    expect((await flights(lead)).summary).toBe('false mail of this table has not been released');
    await setControl({ epoch: '1', pausedUntil: new Date(noon + 60_000).toISOString() });
    expect((await flights(lead)).summary).toBe('false sending is paused');
    await setControl({ epoch: '1' });
    expect((await flights(lead)).summary).toMatch(/^true/);
  });

  test('holds no answer, and is not for strangers', async () => {
    const lead = await desk.aLead({ contact: { name: 'Canary Person', note: 'canary note' } });
    const answer = await desk.messages(lead.leadId, { as: 'viewer@alba' });
    expect(answer.body).not.toMatch(/[Cc]anary|acne-scars|example\.com/);
    expect((await desk.messages(lead.leadId, { as: 'admin@birch' })).statusCode).toBe(403);
    expect((await desk.messages((await desk.aLead({}, 'birch')).leadId)).statusCode).toBe(404);
  });
});

describe('a message that is sent again', () => {
  const resend = (lead: Lead, messageId: string, as: 'viewer@alba' | 'staff@alba' = 'staff@alba') =>
    desk.resend(lead.leadId, { as }, { messageId });

  test.each(['SENT', 'PARKED', 'DEAD', 'EXPIRED', 'SUPPRESSED', 'CANCELLED'] as const)(
    'after %s is a new message of the same kind, and the old one stays',
    async (state) => {
      const lead = await desk.aLead();
      const messageId = await idOf(lead, 'summary');
      await setState(lead, messageId, state);
      desk.clock.now = noon + 3_600_000;
      const answer = await resend(lead, messageId);
      expect([answer.statusCode, answer.headers.ETag]).toEqual([201, '"2"']);
      expect(json(answer)).toMatchObject({ kind: 'summary', state: 'READY', dueAt: '2026-06-15T11:00:00.000Z' });
      const summaries = (await planOf(lead)).filter(({ kind }) => kind === 'summary');
      expect(summaries.map((one) => `${one.messageId === messageId} ${one.state}`)).toEqual([
        `true ${state}`,
        'false READY',
      ]);
      expect((await desk.auditOf(lead))[0]).toBe('sub-staff-alba message.resent messages');
    },
  );

  test('while it is on its way is a conflict, and so is the next one as long as the first is', async () => {
    const lead = await desk.aLead();
    const messageId = await idOf(lead, 'summary');
    expect((await resend(lead, messageId)).statusCode).toBe(409);
    await setState(lead, messageId, 'SENT');
    const answers = await Promise.all([resend(lead, messageId), resend(lead, messageId)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect((await planOf(lead)).filter(({ kind }) => kind === 'summary')).toHaveLength(2);
  });

  test('can be sent a third time when the second has come to its end', async () => {
    const lead = await desk.aLead();
    const first = await idOf(lead, 'summary');
    await setState(lead, first, 'SENT');
    const second = json(await resend(lead, first)).messageId;
    await setState(lead, second, 'DEAD');
    expect((await resend(lead, second)).statusCode).toBe(201);
    expect(new Set((await planOf(lead)).map(({ messageId }) => messageId)).size).toBe(4);
  });

  test('says at once that consent or the lead is against it, which the fence decides', async () => {
    const lead = await desk.aLead(wanting);
    await desk.patch(lead.leadId, { body: { status: 'booked' }, headers: { 'if-match': '"1"' } });
    const answer = await resend(lead, await idOf(lead, 'follow-up-1'));
    expect([answer.statusCode, json(answer).willSend]).toEqual([201, false]);
    expect(json(answer).because).toBe('the status of the lead speaks against it');
  });

  test('keeps to the send window where its kind does', async () => {
    const lead = await desk.aLead(wanting);
    const followUp = await idOf(lead, 'follow-up-1');
    await setState(lead, followUp, 'EXPIRED');
    // Saturday evening in Rome: the clinic opens again on Monday.
    desk.clock.now = Date.parse('2026-06-20T19:00:00Z');
    expect(json(await resend(lead, followUp)).dueAt <= '2026-06-20T19:00:00.000Z').toBe(true);
    desk.clock.now = Date.parse('2026-06-21T08:00:00Z');
    const other = await desk.aLead(wanting);
    await setState(other, await idOf(other, 'follow-up-1'), 'EXPIRED');
    expect(json(await resend(other, await idOf(other, 'follow-up-1'))).dueAt).toBe('2026-06-22T07:00:00.000Z');
  });

  test('is never an alert, nor one of nobody; not for viewers; P-AZ-11 gone for the erased', async () => {
    const lead = await desk.aLead();
    const alert = await idOf(lead, 'clinic-alert');
    await setState(lead, alert, 'SENT');
    const erased = await desk.aLead();
    await desk.erase(erased);
    const answers = [
      await resend(lead, alert),
      await resend(lead, 'nothing'),
      await resend(lead, alert, 'viewer@alba'),
      await resend(erased, alert),
      await resend(await desk.aLead({}, 'birch'), alert),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 404, 403, 410, 404]);
  });
});
