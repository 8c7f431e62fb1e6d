/** Alerts of a busy clinic: how many mails its inbox gets, and whether they speak for every enquiry. */
import { describe, expect, test } from 'vitest';
import { leadKey } from '../../shared/aws/items/keys.ts';
import { indexAttributes } from '../../shared/aws/items/lead-item.ts';
import type { Message } from '../../shared/mail/message.ts';
import { accept, type FakeSes, refuse, reset } from '../mail/fake-ses.ts';
import { instant, minutes, noon } from '../mail/messages.ts';
import { type MailRoom, mailsAt } from './mail-room.ts';
import { openMailRoomForEachTest } from './mail-room-per-test.ts';

let ses: FakeSes;
let room: MailRoom;

openMailRoomForEachTest((opened) => {
  ({ ses, room } = opened);
});

/** An enquiry of this moment, with its alert. */
const enquiry = async (lead: Record<string, unknown> = {}): Promise<Message> => {
  const at = instant(room.clock.now);
  const times = { createdAt: at, dueAt: at, notAfter: instant(room.clock.now + 72 * minutes(60)) };
  const alert = await room.aStored({ kind: 'clinic-alert', nextLook: room.clock.now / 1000, ...times });
  const { clinic, leadId } = alert;
  const index = indexAttributes({ clinic, status: 'new', createdAt: at });
  const held = lead.hold ? { held: true } : {};
  await room.put({ ...leadKey(clinic, leadId), ...index, wantsMarketing: false, ...held, ...lead });
  return alert;
};

/** Enquiries that the alert mails speak for, mail by mail. */
const spokenFor = async () =>
  (await mailsAt(ses)).map(({ mail }) => Number(/You have (\d+) new enquiries/.exec(mail.text ?? '')?.[1] ?? 1));

const sweepsFor = async (length: number) => {
  for (let past = 0; past < length; past += 1) {
    room.clock.now += minutes(1);
    await room.sweep();
  }
};

const endOf = async (alert: Message) => {
  const { state, error = '' } = await room.read(alert);
  return String(error).startsWith('merged-into-') ? 'merged' : state;
};

describe('a busy clinic', () => {
  test('gets one alert in five minutes at most, and every enquiry is in exactly one of them', async () => {
    const sentAt: number[] = [];
    const alerts: Message[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      room.clock.now = noon + minutes(minute);
      const before = ses.received.length;
      for (const seconds of [0, 7, 31]) {
        room.clock.now = noon + minutes(minute) + seconds * 1_000;
        const alert = await enquiry();
        alerts.push(alert);
        // The stream brings it at once.
        await room.stream(alert);
      }
      await room.sweep();
      for (let sent = before; sent < ses.received.length; sent += 1) sentAt.push(room.clock.now);
    }
    const during = ses.received.length;
    await sweepsFor(12);
    const gaps = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0));
    expect(during).toBeLessThanOrEqual(13);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(minutes(4.5));
    const ends = await Promise.all(alerts.map(endOf));
    expect(ends.filter((end) => end === 'SENT')).toHaveLength(ses.received.length);
    expect(ends.filter((end) => end === 'merged')).toHaveLength(alerts.length - ses.received.length);
    expect((await spokenFor()).reduce((sum, count) => sum + count, 0)).toBe(alerts.length);
  });

  test('reads how many came since when, and nothing about them', async () => {
    await room.stream(await enquiry());
    room.clock.now += minutes(1);
    for (let count = 0; count < 12; count += 1) await enquiry();
    await sweepsFor(8);
    const [, digest] = await mailsAt(ses);
    expect(digest?.mail.subject).toBe('New enquiry at Clinica Alba');
    expect(digest?.mail.text).toContain('You have 12 new enquiries');
    expect(digest?.mail.text).toContain('since 15 June 2026 at 12:00 (Europe/Rome)');
    expect(digest?.mail.html).not.toMatch(/lead-\d|Ada|needling/);
    expect(ses.received).toHaveLength(2);
  });

  test('reads how many wait in all: those that nobody has answered, of three months', async () => {
    const day = minutes(60) * 24;
    const putAt = async (at: number, status: 'new' | 'contacted') => {
      const index = indexAttributes({ clinic: 'alba', status, createdAt: instant(at) });
      await room.put({ ...leadKey('alba', `lead-${status}-${at}`), ...index });
    };
    for (const days of [1, 40, 91]) await putAt(room.clock.now - days * day, 'new');
    for (const days of [2, 93]) await putAt(room.clock.now - days * day, days === 2 ? 'contacted' : 'new');
    await room.stream(await enquiry());
    const [mail] = await mailsAt(ses);
    expect(mail?.mail.text?.replaceAll(/\s+/g, ' ')).toContain('In all, 4 enquiries of the last three months wait');
    expect(mail?.mail.html).toContain('https://console.suitably.example/clinics/alba/leads/lead');
  });

  test('loses no enquiry when it is unknown whether the mail went', async () => {
    const first = await enquiry();
    const second = await enquiry();
    ses.behave(reset);
    await room.stream(first);
    ses.behave(accept);
    await sweepsFor(10);
    expect([await endOf(first), await endOf(second)]).toEqual(['UNKNOWN', 'READY']);
    await sweepsFor(12);
    expect([await endOf(first), await endOf(second)].toSorted()).toEqual(['SENT', 'merged']);
    // A second copy, and it speaks for both as the first may have done.
    expect(await spokenFor()).toEqual([2, 2]);
  });

  test('hears of all when the alert that led cannot be sent', async () => {
    const first = await enquiry();
    await enquiry();
    ses.behave(refuse(400, 'MessageRejected'));
    await room.stream(first);
    ses.behave(accept);
    const third = await enquiry();
    await sweepsFor(3);
    expect(await room.read(first)).toMatchObject({ state: 'DEAD' });
    expect(['SENT', 'merged']).toContain(await endOf(third));
    expect((await spokenFor()).slice(1)).toEqual([3]);
  });

  test('does not wait for enquiries that staff must release', async () => {
    const hold = { reason: 'honeypot', at: instant(noon) };
    const held = await Promise.all([enquiry({ hold }), enquiry({ hold }), enquiry({ hold })]);
    await room.stream(...held);
    const real = await enquiry();
    await room.stream(real);
    expect(await endOf(real)).toBe('SENT');
    expect(await spokenFor()).toEqual([1]);
    expect(await Promise.all(held.map(endOf))).toEqual(['READY', 'READY', 'READY']);
  });
});
