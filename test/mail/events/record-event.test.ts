import { describe, expect, test } from 'vitest';
import { personHash } from '../../../shared/leads/person-hash.ts';
import type { Suppression } from '../../../shared/leads/suppression.ts';
import type { Evidence } from '../../../shared/mail/events/evidence.ts';
import { holdUntil, type RecordEventDeps, recordEvent } from '../../../shared/mail/events/record-event.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { instant, minutes, noon } from '../messages.ts';
import { aBounce, aComplaint, anEvent, sentTo, toldAt } from './provider-events.ts';

const matchKey = 'm'.repeat(40);
const [everywhere, atAlba] = ['*', 'alba'].map((clinic) => personHash(matchKey, clinic, 'ada@example.com'));
const day = minutes(60) * 24;
const toAda = (over: Partial<Message> = {}) => sentTo(everywhere ?? '', over);

/** What recording an event did. `read`: what is found at each reading; `refusals`: how often somebody else was faster. */
const recorded = async (
  event: unknown,
  over: { read?: Message | 'unreadable'; none?: boolean; refusals?: number; bounces?: string[]; key?: string } = {},
) => {
  const written: Evidence[] = [];
  const suppressed: Suppression[] = [];
  const noted: [string, string, string][] = [];
  const troubles: unknown[] = [];
  const logged: { event: string; fields: Record<string, unknown> }[] = [];
  const pauses: number[] = [];
  let refusals = over.refusals ?? 0;
  const deps: RecordEventDeps = {
    readMessage: async () => (over.none ? undefined : (over.read ?? toAda())),
    writeEvidence: async (evidence) => {
      refusals -= 1;
      if (refusals >= 0) return false;
      written.push(evidence);
      return true;
    },
    suppress: async (suppression) => void suppressed.push(suppression),
    noteBounce: async (emailHash, { sesId, at }) => {
      noted.push([emailHash, sesId, at]);
      return over.bounces ?? [at];
    },
    noteAlertTrouble: async (clinic, trouble) => void troubles.push([clinic, trouble]),
    matchKey: over.key ?? matchKey,
    log: (name, fields) => void logged.push({ event: name, fields }),
    random: () => 0.5,
    pause: async (ms) => void pauses.push(ms),
  };
  const failed = await recordEvent(deps)(event).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { written, suppressed, noted, troubles, logged, pauses, failed, events: logged.map((one) => one.event) };
};

describe('an event of SES', () => {
  test('is written once and said', async () => {
    const { written, suppressed, logged, pauses } = await recorded(anEvent());
    expect(written).toMatchObject([{ seenEvent: 'sent#1', counts: 'sent' }]);
    expect([suppressed, pauses]).toEqual([[], []]);
    expect(logged).toMatchObject([{ event: 'evidence.noted', fields: { eventType: 'sent', state: 'SENT' } }]);
  });

  test.each<[string, unknown, Parameters<typeof recorded>[1], string]>([
    ['is none of ours', anEvent({ tags: { mid: undefined } }), {}, 'not-ours'],
    ['is about a message that is not there', anEvent(), { none: true }, 'unknown-message'],
    ['is about a message that cannot be read', anEvent(), { read: 'unreadable' }, 'unknown-message'],
    ['is about somebody else', aBounce({ to: 'bea@example.com' }), {}, 'wrong-recipient'],
    ['names what is no address', aBounce({ to: 'ada' }), {}, 'wrong-recipient'],
    ['was recorded before', anEvent(), { read: toAda({ seenEvents: new Set(['sent#1']) }) }, 'repeat'],
  ])('that %s changes nothing', async (_, event, over, reason) => {
    const { written, suppressed, logged } = await recorded(event, over);
    expect([written, suppressed]).toEqual([[], []]);
    expect(logged).toEqual([{ event: 'evidence.ignored', fields: { reason } }]);
  });

  test('is written again as the message stands when somebody was faster, up to six times', async () => {
    const fifth = await recorded(aBounce(), { refusals: 5 });
    expect([fifth.written.length, fifth.pauses.length, fifth.failed]).toEqual([1, 5, undefined]);
    // The address is held by the first attempt.
    expect(fifth.suppressed).toHaveLength(1);
    const never = await recorded(aBounce(), { refusals: 6 });
    expect([never.written.length, never.pauses.length]).toEqual([0, 6]);
    expect(never.failed).toMatch(/changed each time/);
  });
});

