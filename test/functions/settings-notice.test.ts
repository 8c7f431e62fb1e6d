/** What the address that a clinic's alerts went to hears when an admin gives them another one. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { suppressionKey } from '../../shared/aws/items/keys.ts';
import { noLead } from '../../shared/contract/tables.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { type Message, message } from '../../shared/mail/message.ts';
import { aClinic } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { accept, type FakeSes, reset, startFakeSes } from '../mail/fake-ses.ts';
import { minutes, noon } from '../mail/messages.ts';
import { keys, type MailRoom, mailRoom, mailsAt } from './mail-room.ts';
import { staffRoom } from './staff-room.ts';

let emulator: Emulator;
let ses: FakeSes;
let room: MailRoom;
let staff: Awaited<ReturnType<typeof staffRoom>>;

beforeAll(async () => {
  ses = await startFakeSes();
});
afterAll(() => ses.stop());
beforeEach(async () => {
  emulator = await startEmulator();
  ses.received.length = 0;
  ses.behave(accept);
  room = mailRoom(emulator, ses);
  staff = await staffRoom(emulator, room.clock);
  room.clock.now = noon;
  await room.clinics.createClinic(aClinic({ alertAddress: 'desk@alba.example' }));
  return () => emulator.stop();
});

const change = async (over: object, version = 1) => {
  const { clinic: _clinic, version: _version, isDisabled: _isDisabled, ...settings } = aClinic(over);
  const headers = { 'if-match': `"${version}"` };
  const call = { path: '/v1/staff/{clinic}/settings', method: 'PUT', as: 'admin@alba', headers } as const;
  return (await staff.send({ ...call, body: settings })).statusCode;
};

const notices = async (): Promise<Message[]> => {
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

const only = async (): Promise<Message> => {
  const [notice] = await notices();
  if (!notice) throw new Error('no notice was planned');
  return notice;
};

describe('when alerts get another address', () => {
  test('the former one is told at once, and not where they go now', async () => {
    expect(await change({ alertAddress: 'new@alba.example' })).toBe(200);
    await room.stream(await only());
    const [sent] = await mailsAt(ses);
    expect(sent).toMatchObject({
      to: 'desk@alba.example',
      mail: { subject: 'New enquiries at Clinica Alba go to another address' },
    });
    expect(sent?.mail.text).toContain('on 15 June 2026 at 12:00 (Europe/Rome)');
    expect(`${sent?.mail.text}${sent?.mail.html}`).not.toContain('new@alba.example');
    expect(await only()).toMatchObject({ kind: 'settings-notice', state: 'SENT', leadId: noLead });
    expect(ses.received).toHaveLength(1);
  });

  test('the sweep finds what the stream has missed', async () => {
    await change({ alertAddress: 'new@alba.example' });
    await room.sweep();
    await room.sweep();
    expect((await mailsAt(ses)).map(({ to }) => to)).toEqual(['desk@alba.example']);
  });

  test('each former address hears of its own change, also when the settings have changed again', async () => {
    await change({ alertAddress: 'new@alba.example' });
    await change({ alertAddress: 'newest@alba.example' }, 2);
    await room.sweep();
    expect((await mailsAt(ses)).map(({ to }) => to).sort()).toEqual(['desk@alba.example', 'new@alba.example']);
  });

  test('a second copy goes out at most once when nobody knows whether the first did', async () => {
    await change({ alertAddress: 'new@alba.example' });
    ses.behave(reset);
    for (let past = 0; past < 40; past += 1) {
      await room.sweep();
      room.clock.now += minutes(1);
    }
    expect(ses.received.length).toBeLessThanOrEqual(2);
    expect(await only()).toMatchObject({ state: 'PARKED' });
  });

  test('one that must not be mailed is not', async () => {
    await change({ alertAddress: 'new@alba.example' });
    const hash = personHash(keys.match, '*', 'desk@alba.example');
    await room.put({
      ...suppressionKey('*', hash),
      clinic: '*',
      emailHash: hash,
      scope: 'all',
      reason: 'bounced',
      at: 'x',
    });
    await room.stream(await only());
    expect(ses.received).toHaveLength(0);
    expect(await only()).toMatchObject({ state: 'SUPPRESSED' });
  });
});

test('a change of anything else, or of the spelling, is no news', async () => {
  expect(await change({ name: 'Alba Due', alertAddress: 'Desk@Alba.example' })).toBe(200);
  expect(await notices()).toEqual([]);
});
