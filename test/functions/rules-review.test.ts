/** The reminders that a sign-off will be over: to whom, when, once, and not when it is moot. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { memberStore } from '../../shared/aws/clinics/member-store.ts';
import { planReviews } from '../../shared/aws/mail/plan-reviews.ts';
import { type Message, message } from '../../shared/mail/message.ts';
import { aClinic, aSignOff } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { accept, type FakeSes, startFakeSes } from '../mail/fake-ses.ts';
import { type MailRoom, mailRoom, mailsAt } from './mail-room.ts';
import { aMember } from './staff-room.ts';

let emulator: Emulator;
let ses: FakeSes;
let room: MailRoom;
let members: ReturnType<typeof memberStore>;
let run: (at: string, failing?: string) => Promise<number>;

const reviewBy = '2026-12-31';
const signed = aClinic({ signOff: aSignOff(undefined, { reviewBy }) });

beforeAll(async () => {
  ses = await startFakeSes();
});
afterAll(() => ses.stop());
beforeEach(async () => {
  emulator = await startEmulator();
  ses.received.length = 0;
  ses.behave(accept);
  room = mailRoom(emulator, ses);
  members = memberStore(emulator.db, emulator.tables.leads);
  for (const role of ['viewer', 'staff', 'clinician', 'admin'] as const) await members.saveMember(aMember({ role }));
  await room.clinics.createClinic(signed);
  const plan = planReviews(emulator.db, emulator.tables.leads, {
    clinics: room.clinics,
    members,
    failed: (_clinic, error) => {
      throw error;
    },
  });
  run = async (at) => {
    room.clock.now = Date.parse(at);
    const { planned, isComplete } = await plan(room.clock.now, () => true);
    expect(isComplete).toBe(true);
    return planned;
  };
  return () => emulator.stop();
});

const reviews = async (): Promise<Message[]> => {
  const { Items = [] } = await emulator.client.send(
    new QueryCommand({
      TableName: emulator.tables.leads,
      KeyConditionExpression: 'PK = :PK',
      ExpressionAttributeValues: { ':PK': 'CLINIC#alba#NOTICE' },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => message.parse(item));
};
const readers = async () => (await mailsAt(ses)).map(({ to }) => to).sort();

describe('admins and clinicians', () => {
  test('are reminded 30 and 7 days before, exactly once each, however often the run comes', async () => {
    expect(await run('2026-11-30T22:30:00Z')).toBe(0);
    expect(await run('2026-12-01T08:00:00Z')).toBe(2);
    expect(await run('2026-12-01T09:00:00Z')).toBe(0);
    await room.sweep();
    expect(await readers()).toEqual(['admin@alba.example', 'clinician@alba.example']);
    expect(await run('2026-12-23T22:30:00Z')).toBe(0);
    expect(await run('2026-12-24T08:00:00Z')).toBe(2);
    await room.sweep();
    expect(await readers()).toHaveLength(4);
    expect(await run('2026-12-31T08:00:00Z')).toBe(0);
    expect(await run('2027-01-01T08:00:00Z')).toBe(0);
  });

  test('read who signed what until when, and nothing of a patient', async () => {
    await run('2026-12-01T08:00:00Z');
    await room.sweep();
    const [mail] = await mailsAt(ses);
    expect(mail?.mail.subject).toBe('The rules of Clinica Alba are to be signed again');
    expect(mail?.mail.text).toContain('good until 31 December 2026');
    expect(mail?.mail.text).toContain('Dr Rosa Bruni (OMCeO Roma 5521)');
    expect(mail?.mail.text).not.toContain('Sample');
  });

  test('who joined meanwhile get the one that is left, and who left get none', async () => {
    await run('2026-12-01T08:00:00Z');
    await members.removeMember({ clinic: 'alba', sub: 'sub-clinician-alba', role: 'clinician' });
    await members.saveMember(aMember({ role: 'clinician', sub: 'sub-new', email: 'new@alba.example' }));
    await room.sweep();
    expect(await readers()).toEqual(['admin@alba.example']);
    expect((await reviews()).map(({ state }) => state).sort()).toEqual(['CANCELLED', 'SENT']);
    expect(await run('2026-12-25T08:00:00Z')).toBe(2);
    await room.sweep();
    expect(await readers()).toEqual(['admin@alba.example', 'admin@alba.example', 'new@alba.example']);
  });

  test('are left alone once somebody has signed anew, also between planning and sending', async () => {
    await run('2026-12-01T08:00:00Z');
    const signOff = aSignOff(undefined, { approvalId: 'approval-2', reviewBy: '2027-12-01', on: '2026-12-01' });
    await room.clinics.saveSettings({
      ...{ before: signed, after: { ...signed, signOff, version: 2 }, at: '2026-12-01T08:30:00.000Z' },
    });
    await room.sweep();
    expect(await readers()).toEqual([]);
    expect((await reviews()).map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await run('2026-12-02T08:00:00Z')).toBe(0);
  });

  test('hear of the day of a sign-off that is as short only where it comes after it', async () => {
    const short = { approvalId: 'short', on: '2026-12-20', reviewBy: '2027-01-10' };
    await room.clinics.saveSettings({
      ...{ before: signed, after: { ...signed, signOff: aSignOff(undefined, short), version: 2 } },
      at: '2026-12-20T08:30:00.000Z',
    });
    expect(await run('2026-12-21T08:00:00Z')).toBe(0);
    expect(await run('2027-01-03T08:00:00Z')).toBe(2);
  });
});

test('a sample says so in its mails', async () => {
  await room.clinics.createClinic(
    aClinic({ clinic: 'birch', signOff: aSignOff(undefined, { reviewBy, isSample: true }) }),
  );
  await members.saveMember(aMember({ clinic: 'birch', role: 'admin' }));
  await run('2026-12-01T08:00:00Z');
  await room.sweep();
  const mails = await mailsAt(ses);
  expect(mails.find(({ to }) => to === 'admin@birch.example')?.mail.text).toContain('Sample, not a real sign-off.');
});
