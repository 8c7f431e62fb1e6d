/** A table restored from a copy: what it brought back is not sent again, and what is new goes after the release. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { mailRelease } from '../../../shared/aws/mail/mail-release.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { aClinic } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { type MailRoom, mailRoom } from '../../functions/mail-room.ts';
import { accept, type FakeSes, startFakeSes } from '../../mail/fake-ses.ts';
import { aClaimed, instant, minutes, noon } from '../../mail/messages.ts';

let living: Emulator;
let copy: Emulator;
let ses: FakeSes;
let room: MailRoom;
let messages: Record<'service' | 'marketing' | 'underWay' | 'sent', Message>;

const days = (count: number) => count * 24 * minutes(60);
const contact = (email: string) => ({ contact: { name: 'Ada Rossi', email, note: '' } });
const restored = () => {
  const again = mailRoom(copy, ses, { epoch: '2' });
  again.clock.now = noon + days(3);
  return again;
};
const release = { restoredTo: instant(noon + minutes(1)), epoch: '2' };
const states = async (of: MailRoom) =>
  Object.fromEntries(
    await Promise.all(Object.entries(messages).map(async ([name, one]) => [name, (await of.read(one)).state])),
  );

beforeAll(async () => {
  ses = await startFakeSes();
});
afterAll(() => ses.stop());
beforeEach(async () => {
  [living, copy] = await Promise.all([startEmulator(), startEmulator()]);
  ses.received.length = 0;
  ses.behave(accept);
  room = mailRoom(living, ses);
  await room.clinics.createClinic(aClinic());
  const sent = await room.aStored({}, {}, contact('sent@example.com'));
  await room.sweep();
  const late = { notAfter: instant(noon + days(30)), nextLook: noon / 1000 + 60 };
  const { messageId: _, leadId: __, shard: ___, ...underWay } = aClaimed({ ...late, state: 'SENDING' });
  messages = {
    sent,
    service: await room.aStored(late, {}, contact('service@example.com')),
    marketing: await room.aStored({ ...late, kind: 'maintenance', class: 'marketing' }, { wantsMarketing: true }),
    underWay: await room.aStored(underWay, {}, contact('under-way@example.com')),
  };
  for await (const { Items = [] } of paginateScan({ client: living.client }, { TableName: living.tables.leads })) {
    for (const Item of Items) await copy.client.send(new PutCommand({ TableName: copy.tables.leads, Item }));
  }
  ses.received.length = 0;
});
afterEach(() => {
  living.stop();
  copy.stop();
});

test('a restored table sends nothing before it is released (P27)', async () => {
  const again = restored();
  for (let sweeps = 0; sweeps < 3; sweeps += 1) await again.sweep();
  expect(ses.received).toHaveLength(0);
  expect(await states(again)).toEqual({ sent: 'SENT', service: 'READY', marketing: 'READY', underWay: 'SENDING' });
  expect(again.logged.map(({ event }) => event)).toContain('mail.otherEpoch');
});

test('a release without writing only counts', async () => {
  const counts = await mailRelease(copy.db, copy.tables)({ ...release, write: false });
  expect(counts).toEqual({ PARKED: 2, CANCELLED: 1, stays: 0, suppressed: 0, erased: 0, epochBefore: '1' });
  await restored().sweep();
  expect(ses.received).toHaveLength(0);
  expect(await states(restored())).toMatchObject({ service: 'READY', marketing: 'READY' });
});

test('a release ends what was brought back, and then new mail goes out', async () => {
  const again = restored();
  const times = { createdAt: instant(noon + days(3)), notAfter: instant(noon + days(4)) };
  const young = await again.aStored({ ...times, nextLook: (noon + days(3)) / 1000 }, {}, contact('young@example.com'));
  await again.sweep();
  expect(ses.received).toHaveLength(0);
  const counts = await mailRelease(copy.db, copy.tables)({ ...release, write: true });
  expect(counts).toEqual({ PARKED: 2, CANCELLED: 1, stays: 1, suppressed: 0, erased: 0, epochBefore: '1' });
  again.clock.now += minutes(1);
  for (let sweeps = 0; sweeps < 3; sweeps += 1) await again.sweep();
  expect(await again.read(young)).toMatchObject({ state: 'SENT' });
  expect(ses.received).toHaveLength(1);
  const ended = { sent: 'SENT', service: 'PARKED', marketing: 'CANCELLED', underWay: 'PARKED' };
  expect(await states(again)).toEqual(ended);
  expect(await again.read(messages.service)).not.toHaveProperty('shard');
});

test('a table that sends is not released again', async () => {
  const once = mailRelease(living.db, living.tables);
  await expect(once({ ...release, epoch: '1', write: true })).rejects.toThrow('has this epoch already');
  expect(await states(room)).toMatchObject({ service: 'READY' });
});

test('the command counts by itself, and writes when it is told to', async () => {
  const run = async (...more: string[]) => {
    const command = path.join(import.meta.dirname, '../../../commands/release-mail.ts');
    const flags = [
      '--table',
      copy.tables.leads,
      '--ledger',
      copy.tables.ledger,
      '--restored-to',
      release.restoredTo,
      '--epoch',
      '2',
      ...more,
    ];
    const env = { ...process.env, AWS_ENDPOINT_URL_DYNAMODB: copy.endpoint };
    const child = spawn(process.execPath, [command, ...flags], { env });
    return await Promise.all([text(child.stdout), text(child.stderr)]);
  };
  expect((await run())[0]).toContain('Nothing was changed: add --write.');
  expect(await states(restored())).toMatchObject({ service: 'READY' });
  const [said] = await run('--write');
  expect(said).toContain('2 service messages parked for people to look at, 1 marketing messages cancelled');
  expect(said).toContain('Epoch 1 is now 2.');
  expect(await states(restored())).toMatchObject({ service: 'PARKED', marketing: 'CANCELLED' });
  const [, refusal] = await run('--restored-to', '2026-06-15T10:00:00');
  expect(refusal).toContain('must be an instant with its zone');
});
