import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { showUnsubscribe, type UnsubscribeDeps, unsubscribe } from '../../functions/unsubscribe.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { consentStore } from '../../shared/aws/leads/consent-store.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import { withdrawConsent } from '../../shared/aws/leads/withdraw-consent-store.ts';
import { messageStore } from '../../shared/aws/mail/message-store.ts';
import { suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { unsubscribeUrl } from '../../shared/links/unsubscribe-link.ts';
import type { Message } from '../../shared/mail/message.ts';
import type { Outbox } from '../../shared/mail/ports.ts';
import { askUnsubscribe, unsubscribed } from '../../shared/pages/unsubscribe-page.tsx';
import { aClinic } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type FakeSes, startFakeSes } from '../mail/fake-ses.ts';
import { instant, minutes, noon } from '../mail/messages.ts';
import { counted, reached, size } from '../size.ts';
import { caller, formType } from './link-room.ts';
import { keys, type MailRoom, mailRoom } from './mail-room.ts';

let emulator: Emulator;
let ses: FakeSes;
let room: MailRoom;
let send: ReturnType<typeof caller>;

/** Who leaves while their mail is at the fence; started there, so that the two really meet. */
const leaving = new Map<string, () => Promise<void>>();
const left: Promise<void>[] = [];

/** Order of things as this process saw them: when a fence began, and when an unsubscription was confirmed. */
const order = { next: 0, fenceBegan: new Map<string, number>(), confirmed: new Map<string, number>() };
const note = (when: Map<string, number>, id: string) => {
  order.next += 1;
  when.set(id, order.next);
};

// Small multiplicative generator, so that every run has the same delays.
let seed = 20_261_123;
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const delay = () => setTimeout(random() * 40);

const slowed = (outbox: Outbox): Outbox => ({
  ...outbox,
  fence: async (move, recipient) => {
    const { leadId } = move.before;
    left.push(delay().then(leaving.get(leadId)));
    await delay();
    note(order.fenceBegan, leadId);
    return await outbox.fence(move, recipient);
  },
});

beforeAll(async () => {
  emulator = await startEmulator();
  ses = await startFakeSes();
  const { db, tables } = emulator;
  room = mailRoom(emulator, ses, { outbox: slowed(messageStore(db, tables.leads)) });
  await room.clinics.createClinic(aClinic());
  const deps: UnsubscribeDeps = {
    clinics: room.clinics,
    suppressions: suppressionStore(db, tables),
    withdraw: withdrawConsent({
      consents: consentStore(db, tables),
      leads: leadStore(db, tables.leads),
      table: tables.leads,
      newChangeId: () => `change-${random()}`,
    }),
    admitMiss: limitStore(db, tables.leads).admitMiss,
    keys,
    now: () => room.clock.now,
    pages: { ask: askUnsubscribe, done: unsubscribed },
  };
  send = caller({ showUnsubscribe: showUnsubscribe(deps), unsubscribe: unsubscribe(deps) });
});
afterAll(async () => {
  await ses.stop();
  emulator.stop();
});

const addressOf = (person: number) => `p${person}@example.com`;

const followUp = (person: number, kind: 'follow-up-1' | 'follow-up-2') =>
  room.aStored(
    { kind, class: 'marketing', notAfter: instant(noon + minutes(10_000)) },
    { wantsMarketing: true, status: 'new', outcome: 'suitable', lastScreeningId: 'screening-1' },
    { contact: { name: 'Ada', email: addressOf(person), note: '' } },
  );

const leave = async (person: number, { leadId }: Message) => {
  const emailHash = personHash(keys.match, 'alba', addressOf(person));
  const token = unsubscribeUrl({ publicUrl: '', key: keys.link, clinic: 'alba', emailHash }).replace('/u/', '');
  const headers = { 'content-type': formType };
  const path = `/u/${token}`;
  const answer = await send({ path, params: { token }, headers, body: 'List-Unsubscribe=One-Click' });
  expect(answer.statusCode).toBe(200);
  note(order.confirmed, leadId);
};

/** Two whose end is sure, so that both ends are known to happen; chance decides for the rest. */
const race = async (person: number, message: Message) => {
  if (person === 0) await leave(person, message);
  if (person > 1) leaving.set(message.leadId, () => leave(person, message));
  await room.stream(message);
  if (person === 1) await leave(person, message);
};

const people = size(100, 1_000);

test('no mail starts after its reader has been told that it stopped (P7)', async () => {
  const messages = await Promise.all(
    Array.from({ length: people }, (_none, person) => followUp(person, 'follow-up-1')),
  );
  await Promise.all(messages.map((message, person) => race(person, message)));
  await Promise.all(left);
  const ends = await Promise.all(messages.map(async (message) => [message.leadId, (await room.read(message)).state]));
  const sent = ends.flatMap(([leadId, state]) => (state === 'SENT' ? [String(leadId)] : []));
  expect(new Set(ends.map(([, state]) => state))).toEqual(new Set(['SENT', 'SUPPRESSED']));
  expect(ses.received).toHaveLength(sent.length);
  const tooLate = sent.filter((leadId) => {
    const began = order.fenceBegan.get(leadId) ?? Number.NaN;
    return !(began < (order.confirmed.get(leadId) ?? 0));
  });
  expect(tooLate).toEqual([]);

  const later = await Promise.all(Array.from({ length: people }, (_none, person) => followUp(person, 'follow-up-2')));
  await Promise.all(later.map((message) => room.stream(message)));
  const states = await Promise.all(later.map(async (message) => (await room.read(message)).state));
  expect(new Set(states)).toEqual(new Set(['SUPPRESSED']));
  expect(ses.received).toHaveLength(sent.length);
  reached('P7', `${counted(people)} races, ${counted(tooLate.length)} mails after the answer`);
});
