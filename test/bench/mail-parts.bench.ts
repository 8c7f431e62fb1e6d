/**
 * What one mail of a sweep costs in CPU of the function's own process, by part (docs/decisions/0022-what-a-sweep-manages.md).
 * Each part runs alone, one after the other; table and SES are processes of their own.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import { connectSes, mailer } from '../../shared/aws/mail/mailer.ts';
import { sendRate } from '../../shared/aws/mail/send-rate.ts';
import { composeMime } from '../../shared/mail/content/compose-mime.ts';
import { writeMessage } from '../../shared/mail/content/write-message.ts';
import type { Message } from '../../shared/mail/message.ts';
import { claim, fence, markSent } from '../../shared/mail/protocol/message-moves.ts';
import { sendMessage } from '../../shared/mail/protocol/send-message.ts';
import { sweep } from '../../shared/mail/protocol/sweep.ts';
import { aClinic } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { keys, mailRoom } from '../functions/mail-room.ts';
import type { FakeSes } from '../mail/fake-ses.ts';
import { noon } from '../mail/messages.ts';
import { type DistantSes, startDistantSes } from './distant-ses.ts';

const mails = 300;

let emulator: Emulator;
let ses: DistantSes;
beforeAll(async () => {
  [emulator, ses] = await Promise.all([startEmulator({ isGuarded: false }), startDistantSes()]);
});
afterAll(() => {
  emulator.stop();
  ses.stop();
});

const asSes = (): FakeSes => ({ ...ses, received: [], behave: () => undefined, stop: async () => undefined });

/** ms of this process's CPU for each of the mails that were served, by what was done. */
const table: string[] = [];
const part = async (name: string, count: number, work: (at: number) => Promise<unknown>, served = count) => {
  for (let at = 0; at < Math.min(count, 20); at += 1) await work(-1 - at);
  const before = process.cpuUsage();
  for (let at = 0; at < count; at += 1) await work(at);
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / 1_000 / served;
  table.push(`${name.padEnd(34)} ${each.toFixed(2)} ms`);
};

test('a mail by part', async () => {
  const room = mailRoom(emulator, asSes());
  const { leads } = emulator.tables;
  await room.clinics.createClinic(aClinic());
  const clinic = aClinic();
  let filled = 0;
  const fill = async () => {
    filled += 1;
    return await room.aStored(
      {},
      {},
      { contact: { name: `Ada ${filled}`, email: `ada.${filled}@example.com`, note: '' } },
    );
  };
  const stored: Message[] = [];
  for (let at = 0; at < mails + 20; at += 1) stored.push(await fill());
  /** Those for warming up come last. */
  const of = (list: readonly Message[], at: number) => list.at(at) as Message;
  const { readScreening, readReview, readLead } = leadStore(emulator.db, leads);
  const recipient = { byClinic: 'c', byAll: 'a' };
  const takeStart = sendRate(emulator.db, leads, { perSecond: 500, now: Date.now, pause: async () => undefined });
  const screenings = new Map<string, Awaited<ReturnType<typeof readScreening>>>();
  for (const { leadId } of stored) screenings.set(leadId, await readScreening('alba', leadId, 'screening-1'));
  const deps = {
    readScreening: async (_clinic: string, leadId: string) => screenings.get(leadId),
    readLead,
    readReview,
    listMembers: async () => [],
    findLate: async () => ({ count: 0, fresh: 0, oldest: undefined }),
    readFormer: async () => undefined,
    publicUrl: 'https://suitably.example',
    consoleUrl: 'https://console.suitably.example',
    keys,
    now: () => noon,
  };

  const find = (shard: number) => room.messages.readDue(`DUE#${shard}`, noon, { limit: 4_000 });
  const findAll = () => Promise.all(Array.from({ length: 16 }, (_, shard) => find(shard)));
  await part('finding what is due', 5, findAll, 5 * stored.length);
  const readHundred = (at: number) => room.messages.readMessages(stored.slice(Math.abs(at), Math.abs(at) + 100));
  await part('reading messages by the hundred', 30, readHundred, 3_000);
  const claimed: Message[] = [];
  await part('claim', mails, async (at) => {
    const index = at < 0 ? stored.length + at : at;
    claimed[index] = (await room.deps.outbox.write(claim(of(stored, at), noon, `claim-${at}`))) as Message;
  });
  await part('reading the screening', mails, (at) => readScreening('alba', of(stored, at).leadId, 'screening-1'));
  const written: Awaited<ReturnType<typeof writeMessage>>[] = [];
  await part('words, HTML and text', mails, async (at) => {
    written.push(await writeMessage({ message: of(claimed, at), clinic, deps }));
  });
  const mail = written[0]?.mail ?? { subject: '', html: '', text: '' };
  const envelope = {
    from: 'hello@suitably.example',
    fromName: 'Alba',
    to: 'ada@example.com',
    replyTo: 'a@alba.example',
  };
  let raw: Uint8Array = new Uint8Array();
  await part('MIME', mails, async (at) => {
    raw = await composeMime(mail, { ...envelope, messageId: of(stored, at).messageId, at: noon });
  });
  const { admitMail } = limitStore(emulator.db, leads);
  await part('place of the mailbox', mails, (at) => admitMail({ clinic: 'alba', hash: `hash-${at}`, mark: 'm' }, noon));
  await part('start of the rate', mails, () => takeStart());
  const sending: Message[] = [];
  await part('fence', mails, async (at) => {
    const index = at < 0 ? stored.length + at : at;
    const answer = await room.deps.outbox.fence(fence(of(claimed, at), noon), recipient);
    if (answer.outcome === 'passed') sending[index] = answer.message;
  });
  const submit = mailer(connectSes(ses.endpoint));
  const tags = { mid: 'mid', att: '1', clinic: 'alba', lead: 'lead' };
  await part(`call to SES, ${raw.byteLength} bytes`, mails, () =>
    submit({ raw, from: envelope.from, to: envelope.to, configurationSet: 'service', tags }, 8_000),
  );
  await part('mark', mails, (at) => room.deps.outbox.write(markSent(of(sending, at), noon, 'ses')));

  for (let at = 0; at < mails; at += 1) await fill();
  const whole = sweep({ ...room.deps, ...room.messages, sendMessage: sendMessage(room.deps) });
  const startedAt = performance.now();
  await part(
    'a whole sweep, eight in flight',
    1,
    async (at) => {
      if (at >= 0) await whole({ remaining: () => 30_000 });
    },
    mails,
  );
  const rate = (mails / (performance.now() - startedAt)) * 1_000;
  process.stdout.write(`${table.join('\n')}\n${rate.toFixed(0)} a second\n`);
  expect(sending).toHaveLength(mails + 20);
}, 300_000);