describe('an address', () => {
  test.each(['Ada <ada@example.com>', '<Ada@Example.com>', 'ada@example.com.'])(
    'that bounced as %j is mailed by nobody any more',
    async (to) => {
      const { suppressed } = await recorded(aBounce({ to }));
      expect(suppressed).toMatchObject([{ emailHash: everywhere, scope: 'all', reason: 'bounced' }]);
    },
  );

  test('that bounced for good is mailed by nobody any more', async () => {
    const { suppressed, noted, events } = await recorded(aBounce());
    expect(suppressed).toEqual([{ clinic: '*', emailHash: everywhere, scope: 'all', reason: 'bounced', at: toldAt }]);
    expect(noted).toEqual([]);
    expect(events).toEqual(['evidence.suppressed', 'evidence.noted']);
  });

  test('whose owner complained is on the clinic’s list as well', async () => {
    const { suppressed } = await recorded(aComplaint());
    expect(suppressed.map(({ clinic, emailHash, reason }) => [clinic, emailHash, reason])).toEqual([
      ['*', everywhere, 'complained'],
      ['alba', atAlba, 'complained'],
    ]);
  });

  test.each([
    ['an absence note', aBounce({ type: 'Transient', status: '' })],
    ['a report that it is no spam', aComplaint({ complaintFeedbackType: 'not-spam' })],
    ['a delivery', anEvent({ detailType: 'Email Delivered' })],
    ['a delay', anEvent({ detailType: 'Email Delivery Delayed' })],
  ])('is held by no %s', async (_, event) => {
    const { suppressed, noted, events } = await recorded(event);
    expect([suppressed, noted]).toEqual([[], []]);
    expect(events).toEqual(['evidence.noted']);
  });

  test('that bounces for now is held for a while, once it did so three times in a week', async () => {
    const event = aBounce({ type: 'Transient', subType: 'MailboxFull' });
    const first = await recorded(event);
    expect([first.suppressed, first.noted]).toEqual([[], [[everywhere, 'ses-1', toldAt]]]);
    const bounces = [instant(noon - 2 * day), instant(noon - day), instant(noon)];
    const third = await recorded(event, { bounces });
    expect(third.suppressed).toMatchObject([{ clinic: '*', reason: 'bounced', until: instant(noon + 14 * day) }]);
    expect(third.logged[0]).toMatchObject({ fields: { until: instant(noon + 14 * day) } });
  });

  test('of a clinic’s alerts that cannot be mailed is noted beside its settings', async () => {
    const { troubles, events } = await recorded(aBounce(), { read: toAda({ kind: 'clinic-alert' }) });
    expect(troubles).toEqual([['alba', { emailHash: everywhere, reason: 'bounced', at: toldAt }]]);
    expect(events).toEqual(['evidence.suppressed', 'evidence.alertAddress', 'evidence.noted']);
    expect((await recorded(aBounce())).troubles).toEqual([]);
  });
});

describe('a hold', () => {
  const bounced = (...days: number[]) => holdUntil(days.map((at) => instant(noon + at * day)));

  test('begins with the third bounce within seven days and lasts for fourteen', () => {
    expect(bounced(0, 3, 7)).toBe(instant(noon + 21 * day));
    expect(bounced(0, 3, 7 + 1 / day)).toBeUndefined();
    expect(bounced(0, 1)).toBeUndefined();
    expect(bounced()).toBeUndefined();
  });

  test('is by the last bounce that is the third in its days', () => {
    expect(bounced(0, 1, 2, 3)).toBe(instant(noon + 17 * day));
    expect(bounced(0, 1, 2, 30)).toBe(instant(noon + 16 * day));
  });
});
