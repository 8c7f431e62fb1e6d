import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { messageKey, suppressionKey } from '../../shared/aws/items/keys.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { aClinic } from '../builders.ts';
import { watchCapacity } from '../capacity.ts';
import type { Emulator } from '../emulator.ts';
import type { FakeSes } from '../mail/fake-ses.ts';
import { instant, minutes, noon } from '../mail/messages.ts';
import { keys, type MailRoom, mailRoom, mailsAt } from './mail-room.ts';
import { openMailRoomForEachTest } from './mail-room-per-test.ts';

let emulator: Emulator;
let ses: FakeSes;
let room: MailRoom;

openMailRoomForEachTest(
  (opened) => {
    ({ emulator, ses, room } = opened);
  },
  [aClinic(), aClinic({ clinic: 'birch', name: 'Birch' })],
);

describe('the stream', () => {
  test('has a new message sent and marked', async () => {
    const message = await room.aStored();
    expect(await room.stream(message)).toEqual({ batchItemFailures: [] });
    expect(await room.read(message)).toMatchObject({ state: 'SENT', sesId: 'ses-1', attempt: 1 });
    const [sent] = await mailsAt(ses);
    expect(sent?.to).toBe('ada@example.com');
    expect(sent?.mail.subject).toBe('Your enquiry at Clinica Alba');
    expect(sent?.mail.text).toMatch(/https:\/\/suitably\.example\/r\/[\w-]{22}/);
  });

  test('that repeats a record five times, at once and later, has one mail sent', async () => {
    const message = await room.aStored();
    await room.stream(message, message, message);
    await room.stream(message);
    await room.sweep();
    expect(ses.received).toHaveLength(1);
  });

  test('hears of failure only where the table did not answer, and neighbours go', async () => {
    const [broken, fine] = [await room.aStored(), await room.aStored()];
    const unavailable = () => Promise.reject(new ExpectedError('unavailable', 'unavailable'));
    const { outbox } = room.deps;
    const readMessage: typeof outbox.readMessage = (ref) =>
      ref.messageId === broken.messageId ? unavailable() : outbox.readMessage(ref);
    const partly = mailRoom(emulator, ses, { outbox: { ...outbox, readMessage } });
    expect(await partly.stream(broken, fine)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(ses.received).toHaveLength(1);
    expect(await room.read(fine)).toMatchObject({ state: 'SENT' });
  });

  test('hears of records that cannot be read, and passes over keys of other items', async () => {
    const message = await room.aStored();
    const { PK, SK } = messageKey(message.clinic, message.leadId, message.messageId);
    const Records = [
      { dynamodb: { SequenceNumber: '1' } },
      { dynamodb: { Keys: { PK: { S: PK }, SK: { S: 'LEAD' } }, SequenceNumber: '2' } },
      { dynamodb: { Keys: { PK: { S: PK }, SK: { S: SK } }, SequenceNumber: '3' } },
    ];
    expect(await room.handle({ Records } as DynamoDBStreamEvent)).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
    expect(ses.received).toHaveLength(1);
  });
});

describe('the sweep', () => {
  test('sends what the stream missed, to prospect and clinic alike, and tells how late', async () => {
    const summary = await room.aStored();
    const alert = await room.aStored({ kind: 'clinic-alert' });
    room.clock.now += minutes(2);
    await room.sweep();
    expect(await room.read(summary)).toMatchObject({ state: 'SENT' });
    expect(await room.read(alert)).toMatchObject({ state: 'SENT' });
    expect((await mailsAt(ses)).map(({ to }) => to).sort()).toEqual(['ada@example.com', 'desk@alba.example']);
    expect(room.logged.at(-1)).toEqual({
      event: 'mail.swept',
      fields: { handled: 2, oldestSeconds: 120, durationMs: 0 },
    });
  });

  test('leaves alone what is not due yet', async () => {
    const message = await room.aStored({ nextLook: noon / 1000 + 60 });
    await room.sweep();
    expect(await room.read(message)).toMatchObject({ state: 'READY', attempt: 0 });
  });

  test('ends what is stale without sending it', async () => {
    const message = await room.aStored();
    room.clock.now = Date.parse(message.notAfter);
    await room.sweep();
    expect(await room.read(message)).toMatchObject({ state: 'EXPIRED' });
    expect(ses.received).toHaveLength(0);
  });

  test('run three times at once sends each message once', async () => {
    for (let count = 0; count < 12; count += 1) {
      const contact = { name: 'Ada Rossi', email: `ada.${count}@example.com`, note: '' };
      await room.aStored({ clinic: count % 2 ? 'alba' : 'birch' }, {}, { contact });
    }
    await Promise.all([room.sweep(), room.sweep(), room.sweep()]);
    expect(ses.received).toHaveLength(12);
  });

  test('takes up nothing when its time is nearly over', async () => {
    const message = await room.aStored();
    room.clock.remaining = 5_000;
    await room.sweep();
    expect(await room.read(message)).toMatchObject({ state: 'READY', attempt: 0 });
  });

  test('costs at most 16 write units per message, and none where nothing is due', async () => {
    const message = await room.aStored();
    await room.deps.control.read();
    const calls = watchCapacity(emulator.client);
    await room.sweep();
    expect(await room.read(message)).toMatchObject({ state: 'SENT' });
    const writes = calls.filter(
      ({ name }) => name === 'Update' || name === 'UpdateItem' || name.startsWith('TransactWrite'),
    );
    const units = writes.reduce((sum, call) => sum + call.units, 0);
    // Claim, place of the mailbox, start of the second, fence, mark.
    expect(writes).toHaveLength(5);
    expect(units).toBeGreaterThan(0);
    expect(units).toBeLessThanOrEqual(16);
    calls.length = 0;
    await room.sweep();
    expect(calls.filter(({ name }) => name !== 'Query' && name !== 'QueryCommand')).toEqual([]);
    expect(calls).toHaveLength(16);
  });
});

describe('a message that must not go', () => {
  const at = (clinic: string) => personHash(keys.match, clinic, 'ada@example.com');

  test.each([
    ['to an address that left this clinic', 'SUPPRESSED', () => suppressionKey('alba', at('alba'))],
    ['to an address that bounced anywhere', 'SUPPRESSED', () => suppressionKey('*', at('*'))],
  ])('ends %s', async (_what, state, key) => {
    await room.put({ ...key(), scope: 'all' });
    const message = await room.aStored();
    await room.stream(message);
    expect(await room.read(message)).toMatchObject({ state, error: 'suppressed' });
    expect(ses.received).toHaveLength(0);
  });

  test('because its lead was erased is cancelled', async () => {
    const message = await room.aStored({}, { erasedAt: instant(noon) });
    await room.stream(message);
    expect(await room.read(message)).toMatchObject({ state: 'CANCELLED', error: 'erased' });
    expect(ses.received).toHaveLength(0);
  });

  test('because nobody consented to marketing is cancelled', async () => {
    const message = await room.aStored({ class: 'marketing' });
    await room.stream(message);
    expect(await room.read(message)).toMatchObject({ state: 'CANCELLED', error: 'no-consent' });
  });

  test('because its lead is held waits for the release, and is stale in the end', async () => {
    const message = await room.aStored({}, { hold: { reason: 'honeypot', at: instant(noon) } });
    await room.stream(message);
    expect(await room.read(message)).toMatchObject({
      state: 'READY',
      nextLook: (noon + minutes(15)) / 1000,
      error: 'held',
    });
    room.clock.now = Date.parse(message.notAfter);
    await room.sweep();
    expect(await room.read(message)).toMatchObject({ state: 'EXPIRED' });
    expect(ses.received).toHaveLength(0);
  });

  test('stays as it is in a table of another epoch, and operators hear of it once', async () => {
    const restored = mailRoom(emulator, ses, { epoch: '2' });
    const messages = [await room.aStored(), await room.aStored()];
    await restored.deps.control.read();
    await restored.sweep();
    for (const message of messages) expect(await room.read(message)).toMatchObject({ state: 'READY', attempt: 0 });
    expect(restored.logged.map(({ event }) => event)).toEqual(['mail.otherEpoch', 'mail.swept']);
    expect(ses.received).toHaveLength(0);
  });

  test.each([
    ['its rule set is not published', { ruleSetVersion: '9.9.9' }],
    ['its address cannot be mailed', { contact: { name: 'Ada', email: 'nobody', note: '' } }],
  ])('because %s is parked, and its neighbours go', async (_what, screening) => {
    const poison = await room.aStored({}, {}, screening);
    const fine = await room.aStored();
    await room.sweep();
    expect(await room.read(poison)).toMatchObject({ state: 'PARKED', error: 'unmade' });
    expect(await room.read(fine)).toMatchObject({ state: 'SENT' });
  });
});
