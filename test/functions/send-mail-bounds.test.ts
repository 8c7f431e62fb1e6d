/** What keeps a mail from going now: bounds per mailbox, and our standing with the provider. */

import { describe, expect, test } from 'vitest';
import { reputationKey } from '../../shared/aws/items/keys.ts';
import { aClinic } from '../builders.ts';
import { aLead } from '../leads/leads.ts';
import { accept, type FakeSes, refuse } from '../mail/fake-ses.ts';
import { instant, minutes, noon } from '../mail/messages.ts';
import { type MailRoom, mailsAt } from './mail-room.ts';
import { openMailRoomForEachTest } from './mail-room-per-test.ts';

let ses: FakeSes;
let room: MailRoom;

openMailRoomForEachTest(
  (opened) => {
    ({ ses, room } = opened);
  },
  ['alba', 'birch', 'cedar'].map((clinic) => aClinic({ clinic })),
);

const tomorrow = Date.parse('2026-06-16T00:00:00.000Z');
const late = { notAfter: instant(noon + 72 * minutes(60)) };
const summaryTo = (email: string, clinic = 'alba') =>
  room.aStored({ clinic, ...late }, {}, { contact: { name: 'Ada Rossi', email, note: '' } });
const states = async (messages: Awaited<ReturnType<typeof summaryTo>>[]) =>
  (await Promise.all(messages.map(room.read))).map(({ state }) => state);

describe('a mailbox', () => {
  test('gets three mails a day from a clinic, however its address is written; the others go the next day', async () => {
    const spellings = [
      'ada@example.com',
      'ADA@example.com',
      'ada+a@example.com',
      'Ada+b@Example.com',
      'ada@example.com',
    ];
    const messages = await Promise.all(spellings.map((email) => summaryTo(email)));
    await Promise.all([room.sweep(), room.sweep()]);
    expect((await states(messages)).toSorted()).toEqual(['READY', 'READY', 'SENT', 'SENT', 'SENT']);
    const waiting = (await Promise.all(messages.map(room.read))).filter(({ state }) => state === 'READY');
    expect(waiting.map(({ error, nextLook }) => [error, nextLook])).toEqual(
      Array(2).fill(['address-limit', tomorrow / 1000]),
    );
    room.clock.now = tomorrow;
    await room.sweep();
    expect(await states(messages)).toEqual(Array(5).fill('SENT'));
    expect(ses.received).toHaveLength(5);
  });

  test('gets five mails a day from all clinics together', async () => {
    const clinics = ['alba', 'birch', 'cedar', 'alba', 'birch', 'cedar', 'alba'];
    const messages = await Promise.all(clinics.map((clinic) => summaryTo('ada@example.com', clinic)));
    await room.sweep();
    expect((await states(messages)).filter((state) => state === 'SENT')).toHaveLength(5);
  });

  test('takes no second place by a mail that is tried again', async () => {
    ses.behave(refuse(400, 'Throttling', 'Maximum sending rate exceeded.'));
    const messages = await Promise.all(['1', '2', '3'].map(() => summaryTo('ada@example.com')));
    for (let tries = 0; tries < 4; tries += 1) {
      await room.sweep();
      room.clock.now += minutes(2);
    }
    ses.behave(accept);
    room.clock.now += minutes(20);
    await room.sweep();
    expect(await states(messages)).toEqual(['SENT', 'SENT', 'SENT']);
  });

  test('of the clinic itself is not bounded so: its alerts are merged instead', async () => {
    const alerts = [];
    for (let count = 0; count < 5; count += 1) {
      const createdAt = instant(room.clock.now);
      alerts.push(await room.aStored({ kind: 'clinic-alert', createdAt, nextLook: room.clock.now / 1000, ...late }));
      await room.sweep();
      room.clock.now += minutes(6);
    }
    expect(await states(alerts)).toEqual(Array(5).fill('SENT'));
    expect(new Set((await mailsAt(ses)).map(({ to }) => to))).toEqual(new Set(['desk@alba.example']));
  });
});

describe('marketing', () => {
  const followUp = (clinic: string, email: string) =>
    room.aStored(
      { clinic, kind: 'maintenance', class: 'marketing', ...late },
      aLead({ wantsMarketing: true, status: 'treated' }),
      { contact: { name: 'Ada Rossi', email, note: '' } },
    );
  const standing = (clinic: string, counts: Record<string, number>, day = '2026-06-15') =>
    room.put({ ...reputationKey(clinic, day), ...counts });

  test('of a clinic rests while too many of its mails bounce; service mail and other clinics go on', async () => {
    await standing('alba', { sent: 150, bounced: 3 }, '2026-06-10');
    await standing('alba', { sent: 50, bounced: 2 });
    const [rests, service, other] = [
      await followUp('alba', 'a@example.com'),
      await summaryTo('b@example.com'),
      await followUp('birch', 'c@example.com'),
    ];
    await room.sweep();
    expect(await room.read(rests)).toMatchObject({
      state: 'READY',
      error: 'reputation',
      nextLook: noon / 1000 + 3_600,
    });
    expect(await states([service, other])).toEqual(['SENT', 'SENT']);
  });

  test('of everybody rests when the account has too many complaints', async () => {
    await standing('*', { sent: 5_000, complained: 3 }, '2026-06-15#7');
    const message = await followUp('birch', 'a@example.com');
    await room.sweep();
    expect(await room.read(message)).toMatchObject({ state: 'READY', error: 'reputation' });
    expect(ses.received).toHaveLength(0);
  });

  test('stops within one sweep of the count that is too many (P10)', async () => {
    const first = await followUp('alba', 'a@example.com');
    await room.sweep();
    await standing('alba', { sent: 200, bounced: 5 });
    room.clock.now += minutes(1);
    const second = await room.aStored(
      { kind: 'maintenance', class: 'marketing', ...late },
      aLead({ wantsMarketing: true, status: 'treated' }),
    );
    await room.sweep();
    expect(await states([first, second])).toEqual(['SENT', 'READY']);
  });
});
