import { describe, expect, test } from 'vitest';
import { readProviderEvent } from '../../../shared/mail/events/provider-event.ts';
import { aMessage } from '../messages.ts';
import { aBounce, aComplaint, anEvent, takenAt, toldAt } from './provider-events.ts';

const detailOf = (event: ReturnType<typeof anEvent>) => event.detail as Record<string, unknown> & { mail: object };

describe('an event of the provider', () => {
  test('that a mail was taken names the message, its attempt and the recipient', () => {
    const event = anEvent({ tags: { att: '3' } });
    expect(readProviderEvent(event)).toEqual({
      eventType: 'sent',
      messageId: aMessage().messageId,
      clinic: 'alba',
      leadId: 'lead-1',
      attempt: 3,
      sesId: 'ses-1',
      takenAt,
      at: takenAt,
      recipients: ['ada@example.com'],
      isCounted: true,
    });
  });

  test.each([
    ['success@simulator.amazonses.com', false],
    ['success+run1@simulator.amazonses.com', false],
    ['bounce@simulator.amazonses.com', true],
    ['success@simulator.amazonses.com.example', true],
  ])('that it went to %s counts: %s', (to, isCounted) => {
    expect(readProviderEvent(anEvent({ to }))).toMatchObject({ eventType: 'sent', isCounted });
  });

  test('that it was delivered tells when', () => {
    const event = anEvent({ detailType: 'Email Delivered', detail: { delivery: { timestamp: toldAt } } });
    expect(readProviderEvent(event)).toMatchObject({ eventType: 'delivered', takenAt, at: toldAt, isCounted: false });
  });

  test.each([
    ['Email Delivery Delayed', 'delayed'],
    ['Email Rejected', 'rejected'],
    ['Email Rendering Failed', 'rejected'],
  ])('%s is read as %s', (detailType, eventType) => {
    expect(readProviderEvent(anEvent({ detailType }))).toMatchObject({ eventType, isCounted: false });
  });

  test.each([
    ['an address that does not exist', { type: 'Permanent', subType: 'NoEmail' }, 'hard', true],
    ['the provider’s general list', { type: 'Permanent', subType: 'Suppressed' }, 'hard', true],
    ['the account’s own list', { type: 'Permanent', subType: 'OnAccountSuppressionList' }, 'hard', false],
    ['a full mailbox', { type: 'Transient', subType: 'MailboxFull', status: '4.2.2' }, 'transient', false],
    ['a full mailbox without a report', { type: 'Transient', subType: 'MailboxFull', status: '' }, 'transient', false],
    ['a general fault with a report', { type: 'Transient', subType: 'General', status: '4.4.7' }, 'transient', false],
    ['an answer of somebody who is away', { type: 'Transient', subType: 'General', status: '' }, 'harmless', false],
    [
      'something unclear of a general kind',
      { type: 'Undetermined', subType: 'General', status: '' },
      'transient',
      false,
    ],
    ['something unclear', { type: 'Undetermined', subType: 'Undetermined', status: '' }, 'transient', false],
  ])('a bounce because of %s', (_what, bounce, bounceType, isCounted) => {
    expect(readProviderEvent(aBounce(bounce))).toMatchObject({
      eventType: 'bounced',
      at: toldAt,
      bounceType,
      isCounted,
    });
  });

  test.each([
    ['spam', {}, 'hard', true],
    ['no kind', { complaintFeedbackType: undefined, complaintSubType: undefined }, 'hard', true],
    ['a list that held the address', { complaintSubType: 'OnAccountSuppressionList' }, 'hard', false],
    ['a mail that is no spam after all', { complaintFeedbackType: 'not-spam' }, 'harmless', false],
  ])('a complaint about %s', (_what, complaint, bounceType, isCounted) => {
    const read = readProviderEvent(aComplaint(complaint));
    expect(read).toMatchObject({ eventType: 'complained', bounceType, isCounted, recipients: ['ada@example.com'] });
  });

  test.each([
    ['of one who is away and one whose mailbox is full', [{}, { status: '4.2.2' }]],
    ['with a diagnosis and no status', [{ diagnosticCode: 'smtp; 450 try later' }]],
  ])('a general bounce %s is no absence note', (_, reports) => {
    const event = aBounce({ type: 'Transient', subType: 'General' });
    const { bounce } = event.detail as unknown as { bounce: object };
    const bouncedRecipients = reports.map((report) => ({ emailAddress: 'ada@example.com', ...report }));
    const changed = { ...event, detail: { ...event.detail, bounce: { ...bounce, bouncedRecipients } } };
    expect(readProviderEvent(changed)).toMatchObject({ bounceType: 'transient' });
  });

  test.each([
    ['ada@example.com', 'ada@example.com'],
    ['<ada@example.com>', 'ada@example.com'],
    ['Ada Rossi <ada@example.com>', 'ada@example.com'],
    ['"Rossi, Ada" <ada@example.com>', 'ada@example.com'],
    ['"bea@example.com" <ada@example.com>', 'ada@example.com'],
    ['=?utf-8?q?Ada?= <ada@example.com> (of Rome)', 'ada@example.com'],
    [' ada@example.com ', 'ada@example.com'],
    ['ada@example.com (Ada Rossi)', 'ada@example.com'],
    ['"ada.rossi"@example.com', 'ada.rossi@example.com'],
    ['ada@example.com.', 'ada@example.com'],
    ['<>', ''],
    ['MAILER-DAEMON', 'MAILER-DAEMON'],
  ])('about %j is about the mailbox %j', (to, mailbox) => {
    for (const event of [anEvent({ to }), aBounce({ to }), aComplaint({}, { to })]) {
      expect(readProviderEvent(event)).toMatchObject({ recipients: [mailbox] });
    }
  });

  test.each([
    ['kind of a bounce', { bounceSubType: null }, 'Permanent', 'hard'],
    ['kind of a bounce for now', { bounceSubType: null }, 'Transient', 'transient'],
    [
      'diagnosis',
      { bouncedRecipients: [{ emailAddress: 'ada@example.com', diagnosticCode: null }] },
      'Permanent',
      'hard',
    ],
    ['status', { bouncedRecipients: [{ emailAddress: 'ada@example.com', status: null }] }, 'Permanent', 'hard'],
    [
      'report, as with an answer of somebody who is away',
      { bouncedRecipients: [{ emailAddress: 'ada@example.com', status: null, diagnosticCode: null }] },
      'Transient',
      'harmless',
    ],
  ])('with null for the %s is read as if it were left out', (_, over, type, bounceType) => {
    const event = aBounce({ type });
    const { bounce } = event.detail as unknown as { bounce: object };
    const changed = { ...event, detail: { ...event.detail, bounce: { ...bounce, ...over }, delivery: null } };
    expect(readProviderEvent(changed)).toMatchObject({ eventType: 'bounced', bounceType });
  });

  test('that a mail to the simulator and to a person was taken counts', () => {
    const event = anEvent();
    const destination = ['success@simulator.amazonses.com', 'ada@example.com'];
    const changed = { ...event, detail: { ...event.detail, mail: { ...event.detail.mail, destination } } };
    expect(readProviderEvent(changed)).toMatchObject({ isCounted: true, recipients: destination });
  });

  test.each([
    ['a zone', '2026-06-15T12:00:05.000+02:00'],
    ['no fraction', '2026-06-15T10:00:05Z'],
  ])('tells its time with %s', (_, timestamp) => {
    const event = anEvent();
    const changed = { ...event, detail: { ...event.detail, mail: { ...event.detail.mail, timestamp } } };
    expect(readProviderEvent(changed)).toMatchObject({ takenAt });
  });

  test('may carry fields that nobody knows', () => {
    const event = anEvent({ detail: { novelty: { deep: [1] } } });
    expect(readProviderEvent({ ...event, more: 1 })).toMatchObject({ eventType: 'sent' });
  });

  test('is no event of ours without the tag of a message', () => {
    expect(readProviderEvent(anEvent({ tags: { mid: undefined } }))).toEqual({ unread: 'not-ours' });
  });

  test.each(['Email Opened', 'Email Clicked', 'Email Subscribed', 'constructor', '__proto__', ''])(
    'of the type %j is unknown',
    (detailType) => {
      expect(readProviderEvent(anEvent({ detailType }))).toEqual({ unread: 'unknown-type' });
    },
  );

  const { mail } = detailOf(anEvent());
  test.each([
    ['nothing', undefined],
    ['text', '{"detail":'],
    ['another source', { ...anEvent(), source: 'aws.s3' }],
    ['a tag with two values', { ...anEvent(), detail: { mail: { ...mail, tags: { mid: ['a'.repeat(26), 'b'] } } } }],
    ['a message id of another alphabet', anEvent({ tags: { mid: 'MID#1' } })],
    ['an attempt that is no number', anEvent({ tags: { att: '1e3' } })],
    ['an attempt of none', anEvent({ tags: { att: '0' } })],
    ['a clinic that is a key', anEvent({ tags: { clinic: 'alba#LEAD#x' } })],
    ['no lead', anEvent({ tags: { lead: undefined } })],
    ['a time that is none', { ...anEvent(), detail: { mail: { ...mail, timestamp: 'yesterday' } } }],
    ['a bounce that is not there', anEvent({ detailType: 'Email Bounced' })],
    ['a complaint that is not there', anEvent({ detailType: 'Email Complaint Received' })],
    ['a bounce of another type', aBounce({ type: 'Soft' })],
    ['a complaint of nobody', aComplaint({ complainedRecipients: undefined })],
  ])('is unreadable with %s', (_what, event) => {
    expect(readProviderEvent(event)).toEqual({ unread: 'unreadable' });
  });
});
